import { addDays, dayOf } from '../domain/day.ts';
import { begunRuns } from '../domain/playRun.ts';
import { type DuePlay, duePlays, type PlaysInTime, playsInTime, settledPlays } from '../domain/playsInTime.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { USAGE_WINDOW_DAYS } from '../domain/usage.ts';
import { readOwned } from '../store/owners.ts';
import { readMarks } from '../store/playSteps.ts';
import { readHead, readPlays, readSignals } from '../store/workspace.ts';
import { inSlices } from './inSlices.ts';

/** Plays done in time beside the team's target, 0 to 1. */
export interface PlaysFigure extends PlaysInTime {
  target: number | undefined;
}

/**
 * The plays that were called for on this device's rep from a day on: of the accounts that are his, where he has said who he
 * is, and of those where he has ticked a step.
 * @param owner who he is; empty when he has not said
 */
async function readDue(from: string, now: number, owner: string) {
  const [head, plays, marks, owned] = await Promise.all([
    readHead(),
    readPlays(),
    readMarks(),
    owner ? readOwned(owner) : [],
  ]);
  const today = dayOf(now, head?.settings.timeZone);
  const ids = [...new Set([...owned, ...marks.map(({ accountId }) => accountId)])];
  const signals = await readSignals(ids);
  const byAccount = Map.groupBy(marks, ({ accountId }) => accountId);
  const dueOf = (id: string): DuePlay[] => {
    const account = { signals: signals.get(id) ?? [], marks: byAccount.get(id) ?? [] };
    return head ? duePlays(account, plays, ruleBookOf(head), from, today) : [];
  };
  const due = (await inSlices(ids, (some) => some.flatMap(dueOf))).flat();
  return { head, plays, marks, today, due };
}

/** The plays of the last 90 days. */
export async function readPlaysInTime(now: number, owner: string): Promise<PlaysFigure> {
  const { head, today, due } = await readDue(addDays(dayOf(now), -USAGE_WINDOW_DAYS), now, owner);
  const target = head?.kpis.find(({ id }) => id === 'playsInTime')?.target;
  return { ...playsInTime(due, today), target };
}

/** The rep's own plays from a day on, as figures are made of them: what was begun and how far, what was due and in time. */
export async function readOwnPlays(from: string, now: number, owner: string) {
  const { plays, marks, today, due } = await readDue(from, now, owner);
  return { runs: begunRuns(plays, marks), due: settledPlays(due, today) };
}
