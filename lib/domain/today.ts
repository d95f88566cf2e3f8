import type { Account } from './account.ts';
import { type Badge, type Urgency, verdictOf } from './badge.ts';
import { foldOf, type RuleBook } from './badgeFold.ts';
import { factOf } from './fact.ts';
import type { Signal } from './signal.ts';
import { whyNowOf } from './whyNow.ts';

/** One line of "Where to act today". */
export interface TodayEntry {
  account: Account;
  badge: Badge;
  whyNow: string;
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

const order: Urgency[] = ['today', 'week', 'month', 'quarter', 'later'];

interface Ranked {
  id: string;
  badge: Pick<Badge, 'urgency' | 'strength'>;
}

const byUrgency = (a: Ranked, b: Ranked) =>
  order.indexOf(a.badge.urgency) - order.indexOf(b.badge.urgency) ||
  b.badge.strength - a.badge.strength ||
  a.id.localeCompare(b.id);

/** The ids of all accounts with a badge on a day, in the order of `whereToAct`. */
export function rankToday(agenda: Iterable<readonly [string, AgendaSignal[]]>, { book, today }: When): string[] {
  const ranked: Ranked[] = [];
  for (const [id, known] of agenda) {
    const signals = known as Signal[]; // the words play no part in a verdict
    // Most accounts end here: the day alone is cheap to ask about.
    if (foldOf(signals, book).kindOn(today) === undefined) continue;
    const { badge } = verdictOf(signals, book, today);
    if (badge) ranked.push({ id, badge: { urgency: badge.urgency, strength: badge.strength } });
  }
  return ranked.sort(byUrgency).map(({ id }) => id);
}

/** Every account with a badge on a day, the most urgent first, within one urgency the strongest. */
export function whereToAct(
  accounts: Account[],
  signals: ReadonlyMap<string, Signal[]>,
  { book, language, today }: When & { language: string },
): TodayEntry[] {
  return accounts
    .flatMap((account) => {
      const { badge } = verdictOf(signals.get(account.id) ?? [], book, today);
      return badge ? [{ id: account.id, account, badge, whyNow: whyNowOf(badge, language) }] : [];
    })
    .sort(byUrgency)
    .map(({ account, badge, whyNow }) => ({ account, badge, whyNow }));
}
