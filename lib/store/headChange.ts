import { database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
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
    db.transaction('rw', db.packs, db.current, async () => {
      const current = await db.current.get('current');
      if (!current) return;
      const edit = new PackEdit(db, current);
      await edit.load('head', ['head']);
      const head = edit.get<WorkspaceHead>('head', 'head');
      if (!head) return;
      edit.set('head', 'head', { ...head, ...change(head) });
      await edit.save();
    }),
  );
