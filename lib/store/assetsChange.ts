import type { Asset } from '../domain/asset.ts';
import { isSameAsset } from '../domain/assetChange.ts';
import type { Mark } from '../domain/assetRevision.ts';
import { type Current, database, type Pack, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { linkKeysOf } from './links.ts';
import { outboxTables, tellEdits } from './outbox.ts';
import { Outgrown, PackEdit } from './packEdit.ts';
import { moveIds, movesOf, movesOut, putRows, takeRows } from './packGroups.ts';
import { bucketOf, readEntries } from './packs.ts';
import { bucketsFor } from './packWriter.ts';
import { versionsOf } from './revisions.ts';

export interface AssetsChange {
  list: 'assets';
  rows: Asset[];
  /** With it, each row that differs from the one before is kept as a version. */
  mark?: Mark;
  /** They come from the team store, which knows them. */
  fromTeam?: boolean;
  /** What the rows were made from, one for each; where something else is in force by now, nothing is written. */
  before?: (Asset | undefined)[];
}

/** Somebody else has changed an asset since the change of it began. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/**
 * Adds assets to the workspace in force, each in place of the one with its id; keeps their versions and what the team store
 * is to learn in the same transaction. Needs no match keys, so that a page that edits content carries no list of public suffixes.
 * @returns how many packs were written
 * @throws Dexie errors, and Overtaken; nothing has changed then
 */
export const changeAssets = (change: AssetsChange, db: WhynowDatabase = database): Promise<number> =>
  exclusively(() =>
    db.transaction('rw', [db.packs, db.current, db.revisions, ...outboxTables(db)], async () => {
      const current = await db.current.get('current');
      return current ? putAssets(change, current, db) : 0;
    }),
  );

/** Versions written between two words on the progress. */
const SLICE = 250;

/** As `changeAssets`, inside a transaction of these tables; `rows` that come from the team store are not told to it. */
export async function putAssets(
  { rows, mark, before, fromTeam }: AssetsChange,
  current: Current,
  db: WhynowDatabase,
  onProgress?: (share: number) => void,
): Promise<number> {
  const edit = new PackEdit(db, current);
  const found = await putRows(edit, 'assets', rows);
  if (before?.some((each, index) => !isSameAsset(each, found[index]))) throw new Overtaken();
  // Where an earlier version has put the workspace in force the list is missing, and whoever asks looks at the assets.
  if (current.buckets.links) await moveIds(edit, 'links', movesOf(rows, found, linkKeysOf));
  const changed = rows.filter((row, index) => !isSameAsset(found[index], row));
  if (!fromTeam)
    await tellEdits(
      'assets',
      changed.map((body) => ({ key: body.id, body })),
      db,
    );
  const versions = mark ? await versionsOf(rows, found, mark, db) : [];
  for (let from = 0; from < versions.length; from += SLICE) {
    await db.revisions.bulkAdd(versions.slice(from, from + SLICE));
    onProgress?.(Math.min(1, (from + SLICE) / versions.length));
  }
  try {
    return await edit.save();
  } catch (error) {
    if (error instanceof Outgrown) return packAnew(rows, current, db);
    throw error;
  }
}

/** Takes assets out of the workspace in force, inside a transaction of its tables; their versions stay. */
export async function takeAssets(ids: string[], db: WhynowDatabase): Promise<void> {
  const current = await db.current.get('current');
  if (!current) return;
  const edit = new PackEdit(db, current);
  const gone = await takeRows<Asset>(edit, 'assets', ids);
  if (current.buckets.links) await moveIds(edit, 'links', movesOut(gone, linkKeysOf));
  await edit.save();
}

/** Gives the lists as many packs as they need by now. Of content there are thousands, not hundreds of thousands. */
async function packAnew(rows: Asset[], current: Current, db: WhynowDatabase): Promise<number> {
  const known = await readEntries<Asset>(db, 'assets');
  const all = new Map([...known, ...rows.map((row) => [row.id, row] as const)]);
  const linked = [...all.values()].flatMap((asset) => linkKeysOf(asset).map((key) => ({ key, id: asset.id })));
  const links = [...Map.groupBy(linked, ({ key }) => key)].map(([key, own]) => [key, own.map(({ id }) => id)] as const);
  const lists = {
    assets: packed(current.generation, 'assets', [...all]),
    links: packed(current.generation, 'links', links),
  };
  const buckets = { ...current.buckets };
  for (const [list, { packs, count }] of Object.entries(lists)) {
    await db.packs.where('id').startsWith(`${current.generation}/${list}/`).delete();
    await db.packs.bulkPut(packs);
    buckets[list] = count;
  }
  await db.current.put({ ...current, buckets });
  return lists.assets.packs.length + lists.links.packs.length;
}

function packed(generation: string, list: string, entries: (readonly [string, unknown])[]) {
  const count = bucketsFor(JSON.stringify(entries).length);
  const packs = [...Map.groupBy(entries, ([key]) => bucketOf(key, count))].map(
    ([bucket, own]): Pack => ({ id: `${generation}/${list}/${bucket}`, text: JSON.stringify(Object.fromEntries(own)) }),
  );
  return { packs, count };
}
