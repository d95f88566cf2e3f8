import type { Account } from './account.ts';
import { type Badge, type Urgency, verdictOf } from './badge.ts';
import type { BadgeRules } from './badgeRules.ts';
import type { Signal } from './signal.ts';
import { whyNowOf } from './whyNow.ts';

/** One line of "Where to act today". */
export interface TodayEntry {
  account: Account;
  badge: Badge;
  whyNow: string;
}

const order: Urgency[] = ['today', 'week', 'month', 'quarter', 'later'];

/** Every account with a badge on a day, the most urgent first, within one urgency the strongest. */
export function whereToAct(
  accounts: Account[],
  signals: ReadonlyMap<string, Signal[]>,
  { rules, language, today }: { rules: BadgeRules; language: string; today: string },
): TodayEntry[] {
  return accounts
    .flatMap((account): TodayEntry[] => {
      const { badge } = verdictOf(signals.get(account.id) ?? [], rules, today);
      return badge ? [{ account, badge, whyNow: whyNowOf(badge, language) }] : [];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.badge.urgency) - order.indexOf(b.badge.urgency) ||
        b.badge.strength - a.badge.strength ||
        a.account.id.localeCompare(b.account.id),
    );
}
