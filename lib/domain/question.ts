import { folded } from './stem.ts';

/** How questions begin, in English and French, folded. */
const beginnings = new RegExp(
  `^(${[
    'who|whom|whose|what|when|where|which|why|how|do|does|did|is|are|was|were|can|could|will|would|should|may',
    'have you|has it|what s|qui|que|quoi|quand|ou|quel|quelle|quels|quelles|pourquoi|comment|combien',
    'est ce|qu est ce|en combien|a quel|a quelle|depuis quand|y a t il|peut on|peut il|pouvez vous|pouvons nous|avez vous',
    'etes vous|faut il|faites vous|doit on|existe t il|sommes nous|serons nous',
  ].join('|')}) .`,
);

/** Whether a text asks something: it ends with a question mark, or begins as questions do. */
export function isQuestion(text: string): boolean {
  const plain = folded(text.trim());
  return /\?\s*$/.test(plain) || beginnings.test(plain.replace(/[^\p{L}\p{N}?]+/gu, ' '));
}

/**
 * Words that say nothing of what a text is about, folded: articles, pronouns, prepositions, auxiliaries, and the words
 * that questions begin with. "Combien" and "long" are none: they say that a price or a time is asked for.
 */
const empty = new Set(
  `a an the and or but if of to in on at by for from with without into about as than then so this that these those there
  here i me my we us our you your he she they them their its it s t re ve ll d m is are was were be been being am do does did
  doing done have has had having can could will would shall should may might must who whom whose what when where which why
  how any some not no yes also just very more most much many please tell give get got want need
  le la les un une des du de l au aux et ou mais si ne pas plus en dans sur sous par pour avec sans chez vers entre ce cet
  cette ces ca cela ceci c qu que qui quoi dont quand quel quelle quels quelles comment pourquoi je j tu il elle on nous vous
  ils elles se n y leur leurs lui mon ma mes ton ta tes son sa ses notre nos votre vos est es sont etes sommes suis etre ete
  etait sera serons seront ai as avons avez ont avoir fait faire faites peut peux peuvent pouvez pouvons pouvoir faut doit
  dois devons devez veut veux voulez t-il il-y tout tous toute toutes aussi alors donc comme est-ce`.split(/\s+/),
);

/** Whether a word says what a text is about. "IT" in capitals does: it is a persona and no pronoun. */
export const isTelling = (word: string): boolean => word === 'IT' || !empty.has(folded(word));
