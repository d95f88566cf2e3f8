import type { Asset } from '../domain/asset.ts';
import { linkKey } from '../domain/linkKey.ts';
import type { Current } from './database.ts';
import { lookUp, readAll } from './packs.ts';
import type { Records } from './records.ts';

/** Where the list `links` has an asset's id. */
export function linkKeysOf({ url }: Pick<Asset, 'url'>): string[] {
  const key = url && linkKey(url);
  return key ? [key] : [];
}

/** The assets of the catalogue that addresses belong to, by address; an address that belongs to none is not in it. */
export async function readLinked(records: Records, addresses: string[]): Promise<Map<string, Asset[]>> {
  const keys = new Map(addresses.map((address) => [address, linkKey(address) ?? '']));
  const found = await assetsByKey(records, [...new Set(keys.values())]);
  return new Map([...keys].flatMap(([address, key]) => (found.has(key) ? [[address, found.get(key) ?? []]] : [])));
}

async function assetsByKey(records: Records, keys: string[]): Promise<Map<string, Asset[]>> {
  const current = await records.read(['current'], (from) => from.get<Current>('current', 'current'));
  // The list is missing where an earlier version has put the workspace in force.
  if (current && !current.buckets.links) {
    const assets = await readAll<Asset>(records, 'assets');
    const linked = assets.flatMap((asset) => linkKeysOf(asset).map((key) => ({ key, asset })));
    const groups = Map.groupBy(linked, ({ key }) => key);
    return new Map(
      keys
        .flatMap((key) => [[key, groups.get(key)?.map(({ asset }) => asset) ?? []] as const])
        .filter(([, each]) => each.length > 0),
    );
  }
  const ids = await lookUp<string[]>(records, 'links', keys);
  const assets = await lookUp<Asset>(records, 'assets', [...ids.values()].flat());
  return new Map([...ids].map(([key, own]) => [key, own.flatMap((id) => assets.get(id) ?? [])]));
}

export const readAsset = async (records: Records, id: string): Promise<Asset | undefined> =>
  (await lookUp<Asset>(records, 'assets', [id])).get(id);
