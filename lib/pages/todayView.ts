import { dayOf } from '../domain/day.ts';
import type { Signal } from '../domain/signal.ts';
import { type TodayEntry, whereToAct } from '../domain/today.ts';
import { readAllAccounts, readAllSignals, readHead } from '../store/workspace.ts';

/** The accounts with a badge today; undefined without a workspace. */
export async function readToday(now: number): Promise<TodayEntry[] | undefined> {
  const head = await readHead();
  if (!head) return undefined;
  const [accounts, signals] = await Promise.all([readAllAccounts(), readAllSignals()]);
  const byAccount = new Map<string, Signal[]>();
  for (const signal of signals) byAccount.set(signal.accountId, [...(byAccount.get(signal.accountId) ?? []), signal]);
  return whereToAct(accounts, byAccount, { rules: head.badgeRules, language: head.language, today: dayOf(now) });
}
