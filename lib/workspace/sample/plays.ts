import type { BuyerRole } from '../../domain/account.ts';
import type { SignalType } from '../../domain/badgeKinds.ts';
import type { Play } from '../../domain/play.ts';
import { inLanguage, type Language, type Pair } from './language.ts';
import { changePlays } from './playsChange.ts';
import { competitivePlays } from './playsCompetitive.ts';
import { customerPlays } from './playsCustomer.ts';

export interface PlayRow {
  on: SignalType;
  title: Pair;
  approach: Pair;
  steps: Pair[];
  questions: Pair[];
  roles: BuyerRole[];
  personas: string[];
  /** Without their language; best first. */
  assets: string[];
}

export function samplePlays(language: Language): Play[] {
  const say = (text: Pair) => inLanguage(language, text);
  // Reps see the version in their own language first; the other one follows for buyers who need it.
  const order: Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en'];
  return [...customerPlays, ...competitivePlays, ...changePlays].map((row) => ({
    id: `play-${row.on}`,
    signalType: row.on,
    title: say(row.title),
    approach: say(row.approach),
    steps: row.steps.map(say),
    questions: row.questions.map(say),
    roles: row.roles,
    personas: row.personas,
    assets: row.assets.flatMap((id) => order.map((own) => `${id}-${own}`)),
  }));
}
