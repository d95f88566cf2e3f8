import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { type AssetImport, importAssets } from '../../lib/store/assetImport.ts';
import { Overtaken } from '../../lib/store/assetsChange.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import { lookUp } from '../../lib/store/packs.ts';
import { readAssets, readCounts, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { pack } from '../workspace/pack.ts';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const [deck] = pack().assets as [Asset];
const numbered = (index: number): Asset => ({
  ...deck,
  id: `c${index}`,
  title: `Content ${index}`,
  summary: 'x'.repeat(150),
});
const given = (rows: AssetImport['rows'], more: Partial<AssetImport> = {}): AssetImport => ({
  rows,
  collections: [],
  by: 'Max',
  at: NOW,
  ...more,
});

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
  await installWorkspace(pack());
});

const versions = async (id: string) =>
  (await database.revisions.where('assetId').equals(id).sortBy('number')).map(
    ({ number, change, by, asset }) => `${number} ${change} ${by}: ${asset.title}`,
  );

test('new and changed assets are in force, each with its version; an asset without one keeps what it was', async () => {
  const renamed = { ...deck, title: 'Renamed' };
  await importAssets(
    given([
      { asset: renamed, before: deck },
      { asset: numbered(1), before: undefined },
    ]),
  );
  expect(await readAssets()).toEqual(expect.arrayContaining([renamed, numbered(1)]));
  expect(await readCounts()).toMatchObject({ assets: 2, accounts: 2 });
  expect(await versions('deck')).toEqual(['1 import Max: Deck', '2 import Max: Renamed']);
  expect(await versions('c1')).toEqual(['1 import Max: Content 1']);
  await importAssets(given([{ asset: { ...renamed, title: 'Again' }, before: renamed }], { by: 'Zoé' }));
  expect(await versions('deck')).toEqual(['1 import Max: Deck', '2 import Max: Renamed', '3 import Zoé: Again']);
});

test('5,000 at once: every one is found in a small pack, and the rest of the workspace is as it was', async () => {
  const { assets: _, ...rest } = (await readWorkspace()) ?? pack();
  const shares: number[] = [];
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ asset: numbered(index), before: undefined }));
  await importAssets(given(rows), (share) => shares.push(share));
  const ids = rows.map(({ asset }) => asset.id);
  expect((await lookUp<Asset>(database, 'assets', ids)).size).toBe(5_000);
  expect(await readAssets()).toHaveLength(5_001);
  expect(await readWorkspace()).toMatchObject(rest);
  const packs = await database.packs.toArray();
  expect(Math.max(...packs.map(({ text = '' }) => text.length))).toBeLessThan(64 * 1024);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('a catalogue that has changed since the preview is left alone, and so are versions and collections', async () => {
  const before = await readWorkspace();
  const stale = { ...deck, title: 'Somebody else’s' };
  const collections = [{ id: 'c', title: 'C', assets: ['deck'] }];
  const rows = [
    { asset: numbered(1), before: undefined },
    { asset: { ...deck, title: 'Mine' }, before: stale },
  ];
  await expect(importAssets(given(rows, { collections }))).rejects.toThrow(Overtaken);
  await expect(importAssets(given([{ asset: deck, before: undefined }]))).rejects.toThrow(Overtaken);
  expect(await readWorkspace()).toEqual(before);
  expect(await database.revisions.count()).toBe(0);
});

test('a failure in the middle leaves everything as it was', async () => {
  const before = await readWorkspace();
  const rows = Array.from({ length: 600 }, (_, index) => ({ asset: numbered(index), before: undefined }));
  const stop = (share: number) => {
    if (share > 0.5) throw new DOMException('full', 'QuotaExceededError');
  };
  await expect(importAssets(given(rows), stop)).rejects.toThrow();
  expect(await readWorkspace()).toEqual(before);
  expect(await database.revisions.count()).toBe(0);
});

test('collections: known ones are replaced in their place, new ones come behind', async () => {
  const collection = (id: string, title = id) => ({ id, title, assets: ['deck'] });
  await importAssets(given([], { collections: [collection('a'), collection('b')] }));
  await importAssets(given([], { collections: [collection('c'), collection('a', 'Other')] }));
  expect((await readHead())?.collections).toEqual([collection('a', 'Other'), collection('b'), collection('c')]);
});
