import { database } from './database.ts';
import { settleLog } from './log.ts';
import { keepWorkspaceSites } from './settings.ts';

/**
 * Deletes the database and makes it anew. The rep's log, his corrections and what he has said of facts and plays come back
 * from their second copies; the team's data must be imported again.
 */
export async function rebuildDatabase(now: number): Promise<void> {
  database.close();
  await database.delete();
  await database.open();
  await keepWorkspaceSites([]);
  await settleLog(now);
}
