import { dayOf } from '../domain/day.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { rankToday, type TodayEntry, whereToAct } from '../domain/today.ts';
import { readAccounts, readAgenda, readHead, readSignals } from '../store/workspace.ts';

export interface Today {
  /** The most urgent. */
  entries: TodayEntry[];
  /** Accounts with a badge today. */
  total: number;
}

/** The accounts with a badge today; undefined without a workspace. Only those that are shown are read. */
export async function readToday(now: number, shown: number): Promise<Today | undefined> {
  const [head, agenda] = await Promise.all([readHead(), readAgenda()]);
  if (!head) return undefined;
  const when = { book: ruleBookOf(head), language: head.language, today: dayOf(now, head.settings.timeZone) };
  const ranked = rankToday(agenda, when);
  const ids = ranked.slice(0, shown);
  const [accounts, signals] = await Promise.all([readAccounts(ids), readSignals(ids)]);
  return { entries: whereToAct(accounts, signals, when), total: ranked.length };
}
