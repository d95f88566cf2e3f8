/** Structural weaknesses that good results can hide, in the order in which equal ones are told. */
export const ruleIds = [
  'icpReview',
  'revenueOnly',
  'restingBadges',
  'neverOffered',
  'decisionKpis',
  'playContent',
  'agedContent',
  'signalOwners',
  'accountOwners',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What speaks of a row: a word, and what fills it. */
export type Note = 'missing' | 'due' | 'assumed' | 'approved' | 'undated' | 'noTarget' | 'noOwner' | 'activity';

/** One piece of evidence. */
export interface FindingRow {
  kind: 'icp' | 'criterion' | 'account' | 'asset' | 'play' | 'kpi' | 'signal';
  id: string;
  /** In words; of a KPI its id. */
  name: string;
  note?: Note;
  /** A calendar day with `due` and `approved`, the fact with `assumed`. */
  value?: string;
  /** Where an account can be opened. */
  link?: string | undefined;
}

/** What one rule has found. */
export interface Finding {
  rule: RuleId;
  /** How many of what it looked at are weak. */
  count: number;
  of: number;
  /** Some of them where there are many. */
  rows: FindingRow[];
  /** Who can put it right; nobody where nobody is named. */
  owners: string[];
}

export const severities = ['high', 'medium', 'low', 'holds', 'unknown'] as const;
export type Severity = (typeof severities)[number];

/** Shares from which on a weakness is more than a small one. */
const MEDIUM = 0.1;
const HIGH = 1 / 3;

/** How grave a finding is, by the share that is weak; unknown where there was nothing to look at. */
export function severityOf({ count, of }: Finding): Severity {
  if (of === 0) return 'unknown';
  if (count === 0) return 'holds';
  return count / of >= HIGH ? 'high' : count / of >= MEDIUM ? 'medium' : 'low';
}

/** The gravest first; equal ones by share, then in the order of the rules. */
export const inOrder = (findings: Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) =>
      severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) ||
      b.count / (b.of || 1) - a.count / (a.of || 1) ||
      ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule),
  );

/** Under which name the trend keeps a rule. */
export const trendName = (rule: RuleId): string => `foundation.${rule}`;

/** Rows that are kept of a finding: nobody works through more at once. */
export const MOST_ROWS = 50;

/** What people write where a name is asked for and there is none, in English and French. */
const nobody =
  /^([\s?.\-–—/]*|n\.?\/?a\.?|none|nobody|no owner|unknown|unassigned|tbd|aucun|personne|inconnue?|à définir)$/i;

/** Whether an owner is nobody. */
export const isNobody = (owner: string): boolean => nobody.test(owner.trim());

/** Those who own most of some things, the first three. */
export function ownersOf(things: { owner: string }[]): string[] {
  const counts = [
    ...Map.groupBy(
      things.filter(({ owner }) => !isNobody(owner)),
      ({ owner }) => owner,
    ),
  ];
  return counts
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .slice(0, 3)
    .map(([owner]) => owner);
}
