import { headItems } from '../domain/headItems.ts';
import { isSame } from '../domain/same.ts';
import { database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { outboxTables, tellEdits } from './outbox.ts';
import { PackEdit } from './packEdit.ts';
import type { WorkspaceHead } from './workspace.ts';

/**
 * Changes fields of the workspace in force that are not lists of many; writes the one pack that holds them.
 * @param change what comes in place of the fields, from all of them as they are when it is written
 * @throws Dexie errors; nothing has changed then
 */
export const changeHead = (
  change: (head: WorkspaceHead) => Partial<WorkspaceHead>,
  db: WhynowDatabase = database,
): Promise<void> =>
  exclusively(() =>
    db.transaction('rw', [db.packs, db.current, ...outboxTables(db)], async () => {
      const current = await db.current.get('current');
      if (!current) return;
      const edit = new PackEdit(db, current);
      await edit.load('head', ['head']);
      const head = edit.get<WorkspaceHead>('head', 'head');
      if (!head) return;
      const next = { ...head, ...change(head) };
      edit.set('head', 'head', next);
      await edit.save();
      await tellHead(head, next, db);
    }),
  );

/** Tells the team store which of the items that make up the head have changed. */
async function tellHead(before: WorkspaceHead, after: WorkspaceHead, db: WhynowDatabase): Promise<void> {
  const [old, now] = [headItems(before), headItems(after)];
  for (const list of ['workspace', 'kpis', 'collections'] as const) {
    const keys = [...new Set([...old[list].keys(), ...now[list].keys()])];
    const told = keys.filter((key) => !isSame(old[list].get(key), now[list].get(key)));
    await tellEdits(
      list,
      told.map((key) => ({ key, body: now[list].get(key) ?? null })),
      db,
    );
  }
}
