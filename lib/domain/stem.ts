/** Small letters without accents: "Échéance" and "echeance" are one word. */
export const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/**
 * Endings of both languages, the longest first; what is left keeps `least` letters. One list for both: an index and a
 * question that go by the same list agree whichever language a word is of, and nobody has to guess that.
 */
const endings: [ending: string, instead: string, least: number][] = [
  ['icatrice', 'i', 3],
  ['issement', '', 4],
  ['icateur', 'i', 3],
  ['ication', 'i', 3],
  ['icator', 'i', 3],
  ['ement', '', 4],
  ['ation', '', 4],
  ['ateur', '', 4],
  ['atrice', '', 4],
  ['ical', '', 4],
  ['ique', '', 4],
  ['ness', '', 4],
  ['able', '', 4],
  ['ible', '', 4],
  ['aire', '', 4],
  ['ment', '', 4],
  ['euse', '', 4],
  ['ying', 'i', 3],
  ['ance', '', 4],
  ['ence', '', 4],
  ['ator', '', 4],
  ['ing', '', 3],
  ['ity', '', 4],
  ['ite', '', 4],
  ['ied', 'i', 3],
  ['eur', '', 4],
  ['ate', '', 4],
  ['ive', '', 4],
  ['ion', '', 4],
  ['ee', '', 4],
  ['ed', '', 3],
  ['er', '', 3],
  ['or', '', 4],
  ['ir', '', 4],
  ['al', '', 4],
  ['ic', '', 4],
  ['if', '', 4],
];

/** Without the ending of the plural; a word of up to three letters is left alone. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^suix]s$|is$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * The part of a folded word that its forms share: "hosted" and "hosting", "renouveler" and "renouvellement". Light, after
 * Savoy (A stemming procedure for French, 1999) and Porter's first steps: two words of one stem mean much the same,
 * though not every form is found.
 */
export function stem(word: string): string {
  let left = singular(word);
  if (/\d/.test(left)) return left;
  const found = endings.find(([ending, , least]) => left.length - ending.length >= least && left.endsWith(ending));
  if (found) left = left.slice(0, -found[0].length) + found[1];
  if (left.length > 3 && left.endsWith('e')) left = left.slice(0, -1);
  if (left.length > 3 && /([^aeiou\d])\1$/.test(left)) left = left.slice(0, -1);
  return left.length > 3 && left.endsWith('y') ? `${left.slice(0, -1)}i` : left;
}
