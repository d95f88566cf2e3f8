import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/store/database.ts';
import { exclusively, removeLeftovers } from '../../lib/store/leftovers.ts';
import { findAccounts, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import { installSlices, installWorkspace } from '../../lib/workspace/install.ts';
import { pack } from '../workspace/pack.ts';

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
});

const generations = async () =>
  new Set((await database.packs.toCollection().primaryKeys()).map((id) => id.split('/')[0]));
const inForce = async () => (await database.current.get('current'))?.generation;

const { accounts, signals, assets, plays, ...head } = pack();

test('packs of an import that was killed are deleted, those in force are not', async () => {
  await installWorkspace(pack());
  const before = await readWorkspace();
  for (const generation of ['0-before', 'zz-after'])
    await database.packs.bulkPut(
      Array.from({ length: 600 }, (_, index) => ({ id: `${generation}/accounts/${index}`, text: '{}' })),
    );
  await removeLeftovers();
  expect(await generations()).toEqual(new Set([await inForce()]));
  expect(await readWorkspace()).toEqual(before);
});

test('without any workspace every pack is a leftover', async () => {
  await database.packs.put({ id: 'half/accounts/1', text: '{}' });
  await removeLeftovers();
  expect(await database.packs.count()).toBe(0);
});

test('an import that is still running keeps what it has written', async () => {
  await exclusively(async () => {
    await database.packs.put({ id: 'running/accounts/1', text: '{}' });
    await removeLeftovers();
    expect(await database.packs.count()).toBe(1);
  });
});

test('the old workspace answers until the new one is complete, then nothing of it is left', async () => {
  await installWorkspace(pack());
  const progress: number[] = [];
  const slices = async function* () {
    yield { accounts: [{ ...pack().accounts[0], id: 'new', name: 'New' } as never], plays };
    expect(await findAccounts(['name:new', 'name:nordvik'])).toEqual(new Map([['name:nordvik', ['a1']]]));
    yield { assets, signals: signals.map((signal) => ({ ...signal, accountId: 'new' })) };
    expect((await readHead())?.id).toBe('team');
  };
  const onProgress = (share: number) => progress.push(share);
  await installSlices({ head: { ...head, id: 'next' }, slices: slices(), rows: 4 }, { onProgress });
  expect(await findAccounts(['name:new', 'name:nordvik'])).toEqual(new Map([['name:new', ['new']]]));
  await exclusively(async () => {});
  expect(await generations()).toEqual(new Set([await inForce()]));
  expect(progress.at(-1)).toBeCloseTo(1);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
});

test.each([
  ['stopped', (stop: AbortController) => stop.abort(), /abort/i],
  [
    'broken off by its source',
    () => {
      throw new Error('the source broke off');
    },
    /broke off/,
  ],
])('an import that is %s leaves the old workspace and nothing else', async (_how, end, message) => {
  await installWorkspace(pack());
  const before = await readWorkspace();
  const stop = new AbortController();
  const slices = function* () {
    yield { accounts };
    end(stop);
    yield { signals };
  };
  const options = { signal: stop.signal };
  await expect(installSlices({ head, slices: slices(), rows: 3 }, options)).rejects.toThrow(message);
  await exclusively(async () => {});
  expect(await readWorkspace()).toEqual(before);
  expect(await generations()).toEqual(new Set([await inForce()]));
});

test('a write that fails leaves the old data in force', async () => {
  await installWorkspace(pack());
  const unclonable = { ...pack().accounts[0], id: 'bad', owner: 1n } as never;
  await expect(installWorkspace({ ...pack(), accounts: [unclonable] })).rejects.toThrow();
  expect((await findAccounts(['name:nordvik'])).size).toBe(1);
});
