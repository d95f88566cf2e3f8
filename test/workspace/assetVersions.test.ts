import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Mark } from '../../lib/domain/assetRevision.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { type AssetsChange, Overtaken } from '../../lib/store/assetsChange.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import { readHistories, readHistory } from '../../lib/store/revisions.ts';
import { readAssets, readCounts, readWorkspace } from '../../lib/store/workspace.ts';
import { installChange, installWorkspace } from '../../lib/workspace/install.ts';
import { asset, NOW } from '../domain/builders.ts';
import { pack } from './pack.ts';

const edit: Mark = { by: 'Léa', at: NOW, change: 'edit' };
const deck = pack().assets[0] as Asset;

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
  await installWorkspace(pack());
});

const inForce = async (id: string) => (await readAssets()).find((each) => each.id === id);
const told = async (id: string) =>
  (await readHistory(id)).map(({ number, by, change, asset: { title } }) => `${number} ${by} ${change} ${title}`);

test('the first change keeps what was there before as number 1; a new asset begins with itself', async () => {
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Other' }], mark: edit });
  expect(await told('deck')).toEqual(['1 Max import Deck', '2 Léa edit Other']);
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Third' }], mark: { ...edit, by: 'Tom' } });
  expect((await told('deck')).at(-1)).toBe('3 Tom edit Third');
  await installChange({
    list: 'assets',
    rows: [asset({ id: 'new', title: 'New' })],
    mark: { ...edit, change: 'create' },
  });
  expect(await told('new')).toEqual(['1 Léa create New']);
});

test('a row that changes nothing is no version; without a mark none is kept, but found out by the next', async () => {
  await installChange({ list: 'assets', rows: [deck], mark: edit });
  expect(await told('deck')).toEqual([]);
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Other' }], mark: edit });
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Imported' }] });
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Third' }], mark: edit });
  expect((await told('deck')).slice(1)).toEqual(['2 Léa edit Other', '3 Max import Imported', '4 Léa edit Third']);
});

test('asset and version are written together or not at all', async () => {
  vi.spyOn(database.revisions, 'bulkAdd').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  const change: AssetsChange = { list: 'assets', rows: [{ ...deck, title: 'Other' }], mark: edit };
  await expect(installChange(change)).rejects.toThrow();
  expect((await inForce('deck'))?.title).toBe('Deck');
  vi.spyOn(database.current, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await expect(installChange(change)).rejects.toThrow();
  expect(await told('deck')).toEqual([]);
});

test('what somebody else has saved meanwhile is not overwritten', async () => {
  await installChange({ list: 'assets', rows: [{ ...deck, title: 'Theirs' }], mark: edit });
  const mine: AssetsChange = { list: 'assets', rows: [{ ...deck, title: 'Mine' }], before: [deck], mark: edit };
  await expect(installChange(mine)).rejects.toThrow(Overtaken);
  expect((await inForce('deck'))?.title).toBe('Theirs');
  expect(await told('deck')).toHaveLength(2);
  const taken: AssetsChange = { list: 'assets', rows: [deck], before: [undefined], mark: edit };
  await expect(installChange(taken)).rejects.toThrow(Overtaken);
});

test('a list that has outgrown its packs gets more of them, and the accounts keep theirs', async () => {
  const buckets = async () => (await database.current.get('current'))?.buckets;
  const before = await buckets();
  expect(before?.assets).toBe(1);
  const rows = Array.from({ length: 3_000 }, (_, index) => asset({ id: `x${index}`, title: `Title ${index}` }));
  await installChange({ list: 'assets', rows, mark: { ...edit, change: 'import' } });
  const after = await buckets();
  expect(after?.assets).toBeGreaterThan(8);
  expect({ ...after, assets: 1 }).toEqual(before);
  expect((await readCounts()).assets).toBe(3_001);
  expect(new Set((await readAssets()).map(({ id }) => id)).size).toBe(3_001);
  const longest = Math.max(...(await database.packs.toArray()).map(({ text }) => text?.length ?? 0));
  expect(longest).toBeLessThan(64 * 1024);

  const owned = rows.map((row) => ({ ...row, owner: 'Max' }));
  await installChange({ list: 'assets', rows: owned, before: rows, mark: edit });
  expect(await told('x5')).toEqual(['1 Léa import Title 5', '2 Léa edit Title 5']);
  expect((await readHistories(rows.map(({ id }) => id))).size).toBe(3_000);
  await expect(installChange({ list: 'assets', rows, before: rows, mark: edit })).rejects.toThrow(Overtaken);
  expect((await inForce('x5'))?.owner).toBe('Max');
  const whole = (await readWorkspace()) as Workspace;
  await installWorkspace(whole);
  expect((await buckets())?.assets).toBe(after?.assets);
});

test('without a workspace nothing is written', async () => {
  await database.current.clear();
  await installChange({ list: 'assets', rows: [deck], mark: edit });
  expect(await told('deck')).toEqual([]);
});
