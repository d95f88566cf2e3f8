import { isOn, marginOf } from './badgeDefaults.ts';
import { type BadgeKind, badgeKinds, type SignalType, signalTypes } from './badgeKinds.ts';
import type { BadgeRules, FormerRules, SignalRule } from './badgeRules.ts';
import { addDays } from './day.ts';
import type { Workspace } from './workspace.ts';

/** One thing in which two sets of rules differ. */
export type RuleChange =
  | { what: 'threshold' | 'assumedShare' | 'margin' }
  | { what: 'kind'; kind: BadgeKind }
  | { what: 'signal'; type: SignalType; field: keyof SignalRule | 'counts' };

const fields = ['kind', 'weight', 'halfLifeDays', 'maxAgeDays', 'windowDays', 'verifiedOnly'] as const;

function changesOf(type: SignalType, before: SignalRule | undefined, after: SignalRule | undefined): RuleChange[] {
  if (!before || !after) return before === after ? [] : [{ what: 'signal', type, field: 'counts' }];
  const partOf = (rule: SignalRule, field: (typeof fields)[number]) =>
    field === 'verifiedOnly' ? (rule.verifiedOnly ?? false) : rule[field];
  return fields
    .filter((field) => partOf(before, field) !== partOf(after, field))
    .map((field) => ({ what: 'signal', type, field }));
}

/** In what two sets of rules differ; a field that is left out is the same as its default. */
export const differences = (before: BadgeRules, after: BadgeRules): RuleChange[] => [
  ...(before.threshold === after.threshold ? [] : [{ what: 'threshold' } as const]),
  ...(before.assumedShare === after.assumedShare ? [] : [{ what: 'assumedShare' } as const]),
  ...(marginOf(before) === marginOf(after) ? [] : [{ what: 'margin' } as const]),
  ...badgeKinds
    .filter((kind) => isOn(kind, before) !== isOn(kind, after))
    .map((kind) => ({ what: 'kind', kind }) as const),
  ...signalTypes.flatMap((type) => changesOf(type, before.signals[type], after.signals[type])),
];

const areSame = (one: BadgeRules, other: BadgeRules) => differences(one, other).length === 0;

/** Former rules that a workspace keeps; the oldest go. */
const KEPT = 100;

type Rules = Pick<Workspace, 'badgeRules' | 'formerRules'>;

/**
 * A workspace's rules when others are put in force today (`YYYY-MM-DD`). Those before them are kept as in force until
 * yesterday, so that the days gone by are judged as they were; of several changes on one day only the last one counts,
 * and one that is taken back on its day leaves no trace.
 */
export function withRules({ badgeRules, formerRules = [] }: Rules, rules: BadgeRules, today: string): Rules {
  const yesterday = addDays(today, -1);
  const inOrder = formerRules.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const past = inOrder.filter(({ until }) => until < today);
  const inForce = inOrder[past.length]?.rules ?? badgeRules;
  if (areSame(inForce, rules)) return { badgeRules: inForce, formerRules: past };
  const last = past.at(-1);
  if (last?.until !== yesterday) {
    const ended: FormerRules = { until: yesterday, rules: inForce };
    return { badgeRules: rules, formerRules: [...past, ended].slice(-KEPT) };
  }
  if (areSame(last.rules, rules)) return { badgeRules: last.rules, formerRules: past.slice(0, -1) };
  return { badgeRules: rules, formerRules: past };
}
