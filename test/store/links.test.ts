import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Asset } from '../../lib/domain/asset.ts';
import { changeAssets } from '../../lib/store/assetsChange.ts';
import { database } from '../../lib/store/database.ts';
import { readLinked } from '../../lib/store/links.ts';
import { records } from '../../lib/store/workerRecords.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { asset } from '../domain/builders.ts';
import { pack } from '../workspace/pack.ts';

const old = 'https://content.nordvik.example/old';
const next = 'https://content.nordvik.example/new';
const deck = asset({ id: 'deck', url: old });
const linked = async (...addresses: string[]) =>
  [...(await readLinked(records, addresses))].map(([address, assets]) => [address, assets.map(({ id }) => id)]);
const many = (count: number): Asset[] =>
  Array.from({ length: count }, (_, index) =>
    asset({ id: `a${index}`, url: `https://content.nordvik.example/${index}`, body: 'x'.repeat(600) }),
  );

beforeEach(async () => {
  fakeBrowser.reset();
  database.close();
  await database.delete();
  await database.open();
  await installWorkspace({ ...pack(), assets: [deck, asset({ id: 'guide', url: old })] });
});

test('an asset is found by its address, with campaign parameters or without; one address may have several', async () => {
  expect(await linked(`${old}?utm_source=mail`, next)).toEqual([[`${old}?utm_source=mail`, ['deck', 'guide']]]);
});

test('a change of its address is followed at once', async () => {
  await changeAssets({ list: 'assets', rows: [{ ...deck, url: next }] });
  expect(await linked(old, next)).toEqual([
    [old, ['guide']],
    [next, ['deck']],
  ]);
});

test('a catalogue that has outgrown its packs is packed anew, addresses included', async () => {
  await changeAssets({ list: 'assets', rows: [{ ...deck, url: next }, ...many(900)] });
  expect((await database.current.get('current'))?.buckets.assets).toBeGreaterThan(1);
  expect(await linked(old, next, 'https://content.nordvik.example/899')).toEqual([
    [old, ['guide']],
    [next, ['deck']],
    ['https://content.nordvik.example/899', ['a899']],
  ]);
});
