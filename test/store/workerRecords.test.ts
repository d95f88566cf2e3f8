import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/store/database.ts';
import { DATABASE, SCHEMA } from '../../lib/store/records.ts';
import { records, warmUp } from '../../lib/store/workerRecords.ts';

const override = (id: string) => records.read(['overrides'], (from) => from.get<{ id: string }>('overrides', id));

/** A database of any version, with these stores. */
const make = (version: number, stores: string[]) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version * 10);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name, { keyPath: 'id' }).put({ id: 'one' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });

beforeEach(async () => {
  database.close();
  await database.delete();
});

test('where nothing is stored nothing is found, and no empty database is made', async () => {
  warmUp();
  expect(await override('one')).toBeUndefined();
  const all = await records.read(['packs'], async (from) => [
    await from.many('packs', ['a', 'b']),
    await from.startingWith('packs', 'a'),
    await from.where('packs', 'id', ['a']),
  ]);
  expect(all).toEqual([[undefined, undefined], [], []]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
});

test('reads what pages have written, also after one of them has deleted and made it anew', async () => {
  await database.open();
  await database.packs.bulkPut(['a/1', 'a/2', 'b/1'].map((id) => ({ id, text: id })));
  await database.signalEdits.bulkPut(
    ['x', 'y', 'x'].map((accountId, index) => ({ id: String(index), accountId })) as never,
  );
  const found = await records.read(['packs', 'signalEdits'], async (from) => ({
    many: await from.many('packs', ['b/1', 'c/1']),
    some: await from.startingWith('packs', 'a/'),
    said: await from.where('signalEdits', 'accountId', ['x']),
  }));
  expect(found).toEqual({
    many: [{ id: 'b/1', text: 'b/1' }, undefined],
    some: [
      { id: 'a/1', text: 'a/1' },
      { id: 'a/2', text: 'a/2' },
    ],
    said: [
      { id: '0', accountId: 'x' },
      { id: '2', accountId: 'x' },
    ],
  });
  database.close();
  await database.delete(); // would wait for ever if the worker held on to it
  expect(await override('one')).toBeUndefined();
  await database.open();
  await database.overrides.put({ id: 'one', accountId: null });
  expect(await override('one')).toEqual({ id: 'one', accountId: null });
});

test('of an earlier version, what it has; a store that came later is empty', async () => {
  await make(1, ['overrides', 'packs', 'current']);
  expect(await override('one')).toEqual({ id: 'one' });
  expect(await records.read(['signalEdits'], (from) => from.where('signalEdits', 'accountId', ['x']))).toEqual([]);
  expect(await records.read(['packs', 'signalEdits'], (from) => from.where('signalEdits', 'accountId', ['x']))).toEqual(
    [],
  );
});

test('a database of a later version is refused, and read again once it is gone', async () => {
  await make(SCHEMA + 1, ['overrides']);
  warmUp();
  await expect(override('one')).rejects.toThrow(`The database has version ${SCHEMA + 1}`);
  await expect(override('one')).rejects.toMatchObject({ name: 'VersionError' });
  await database.delete();
  expect(await override('one')).toBeUndefined();
});
