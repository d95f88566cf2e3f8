import type { Asset } from '../domain/asset.ts';
import type { AssetRevision } from '../domain/assetRevision.ts';
import type { Collection } from '../domain/workspace.ts';
import { type Current, database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { PackEdit } from './packEdit.ts';
import { bucketOf, itemsOf } from './packs.ts';
import { bucketsFor } from './packWriter.ts';
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

/** The catalogue is no longer as the import has found it. */
export class CatalogueChanged extends Error {
  override name = 'CatalogueChanged';
}

/** Versions written between two words on the progress. */
const SLICE = 250;

/**
 * Writes imported assets, their versions and the collections: all in one transaction, so that an import that is stopped or
 * killed has changed nothing. The list of assets is made anew, in as many packs as it now needs.
 * @throws CatalogueChanged, and Dexie errors; nothing has changed then
 */
export const importAssets = (
  given: AssetImport,
  onProgress?: (share: number) => void,
  db: WhynowDatabase = database,
): Promise<void> =>
  exclusively(() =>
    db.transaction('rw', db.packs, db.current, db.revisions, async () => {
      const current = await db.current.get('current');
      if (!current) throw new CatalogueChanged();
      await putAssets(given.rows, current, db);
      onProgress?.(0.3);
      await addRevisions(given, (share) => onProgress?.(0.3 + 0.7 * share), db);
      const edit = new PackEdit(db, current);
      await putCollections(given.collections, edit);
      await edit.save();
    }),
  );

async function putAssets(rows: AssetImport['rows'], current: Current, db: WhynowDatabase): Promise<void> {
  const prefix = `${current.generation}/assets/`;
  const packs = await db.packs.where('id').startsWith(prefix).toArray();
  const items = new Map(packs.flatMap((pack) => Object.entries(itemsOf(pack))));
  for (const { asset, before } of rows) {
    if (JSON.stringify(items.get(asset.id)) !== JSON.stringify(before)) throw new CatalogueChanged();
    items.set(asset.id, asset);
  }
  const texts = [...items].map(([key, item]) => ({ key, text: `${JSON.stringify(key)}:${JSON.stringify(item)}` }));
  const buckets = bucketsFor(texts.reduce((sum, { text }) => sum + text.length + 1, 0));
  const contents = Map.groupBy(texts, ({ key }) => bucketOf(key, buckets));
  await db.packs.bulkDelete(packs.map(({ id }) => id));
  await db.packs.bulkPut(
    [...contents].map(([bucket, entries]) => ({
      id: `${prefix}${bucket}`,
      text: `{${entries.map(({ text }) => text).join(',')}}`,
    })),
  );
  current.buckets.assets = buckets;
  if (current.counts) current.counts.assets = items.size;
}

/** An asset that changes for the first time keeps the version before as its first. */
async function addRevisions(
  { rows, by, at }: AssetImport,
  onProgress: (share: number) => void,
  db: WhynowDatabase,
): Promise<void> {
  const ids = rows.map(({ asset }) => asset.id);
  const last = new Map<string, number>();
  await db.revisions
    .where('assetId')
    .anyOf(ids)
    .each(({ assetId, number }) => last.set(assetId, Math.max(number, last.get(assetId) ?? 0)));
  const revisions = rows.flatMap(({ asset, before }): AssetRevision[] => {
    const number = last.get(asset.id) ?? 0;
    const revision = { id: crypto.randomUUID(), assetId: asset.id, at, by, change: 'import' as const };
    const first: AssetRevision[] =
      before && number === 0
        ? [{ ...revision, id: crypto.randomUUID(), number: 1, by: before.owner, change: 'create', asset: before }]
        : [];
    return [...first, { ...revision, number: number + first.length + 1, asset }];
  });
  for (let from = 0; from < revisions.length; from += SLICE) {
    await db.revisions.bulkAdd(revisions.slice(from, from + SLICE));
    onProgress(Math.min(1, (from + SLICE) / revisions.length));
  }
}

async function putCollections(collections: Collection[], edit: PackEdit): Promise<void> {
  if (collections.length === 0) return;
  await edit.load('head', ['head']);
  const head = edit.get<WorkspaceHead>('head', 'head');
  if (!head) throw new CatalogueChanged();
  const changed = new Map(collections.map((each) => [each.id, each]));
  const kept = (head.collections ?? []).map((each) => {
    const now = changed.get(each.id) ?? each;
    changed.delete(each.id);
    return now;
  });
  edit.set('head', 'head', { ...head, collections: [...kept, ...changed.values()] });
}
