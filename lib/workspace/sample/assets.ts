import type { Asset } from '../../domain/asset.ts';
import type { SignalType } from '../../domain/badgeKinds.ts';
import { defaultBadgeRules } from '../../domain/badgeRules.ts';
import { addDays } from '../../domain/day.ts';
import { answers } from './answers.ts';
import { battlecards } from './battlecards.ts';
import { decksAndCases } from './decksAndCases.ts';
import { guidesAndTools } from './guidesAndTools.ts';
import { inLanguage, type Language, type Pair } from './language.ts';
import { INES, TOM } from './people.ts';
import { snippets } from './snippets.ts';
import { unfinishedAndPast } from './unfinishedAndPast.ts';

/** A piece that exists in English and in French, unless `only` names one of them. */
export interface AssetRow {
  id: string;
  type: Asset['type'];
  title: Pair;
  summary: Pair;
  body?: Pair;
  on: SignalType[];
  personas?: string[];
  stages?: string[];
  industries?: string[];
  competitor?: string;
  internal?: boolean;
  only?: Language;
  state?: Asset['state'];
  /** Days from today to the end of validity. */
  expires?: number;
  /** The id of the piece that replaces this one, without its language. */
  replacedBy?: string;
}

const rows: AssetRow[] = [
  ...decksAndCases,
  ...guidesAndTools,
  ...battlecards,
  ...snippets,
  ...answers,
  ...unfinishedAndPast,
];

/** Title and body keep the language of the piece; the summary speaks the language of the workspace. */
export function sampleAssets(language: Language, today: string): Asset[] {
  return rows.flatMap((row, index) => {
    const languages: Language[] = row.only ? [row.only] : ['en', 'fr'];
    return languages.map((own) => asset(row, index, own, language, today));
  });
}

function asset(row: AssetRow, index: number, own: Language, language: Language, today: string): Asset {
  const { state = 'approved', expires } = row;
  // Spread over ten months, French a few days after English: enough for lists sorted by age to look lived in.
  const approvedDaysAgo = 12 + ((index * 37) % 290) - (own === 'fr' ? 5 : 0) + Math.max(0, -(expires ?? 0));
  const text = row.body && inLanguage(own, row.body);
  const id = `${row.id}-${own}`;
  const badges = [...new Set(row.on.map((type) => defaultBadgeRules.signals[type].kind))];
  return {
    id,
    type: row.type,
    title: inLanguage(own, row.title),
    language: own,
    ...(text ? { body: text } : { url: `https://content.planora.example/${row.type.toLowerCase()}/${id}` }),
    summary: inLanguage(language, row.summary),
    owner: row.type === 'answer' || row.type === 'battlecard' || index % 3 === 0 ? TOM : INES,
    version: `${1 + (index % 3)}.${index % 4}`,
    state,
    ...((state === 'approved' || state === 'retired') && {
      approvedAt: `${addDays(today, -approvedDaysAgo)}T09:00:00Z`,
    }),
    ...(expires !== undefined && { expiresAt: `${addDays(today, expires)}T17:00:00Z` }),
    audience: row.internal ? 'internal' : 'external',
    ...(badges.length > 0 && { badges, signalTypes: row.on }),
    ...(row.personas && { personas: row.personas }),
    ...(row.stages && { stages: row.stages }),
    ...(row.industries && { industries: row.industries }),
    ...(row.competitor && { competitor: row.competitor }),
    ...(row.replacedBy && { supersededBy: `${row.replacedBy}-${own}` }),
  };
}
