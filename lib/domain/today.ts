import type { Account } from './account.ts';
import { type Badge, type Standing, standingOf, type Urgency, verdictOf } from './badge.ts';
import { type Fold, foldOf, type RuleBook } from './badgeFold.ts';
import type { BadgeKind } from './badgeKinds.ts';
import { factOf } from './fact.ts';
import type { Signal } from './signal.ts';
import { whyNowOf } from './whyNow.ts';

/** One line of "Where to act today". */
export interface TodayEntry {
  account: Account;
  badge: Badge;
  whyNow: string;
}

/** One line of "Verify first". */
export interface VerifyEntry extends ToVerify {
  account: Account;
  /** What is to be verified. */
  fact: Signal;
}

/** What of a signal decides about a badge: all but its words. */
export type AgendaSignal = Pick<
  Signal,
  'id' | 'type' | 'date' | 'status' | 'deadline' | 'expiresAt' | 'changes' | 'fact'
>;

/** A signal without its words; undefined for one that never counts. */
export function agendaOf(signal: Signal): AgendaSignal | undefined {
  const { id, type, date, status, deadline, expiresAt, changes } = signal;
  if (status === 'refuted' && !changes) return undefined;
  const fact = factOf(signal);
  return {
    id,
    type,
    date,
    status,
    fact,
    ...(deadline && { deadline }),
    ...(expiresAt && { expiresAt }),
    ...(changes && { changes }),
  };
}

interface When {
  book: RuleBook;
  today: string;
}

/** An account with a badge, and what decides about its place in the list. */
export interface ToAct extends Standing {
  id: string;
}

/**
 * An account that is to be looked at before anybody acts. `rests`: without what is only assumed its badge would not reach
 * the threshold. `would`: it has no badge, and one fact less assumed would give it one.
 */
export interface ToVerify extends ToAct {
  why: 'rests' | 'would';
  /** The id of the assumption that weighs most. */
  signalId: string;
}

/** All accounts by what is to be done today, both lists in the order in which to do it. */
export interface DayPlan {
  act: ToAct[];
  verify: ToVerify[];
}

const order: Urgency[] = ['today', 'week', 'month', 'quarter', 'later'];

const byUrgency = (a: ToAct, b: ToAct) =>
  order.indexOf(a.urgency) - order.indexOf(b.urgency) || b.strength - a.strength || a.id.localeCompare(b.id);

const confirmed = (signals: Signal[], one: Signal, today: string): Signal[] =>
  signals.map((signal) =>
    signal.id === one.id
      ? { ...signal, changes: [...(signal.changes ?? []), { on: today, by: '', status: 'verified' }] }
      : signal,
  );

/** The badge that one account would have if one assumption were confirmed today; the most urgent, then the strongest. */
function wouldHave(id: string, fold: Fold, signals: Signal[], assumed: Signal[], { book, today }: When) {
  return assumed
    .flatMap((signal): ToVerify[] => {
      const others = confirmed(signals, signal, today);
      // The day alone is cheap to ask about.
      if (fold.ifSignals(today, others) === undefined) return [];
      const standing = standingOf(foldOf(others, book), book, today);
      return standing ? [{ id, ...standing, why: 'would', signalId: signal.id }] : [];
    })
    .sort(byUrgency)[0];
}

/** The assumptions that are live on a day, the weightiest first. */
function assumedOf(fold: Fold, signals: Signal[], today: string): Signal[] {
  return signals
    .map((signal) => ({ signal, ...fold.worth(signal, today) }))
    .filter(({ status }) => status === 'assumed')
    .sort((a, b) => b.contribution - a.contribution || a.signal.id.localeCompare(b.signal.id))
    .map(({ signal }) => signal);
}

const mayBeAssumed = ({ status, changes }: AgendaSignal) => status === 'assumed' || changes !== undefined;

function isCarriedWithout(assumed: Signal[], signals: Signal[], kind: BadgeKind, { book, today }: When): boolean {
  const facts = signals.filter((signal) => !assumed.includes(signal));
  return foldOf(facts, book).strengthOf(kind, today) >= book.rules.threshold - 1e-12;
}

/** Where to act today, and what to verify first: each account stands in one of the lists or in none. */
export function planToday(agenda: Iterable<readonly [string, AgendaSignal[]]>, when: When): DayPlan {
  const { book, today } = when;
  const plan: DayPlan = { act: [], verify: [] };
  for (const [id, known] of agenda) {
    const signals = known as Signal[]; // the words play no part in a verdict
    const fold = foldOf(signals, book);
    const standing = standingOf(fold, book, today);
    const assumed = known.some(mayBeAssumed) ? assumedOf(fold, signals, today) : [];
    if (!standing) {
      const doubt = assumed.length > 0 && wouldHave(id, fold, signals, assumed, when);
      if (doubt) plan.verify.push(doubt);
      continue;
    }
    const weighs = assumed.find(({ type }) => book.rules.signals[type]?.kind === standing.kind);
    if (weighs && !isCarriedWithout(assumed, signals, standing.kind, when))
      plan.verify.push({ id, ...standing, why: 'rests', signalId: weighs.id });
    else plan.act.push({ id, ...standing });
  }
  return inOrder(plan);
}

const inOrder = ({ act, verify }: DayPlan): DayPlan => ({ act: act.sort(byUrgency), verify: verify.sort(byUrgency) });

/** Plans of some accounts each, as one. */
export const joinPlans = (plans: DayPlan[]): DayPlan =>
  inOrder({ act: plans.flatMap(({ act }) => act), verify: plans.flatMap(({ verify }) => verify) });

/** How many accounts of a list carry or would carry each kind of badge. */
export function countKinds(list: ToAct[]): Map<BadgeKind, number> {
  const counts = new Map<BadgeKind, number>();
  for (const { kind } of list) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

type Words = When & { language: string };
type Known = ReadonlyMap<string, Signal[]>;

/** The accounts of a plan with what is said of each, in the order in which they are given. */
export const entriesOf = (accounts: Account[], signals: Known, { book, language, today }: Words): TodayEntry[] =>
  accounts.flatMap((account) => {
    const { badge } = verdictOf(signals.get(account.id) ?? [], book, today);
    return badge ? [{ account, badge, whyNow: whyNowOf(badge, language) }] : [];
  });

/** The accounts to be verified with the assumption in question, in the order of the plan. */
export const doubtsOf = (plan: ToVerify[], accounts: Account[], signals: Known): VerifyEntry[] => {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return plan.flatMap((doubt) => {
    const account = byId.get(doubt.id);
    const fact = signals.get(doubt.id)?.find(({ id }) => id === doubt.signalId);
    return account && fact ? [{ ...doubt, account, fact }] : [];
  });
};
