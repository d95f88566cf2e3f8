import { type BadgeKind, badgeKinds } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';
import { addDays, daysBetween } from './day.ts';
import type { Signal } from './signal.ts';

/** One live signal and what it adds to the strength of its kind. */
export interface Evidence {
  signal: Signal;
  /** Days since the signal's date. */
  ageDays: number;
  /** Its own strength today, 0 to 1: weight x 0.5^(age / half-life), times `assumedShare` if only assumed. */
  contribution: number;
}

/** Everything that speaks for one kind of badge today. */
export interface Case {
  kind: BadgeKind;
  /** 1 - product of (1 - contribution): grows with each signal and never passes 1 (noisy-or). */
  strength: number;
  /** Strongest first; equal ones by date (newest first), then by id. */
  evidence: Evidence[];
}

export type Urgency = 'today' | 'week' | 'month' | 'quarter' | 'later';

/** Why a kind that has live signals is not the badge. */
export type RunnerUpReason = 'weaker' | 'unverified' | 'tooWeak';

export interface RunnerUp {
  kind: BadgeKind;
  strength: number;
  reason: RunnerUpReason;
}

/** The one current reason to act at an account. */
export interface Badge extends Case {
  /** The strongest verified signal: it names the variant of the badge and chooses the play. */
  lead: Signal;
  /** The day to act by. */
  deadline: string;
  /** Whether `deadline` stands in a signal (a contract end) or follows from the rules' window. */
  deadlineIsFact: boolean;
  urgency: Urgency;
}

/** The verdict on one account: a badge or none, and what stands beside it either way. */
export interface Verdict {
  badge: Badge | undefined;
  runnerUp: RunnerUp | undefined;
  /** Live signals that are only assumed, of every kind. */
  assumed: Signal[];
}

/** Whether a signal still counts on a day: not refuted, not in the future, not too old, not expired, its date not past. */
export function isLive(signal: Signal, rules: BadgeRules, today: string): boolean {
  const age = daysBetween(signal.date, today);
  if (signal.status === 'refuted' || age < 0 || age > rules.signals[signal.type].maxAgeDays) return false;
  if (signal.expiresAt !== undefined && signal.expiresAt < today) return false;
  return signal.deadline === undefined || signal.deadline >= today;
}

function weigh(signal: Signal, rules: BadgeRules, today: string): Evidence {
  const rule = rules.signals[signal.type];
  const ageDays = daysBetween(signal.date, today);
  const share = signal.status === 'verified' ? 1 : rules.assumedShare;
  return { signal, ageDays, contribution: rule.weight * share * 0.5 ** (ageDays / rule.halfLifeDays) };
}

const byContribution = (a: Evidence, b: Evidence) =>
  b.contribution - a.contribution ||
  b.signal.date.localeCompare(a.signal.date) ||
  a.signal.id.localeCompare(b.signal.id);

/** The case for each kind that has at least one live signal; strongest first, exact ties in the order of `badgeKinds`. */
export function casesOf(signals: Signal[], rules: BadgeRules, today: string): Case[] {
  const unique = new Map(signals.map((signal) => [signal.id, signal]));
  const live = [...unique.values()].filter((signal) => isLive(signal, rules, today));
  return badgeKinds
    .map((kind) => {
      const evidence = live
        .filter((signal) => rules.signals[signal.type].kind === kind)
        .map((signal) => weigh(signal, rules, today))
        .sort(byContribution);
      return { kind, strength: 1 - evidence.reduce((rest, each) => rest * (1 - each.contribution), 1), evidence };
    })
    .filter((each) => each.evidence.length > 0)
    .sort((a, b) => b.strength - a.strength);
}

const leadOf = (each: Case) => each.evidence.find(({ signal }) => signal.status === 'verified')?.signal;
const holds = (each: Case, rules: BadgeRules) => each.strength >= rules.threshold && leadOf(each) !== undefined;

function kindOn(signals: Signal[], rules: BadgeRules, day: string): BadgeKind | undefined {
  return casesOf(signals, rules, day).find((each) => holds(each, rules))?.kind;
}

/** The first day after `today` on which an account no longer carries the badge of this kind if nothing new comes. */
export function lapseDay(kind: BadgeKind, signals: Signal[], rules: BadgeRules, today: string): string {
  const longest = Math.max(...Object.values(rules.signals).map((rule) => rule.maxAgeDays));
  for (let ahead = 1; ahead <= longest; ahead++) {
    const day = addDays(today, ahead);
    if (kindOn(signals, rules, day) !== kind) return day;
  }
  return addDays(today, longest + 1);
}

function urgencyOf(deadline: string, today: string): Urgency {
  const left = daysBetween(today, deadline);
  if (left <= 0) return 'today';
  if (left <= 7) return 'week';
  if (left <= 31) return 'month';
  return left <= 92 ? 'quarter' : 'later';
}

function deadlineOf(each: Case, lead: Signal, rules: BadgeRules) {
  const own = each.evidence
    .filter(({ signal }) => signal.status === 'verified' && signal.deadline !== undefined)
    .map(({ signal }) => signal.deadline as string)
    .sort()[0];
  return {
    deadline: own ?? addDays(lead.date, rules.signals[lead.type].windowDays),
    deadlineIsFact: own !== undefined,
  };
}

/**
 * The account's badge on a day (`YYYY-MM-DD`): the strongest kind that reaches the threshold and has at least one live
 * verified signal. A pure function: the same signals, rules and day give the same verdict on every device, in whatever
 * order the signals come and however often one is repeated.
 */
export function verdictOf(signals: Signal[], rules: BadgeRules, today: string): Verdict {
  const cases = casesOf(signals, rules, today);
  const winner = cases.find((each) => holds(each, rules));
  const other = cases.find((each) => each !== winner);
  const runnerUp: RunnerUp | undefined = other && {
    kind: other.kind,
    strength: other.strength,
    reason: leadOf(other) === undefined ? 'unverified' : other.strength < rules.threshold ? 'tooWeak' : 'weaker',
  };
  const assumed = cases
    .flatMap((each) => each.evidence.map(({ signal }) => signal))
    .filter((s) => s.status === 'assumed');
  const lead = winner && leadOf(winner);
  if (!winner || !lead) return { badge: undefined, runnerUp, assumed };
  const due = deadlineOf(winner, lead, rules);
  const badge: Badge = {
    ...winner,
    ...due,
    lead,
    urgency: urgencyOf(due.deadline, today),
  };
  return { badge, runnerUp, assumed };
}
