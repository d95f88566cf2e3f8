import { database, type WhynowDatabase } from './database.ts';
import { outboxTables, tellEdits } from './outbox.ts';
import type { Conflict } from './teamRows.ts';

/** Own edits that were overtaken and not yet decided on. */
export const readConflicts = (db: WhynowDatabase = database): Promise<Conflict[]> => db.conflicts.toArray();

/** The team's version stays in force, and the own one goes. */
export const keepTheirs = (id: string, db: WhynowDatabase = database): Promise<void> => db.conflicts.delete(id);

/** The own version is sent again, made from the team's by now; it is in force when the store has taken it. */
export const putMineAgain = (id: string, db: WhynowDatabase = database): Promise<void> =>
  db.transaction('rw', [db.conflicts, ...outboxTables(db)], async () => {
    const conflict = await db.conflicts.get(id);
    if (!conflict) return;
    await tellEdits(conflict.list, [{ key: conflict.key, body: conflict.mine as object | null }], db);
    await db.conflicts.delete(id);
  });
