import { database, type WhynowDatabase } from './database.ts';
import { tellEdits } from './outbox.ts';
import { eventRows } from './outboxRows.ts';
import type { TeamSync } from './teamRows.ts';

/** How this device is with its team store; undefined where there is none. */
export const readTeamSync = (db: WhynowDatabase = database): Promise<TeamSync | undefined> => db.team.get('sync');

/**
 * From now on what the rep does is told to a store.
 * @param since the first day that is told; empty for all that there is
 * @param past whether what is there already of these days is told as well: log, words on facts, requests
 */
export const enterTeam = (since: string, past: boolean, db: WhynowDatabase = database): Promise<void> =>
  db.transaction('rw', [db.team, db.outbox, db.versions, db.events, db.signalEdits, db.requests], async () => {
    await db.team.put({ id: 'sync', since });
    if (!past) return;
    await db.outbox.bulkPut(eventRows(await db.events.toArray(), since));
    const said = (await db.signalEdits.toArray()).filter(({ on }) => on >= since);
    const asked = (await db.requests.toArray()).filter(({ day }) => day >= since);
    await tellEdits(
      'signalEdits',
      said.map((body) => ({ key: body.id, body })),
      db,
    );
    await tellEdits(
      'requests',
      asked.map(({ seen: _, ...body }) => ({ key: body.id, body })),
      db,
    );
  });

/** Nothing is told any more, and what is known of the store is forgotten; the workspace that it gave stays in force. */
export const leaveTeam = (db: WhynowDatabase = database): Promise<void> => {
  const tables = [db.team, db.outbox, db.versions, db.conflicts, db.pulled];
  return db.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
  });
};
