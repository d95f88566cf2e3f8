import { addDays, dayOf } from '../domain/day.ts';
import { type DuePlay, duePlays, type PlaysInTime, playsInTime } from '../domain/playsInTime.ts';
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
 * The plays of this device's rep: of the accounts that are his, where he has said who he is, and of those where he has
 * ticked a step.
 * @param owner who he is; empty when he has not said
 */
export async function readPlaysInTime(now: number, owner: string): Promise<PlaysFigure> {
  const [head, plays, marks, owned] = await Promise.all([
    readHead(),
    readPlays(),
    readMarks(),
    owner ? readOwned(owner) : [],
  ]);
  const today = dayOf(now, head?.settings.timeZone);
  const ids = [...new Set([...owned, ...marks.map(({ accountId }) => accountId)])];
  const signals = await readSignals(ids);
  const from = addDays(today, -USAGE_WINDOW_DAYS);
  const dueOf = (id: string): DuePlay[] => {
    const account = { signals: signals.get(id) ?? [], marks: marks.filter(({ accountId }) => accountId === id) };
    return head ? duePlays(account, plays, ruleBookOf(head), from, today) : [];
  };
  const due = (await inSlices(ids, (some) => some.flatMap(dueOf))).flat();
  const target = head?.kpis.find(({ id }) => id === 'playsInTime')?.target;
  return { ...playsInTime(due, today), target };
}
