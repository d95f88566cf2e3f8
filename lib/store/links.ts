import type { Asset } from '../domain/asset.ts';
import { linkKey } from '../domain/linkKey.ts';
import { database, type WhynowDatabase } from './database.ts';
import { lookUp } from './packs.ts';
import { readAssets } from './workspace.ts';

/** Where the list `links` has an asset's id. */
export function linkKeysOf({ url }: Pick<Asset, 'url'>): string[] {
  const key = url && linkKey(url);
  return key ? [key] : [];
}

/** The assets of the catalogue that addresses belong to, by address; an address that belongs to none is not in it. */
export async function readLinked(addresses: string[], db: WhynowDatabase = database): Promise<Map<string, Asset[]>> {
  const keys = new Map(addresses.map((address) => [address, linkKey(address) ?? '']));
  const found = await assetsByKey([...new Set(keys.values())], db);
  return new Map([...keys].flatMap(([address, key]) => (found.has(key) ? [[address, found.get(key) ?? []]] : [])));
}

async function assetsByKey(keys: string[], db: WhynowDatabase): Promise<Map<string, Asset[]>> {
  const { buckets } = (await db.current.get('current')) ?? {};
  // The list is missing where an earlier version has put the workspace in force.
  if (buckets && !buckets.links) {
    const linked = (await readAssets(db)).filter((asset) => linkKeysOf(asset).some((key) => keys.includes(key)));
    return Map.groupBy(linked, (asset) => linkKeysOf(asset)[0] as string);
  }
  const ids = await lookUp<string[]>(db, 'links', keys);
  const assets = await lookUp<Asset>(db, 'assets', [...ids.values()].flat());
  return new Map([...ids].map(([key, own]) => [key, own.flatMap((id) => assets.get(id) ?? [])]));
}

export const readAsset = async (id: string): Promise<Asset | undefined> =>
  (await lookUp<Asset>(database, 'assets', [id])).get(id);
