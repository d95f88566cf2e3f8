import type { Asset } from '../domain/asset.ts';
import { isSameAsset } from '../domain/assetChange.ts';
import type { AssetRevision, Mark } from '../domain/assetRevision.ts';
import { database, type WhynowDatabase } from './database.ts';

/** The versions of some assets by the asset's id, oldest first. */
export async function readHistories(
  ids: string[],
  db: WhynowDatabase = database,
): Promise<Map<string, AssetRevision[]>> {
  // One question for each: a single one for all of them walks a cursor, which takes ten times as long.
  const found = await Promise.all(ids.map((id) => db.revisions.where('assetId').equals(id).sortBy('number')));
  return new Map(ids.flatMap((id, index) => (found[index]?.length ? [[id, found[index]]] : [])));
}

/** The versions of one asset, oldest first. */
export const readHistory = async (id: string, db: WhynowDatabase = database): Promise<AssetRevision[]> =>
  (await readHistories([id], db)).get(id) ?? [];

/**
 * The versions to keep when rows take the place of others; one that changes nothing is none. Where the asset is not as
 * its last version was, or it has none, what was there is kept first: it came with an import that nobody marked.
 */
export async function versionsOf(
  rows: Asset[],
  befores: (Asset | undefined)[],
  { by, at, change }: Mark,
  db: WhynowDatabase,
): Promise<AssetRevision[]> {
  const histories = await readHistories(
    rows.map(({ id }) => id),
    db,
  );
  return rows.flatMap((asset, index) => {
    const before = befores[index];
    if (isSameAsset(before, asset)) return [];
    const last = histories.get(asset.id)?.at(-1);
    let number = last?.number ?? 0;
    const version = (of: Asset, mark: Mark): AssetRevision => ({
      id: crypto.randomUUID(),
      assetId: asset.id,
      number: ++number,
      ...mark,
      asset: of,
    });
    const first =
      before && !isSameAsset(before, last?.asset) ? [version(before, { by: before.owner, at, change: 'import' })] : [];
    return [...first, version(asset, { by, at, change })];
  });
}
