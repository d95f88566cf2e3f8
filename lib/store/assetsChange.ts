import type { Asset } from '../domain/asset.ts';
import { isSameAsset } from '../domain/assetChange.ts';
import type { Mark } from '../domain/assetRevision.ts';
import { type Current, database, type Pack, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { Outgrown, PackEdit } from './packEdit.ts';
import { bucketOf, readEntries } from './packs.ts';
import { bucketsFor } from './packWriter.ts';
import { versionsOf } from './revisions.ts';

export interface AssetsChange {
  list: 'assets';
  rows: Asset[];
  /** With it, each row that differs from the one before is kept as a version. */
  mark?: Mark;
  /** What the rows were made from, one for each; where something else is in force by now, nothing is written. */
  before?: (Asset | undefined)[];
}

/** Somebody else has changed an asset since the change of it began. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/**
 * Adds assets to the workspace in force, each in place of the one with its id, and keeps their versions in the same
 * transaction. Needs no match keys, so that a page that edits content carries no list of public suffixes.
 * @returns how many packs were written
 * @throws Dexie errors, and Overtaken; nothing has changed then
 */
export const changeAssets = (change: AssetsChange, db: WhynowDatabase = database): Promise<number> =>
  exclusively(() =>
    db.transaction('rw', db.packs, db.current, db.revisions, async () => {
      const current = await db.current.get('current');
      return current ? putAssets(change, current, db) : 0;
    }),
  );

/** Versions written between two words on the progress. */
const SLICE = 250;

/** As `changeAssets`, inside a transaction of these tables. */
export async function putAssets(
  { rows, mark, before }: AssetsChange,
  current: Current,
  db: WhynowDatabase,
  onProgress?: (share: number) => void,
): Promise<number> {
  const edit = new PackEdit(db, current);
  await edit.load(
    'assets',
    rows.map(({ id }) => id),
  );
  const found = rows.map(({ id }) => edit.get<Asset>('assets', id));
  if (before?.some((each, index) => !isSameAsset(each, found[index]))) throw new Overtaken();
  const versions = mark ? await versionsOf(rows, found, mark, db) : [];
  for (let from = 0; from < versions.length; from += SLICE) {
    await db.revisions.bulkAdd(versions.slice(from, from + SLICE));
    onProgress?.(Math.min(1, (from + SLICE) / versions.length));
  }
  for (const row of rows) {
    if (edit.get('assets', row.id) === undefined) edit.count('assets', 1);
    edit.set('assets', row.id, row);
  }
  try {
    return await edit.save();
  } catch (error) {
    if (error instanceof Outgrown) return packAnew(rows, current, db);
    throw error;
  }
}

/** Gives the list as many packs as it needs by now. Of content there are thousands, not hundreds of thousands. */
async function packAnew(rows: Asset[], current: Current, db: WhynowDatabase): Promise<number> {
  const all = new Map<string, unknown>([
    ...(await readEntries(db, 'assets')),
    ...rows.map((row) => [row.id, row] as const),
  ]);
  const buckets = bucketsFor(JSON.stringify([...all.values()]).length);
  const grouped = Map.groupBy(all, ([key]) => bucketOf(key, buckets));
  const packs = [...grouped].map(
    ([bucket, entries]): Pack => ({
      id: `${current.generation}/assets/${bucket}`,
      text: JSON.stringify(Object.fromEntries(entries)),
    }),
  );
  await db.packs.where('id').startsWith(`${current.generation}/assets/`).delete();
  await db.packs.bulkPut(packs);
  await db.current.put({ ...current, buckets: { ...current.buckets, assets: buckets } });
  return packs.length;
}
