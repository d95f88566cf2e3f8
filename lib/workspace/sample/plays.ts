import type { BuyerRole } from '../../domain/account.ts';
import type { SignalType } from '../../domain/badgeKinds.ts';
import type { ContentSlot, Play } from '../../domain/play.ts';
import { inLanguage, type Language, type Pair } from './language.ts';
import { changePlays } from './playsChange.ts';
import { competitivePlays } from './playsCompetitive.ts';
import { customerPlays } from './playsCustomer.ts';

export interface PlayRow {
  on: SignalType;
  title: Pair;
  /** Who acts. */
  actor: Pair;
  /** Days from the first day of the badge. */
  deadlineDays: number;
  approach: Pair;
  steps: Pair[];
  questions: Pair[];
  objections: [objection: Pair, answer: Pair][];
  roles: BuyerRole[];
  personas: string[];
  /** Without their language, as in the slots; best first. */
  assets: string[];
  slots: ContentSlot[];
}

export function samplePlays(language: Language): Play[] {
  const say = (text: Pair) => inLanguage(language, text);
  // Reps see the version in their own language first; the other one follows for buyers who need it.
  const order: Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en'];
  const inBoth = (assets: string[]) => assets.flatMap((id) => order.map((own) => `${id}-${own}`));
  return [...customerPlays, ...competitivePlays, ...changePlays].map((row) => ({
    id: `play-${row.on}`,
    signalType: row.on,
    title: say(row.title),
    actor: say(row.actor),
    deadlineDays: row.deadlineDays,
    approach: say(row.approach),
    steps: row.steps.map(say),
    questions: row.questions.map(say),
    objections: row.objections.map(([objection, answer]) => ({ objection: say(objection), answer: say(answer) })),
    roles: row.roles,
    personas: row.personas,
    assets: inBoth(row.assets),
    slots: row.slots.map((slot) => ({ ...slot, assets: inBoth(slot.assets) })),
  }));
}
