import type { Asset } from '../domain/asset.ts';
import type { Collection } from '../domain/workspace.ts';
import { Overtaken, putAssets } from './assetsChange.ts';
import { database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { outboxTables, tellEdits } from './outbox.ts';
import { PackEdit } from './packEdit.ts';
import type { WorkspaceHead } from './workspace.ts';

export interface AssetImport {
  /** Each with the version that it takes the place of, as the import has found it. */
  rows: { asset: Asset; before: Asset | undefined }[];
  /** New ones, or others in place of those with their ids. */
  collections: Collection[];
  /** Who imports, by the name that he goes by. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Writes imported assets, their versions and the collections: all in one transaction, so that an import that is stopped or
 * killed has changed nothing.
 * @throws Overtaken where the catalogue is no longer as the import has found it, and Dexie errors; nothing has changed then
 */
export const importAssets = (
  { rows, collections, by, at }: AssetImport,
  onProgress?: (share: number) => void,
  db: WhynowDatabase = database,
): Promise<void> =>
  exclusively(() =>
    db.transaction('rw', [db.packs, db.current, db.revisions, ...outboxTables(db)], async () => {
      const current = await db.current.get('current');
      if (!current) throw new Overtaken();
      const assets = rows.map(({ asset }) => asset);
      const before = rows.map((row) => row.before);
      const mark = { by, at, change: 'import' as const };
      await putAssets({ list: 'assets', rows: assets, before, mark }, current, db, onProgress);
      if (collections.length > 0) await putCollections(collections, db);
    }),
  );

async function putCollections(collections: Collection[], db: WhynowDatabase): Promise<void> {
  // Read again: the assets may have been given another number of packs.
  const current = await db.current.get('current');
  if (!current) throw new Overtaken();
  const edit = new PackEdit(db, current);
  await edit.load('head', ['head']);
  const head = edit.get<WorkspaceHead>('head', 'head');
  if (!head) throw new Overtaken();
  const changed = new Map(collections.map((each) => [each.id, each]));
  const kept = (head.collections ?? []).map((each) => {
    const now = changed.get(each.id) ?? each;
    changed.delete(each.id);
    return now;
  });
  edit.set('head', 'head', { ...head, collections: [...kept, ...changed.values()] });
  await tellEdits(
    'collections',
    collections.map((body) => ({ key: body.id, body })),
    db,
  );
  await edit.save();
}
