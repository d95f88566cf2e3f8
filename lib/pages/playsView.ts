import { dayOf } from '../domain/day.ts';
import { begunRuns } from '../domain/playRun.ts';
import { type DuePlay, duePlays, settledPlays } from '../domain/playsInTime.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { readOwned } from '../store/owners.ts';
import { readMarks } from '../store/playSteps.ts';
import { readHead, readPlays, readSignals } from '../store/workspace.ts';
import { inSlices } from './inSlices.ts';

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
  return { plays, marks, today, due };
}

/** The rep's own plays from a day on, as figures are made of them: what was begun and how far, what was due and in time. */
export async function readOwnPlays(from: string, now: number, owner: string) {
  const { plays, marks, today, due } = await readDue(from, now, owner);
  return { runs: begunRuns(plays, marks), due: settledPlays(due, today) };
}
