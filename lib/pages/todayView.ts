import { isOn } from '../domain/badgeDefaults.ts';
import { type BadgeKind, badgeKinds } from '../domain/badgeKinds.ts';
import { dayOf } from '../domain/day.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import {
  type DayPlan,
  doubtsOf,
  entriesOf,
  joinPlans,
  planToday,
  type TodayEntry,
  type VerifyEntry,
} from '../domain/today.ts';
import { readOwned } from '../store/owners.ts';
import {
  readAccounts,
  readAgenda,
  readAgendaOf,
  readHead,
  readSignals,
  type WorkspaceHead,
} from '../store/workspace.ts';
import { inSlices } from './inSlices.ts';

/** What is to be done on one day, for one owner's accounts or for all. */
export interface Today extends DayPlan {
  head: WorkspaceHead;
  /** The kinds of badge that this workspace gives. */
  kinds: BadgeKind[];
  day: string;
}

/** Undefined without a workspace. @param owner whose accounts; empty for everyone's */
export async function readToday(now: number, owner: string): Promise<Today | undefined> {
  const head = await readHead();
  if (!head) return undefined;
  const agenda = owner ? await readAgendaOf(await readOwned(owner)) : await readAgenda();
  const day = dayOf(now, head.settings.timeZone);
  const kinds = badgeKinds.filter((kind) => isOn(kind, head.badgeRules));
  const when = { book: ruleBookOf(head), today: day };
  const plans = await inSlices(agenda, (some) => planToday(some, when));
  return { ...joinPlans(plans), head, kinds, day };
}

/** How many of each list are shown. */
export interface Shown {
  act: number;
  verify: number;
}

export interface TodayEntries {
  act: TodayEntry[];
  verify: VerifyEntry[];
}

/** The first accounts of a plan in full; no others are read. */
export async function readTodayEntries({ head, act, verify, day }: Today, shown: Shown): Promise<TodayEntries> {
  const doubts = verify.slice(0, shown.verify);
  const ids = act.slice(0, shown.act).map(({ id }) => id);
  const all = [...ids, ...doubts.map(({ id }) => id)];
  const [accounts, signals] = await Promise.all([readAccounts(all), readSignals(all)]);
  const when = { book: ruleBookOf(head), language: head.language, today: day };
  const toAct = accounts.filter(({ id }) => ids.includes(id));
  return { act: entriesOf(toAct, signals, when), verify: doubtsOf(doubts, accounts, signals) };
}
