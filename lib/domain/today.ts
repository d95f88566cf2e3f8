import type { Account } from './account.ts';
import { type Badge, isLive, type Urgency, verdictOf } from './badge.ts';
import type { BadgeRules } from './badgeRules.ts';
import type { Signal } from './signal.ts';
import { whyNowOf } from './whyNow.ts';

/** One line of "Where to act today". */
export interface TodayEntry {
  account: Account;
  badge: Badge;
  whyNow: string;
}

/** What of a signal decides about a badge: all but its words. */
export type AgendaSignal = Pick<Signal, 'id' | 'type' | 'date' | 'status' | 'deadline' | 'expiresAt'>;

/** A signal without its words; undefined for one that never counts. */
export function agendaOf({ id, type, date, status, deadline, expiresAt }: Signal): AgendaSignal | undefined {
  if (status === 'refuted') return undefined;
  return { id, type, date, status, ...(deadline && { deadline }), ...(expiresAt && { expiresAt }) };
}

interface When {
  rules: BadgeRules;
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
export function rankToday(agenda: Iterable<readonly [string, AgendaSignal[]]>, { rules, today }: When): string[] {
  const ranked: Ranked[] = [];
  for (const [id, known] of agenda) {
    const signals = known as Signal[]; // the words play no part in a verdict
    // Without one there is no badge; most accounts end here.
    if (!signals.some((signal) => signal.status === 'verified' && isLive(signal, rules, today))) continue;
    const { badge } = verdictOf(signals, rules, today);
    if (badge) ranked.push({ id, badge: { urgency: badge.urgency, strength: badge.strength } });
  }
  return ranked.sort(byUrgency).map(({ id }) => id);
}

/** Every account with a badge on a day, the most urgent first, within one urgency the strongest. */
export function whereToAct(
  accounts: Account[],
  signals: ReadonlyMap<string, Signal[]>,
  { rules, language, today }: When & { language: string },
): TodayEntry[] {
  return accounts
    .flatMap((account) => {
      const { badge } = verdictOf(signals.get(account.id) ?? [], rules, today);
      return badge ? [{ id: account.id, account, badge, whyNow: whyNowOf(badge, language) }] : [];
    })
    .sort(byUrgency)
    .map(({ account, badge, whyNow }) => ({ account, badge, whyNow }));
}
