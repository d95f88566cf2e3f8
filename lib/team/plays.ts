import { v5 as uuidFromName } from 'uuid';
import { addDays, dayOf } from '../domain/day.ts';
import { fnv } from '../domain/fnv.ts';
import { keyedRuns } from '../domain/playRun.ts';
import { duePlays, settledPlays } from '../domain/playsInTime.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { database } from '../store/database.ts';
import { readOwned } from '../store/owners.ts';
import type { DueRow, OutboxRow, RunRow } from '../store/teamRows.ts';
import { readHead, readPlays, readSignals } from '../store/workspace.ts';

/** Days that are looked back on: a play that was due longer ago has been told long since. */
const LOOK_BACK = 35;

export interface PlaysOptions {
  /** Random per installation: ids say nothing of account or play, and are the same each time. */
  secret: string;
  /** Whose accounts are this rep's; empty where he has not said. */
  owner: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Puts into the outbox what has become of the rep's plays, as far as the store does not know it yet: those that were begun
 * and those whose time was up, since the device is connected.
 */
export async function tellPlays({ secret, owner, now }: PlaysOptions): Promise<void> {
  const [head, plays, marks, owned] = await Promise.all([
    readHead(),
    readPlays(),
    database.playSteps.toArray(),
    owner ? readOwned(owner) : [],
  ]);
  if (!head) return;
  const idOf = (...name: string[]) => uuidFromName(name.join('|'), secret);
  const today = dayOf(now, head.settings.timeZone);
  const runs = keyedRuns(plays, marks).map(({ key, run }): RunRow => ({ id: idOf('run', key), ...run }));

  const accounts = [...new Set([...owned, ...marks.map(({ accountId }) => accountId)])];
  const signals = await readSignals(accounts);
  const byAccount = Map.groupBy(marks, ({ accountId }) => accountId);
  const due = accounts.flatMap((accountId) => {
    const account = { signals: signals.get(accountId) ?? [], marks: byAccount.get(accountId) ?? [] };
    const all = duePlays(account, plays, ruleBookOf(head), addDays(today, -LOOK_BACK), today);
    return all.flatMap((play) => {
      const [settled] = settledPlays([play], today);
      return settled ? [{ id: idOf('due', accountId, play.playId, play.deadline), ...settled } satisfies DueRow] : [];
    });
  });
  await tellFresh(runs, due);
}

async function tellFresh(runs: RunRow[], due: DueRow[]): Promise<void> {
  await database.transaction('rw', database.team, database.outbox, async () => {
    const sync = await database.team.get('sync');
    if (!sync) return;
    const isTold = ({ day }: { day: string }) => day >= sync.since;
    const rows = [
      ...runs.filter(isTold).map((body): OutboxRow => ({ id: body.id, state: 'waiting', kind: 'run', body })),
      ...due.filter(isTold).map((body): OutboxRow => ({ id: body.id, state: 'waiting', kind: 'due', body })),
    ];
    const sums = new Map(rows.map((row) => [row.id, fnv(JSON.stringify(row))]));
    const known = sync.plays ?? {};
    await database.outbox.bulkPut(rows.filter(({ id }) => known[id] !== sums.get(id)));
    await database.team.put({ ...sync, plays: Object.fromEntries(sums) });
  });
}
