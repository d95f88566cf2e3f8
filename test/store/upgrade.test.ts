import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/store/database.ts';
import { recordSignalEdit } from '../../lib/store/signalEdits.ts';
import { findAccounts, readAccountFile, readCounts, readWorkspace } from '../../lib/store/workspace.ts';
import { installChange } from '../../lib/workspace/install.ts';
import { account } from '../domain/builders.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/db');

/** A database as the version that wrote it left it. */
interface Dump {
  version: number;
  stores: Record<string, { keyPath: string; indexes: string[]; rows: { id: string }[] }>;
}

const dumps = readdirSync(folder).map((name) => ({
  name,
  dump: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Dump,
}));

function restore({ version, stores }: Dump): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('whynow', version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows) store.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

beforeEach(async () => {
  database.close();
  await database.delete();
});

test('there is a dump of every version before this one', () => {
  const [, ...before] = Array.from({ length: database.verno }, (_, index) => `version-${index}.json`);
  expect(dumps.map(({ name }) => name)).toEqual(before);
});

test.each(dumps)('$name: accounts are found, rows are kept, counts are right', async ({ dump }) => {
  await restore(dump);
  await database.open();
  expect(await findAccounts(['id:salesforce:001Wn0000Nordvk', 'name:nordvik sud', 'li:nordvik'])).toEqual(
    new Map([
      ['id:salesforce:001Wn0000Nordvk', ['a1']],
      ['name:nordvik sud', ['a2']],
      ['li:nordvik', ['a1']],
    ]),
  );
  expect(await readAccountFile('a1')).toMatchObject({ account: { name: 'Nordvik' }, children: ['a2'], signals: [{}] });
  expect(await readCounts()).toEqual({ accounts: 2, signals: 1, assets: 1, plays: 1 });
  for (const name of ['events', 'rollups', 'overrides'])
    expect(await database.table(name).toArray()).toEqual(dump.stores[name]?.rows);
  // What came later is there, and empty.
  await recordSignalEdit({ on: '2026-11-22', accountId: 'a1', signalId: 's1', action: 'refute' }, Date.now());
  expect(await readAccountFile('a1')).toMatchObject({ edits: [{ action: 'refute' }], signals: [{ changes: [{}] }] });
});

test.each(dumps)('$name: the first change packs everything anew and loses nothing', async ({ dump }) => {
  await restore(dump);
  await database.open();
  const before = await readWorkspace();
  await installChange({ list: 'accounts', rows: [account({ id: 'a3', name: 'Third' })] });
  const after = await readWorkspace();
  expect(after?.accounts.filter(({ id }) => id !== 'a3')).toEqual(before?.accounts);
  expect({ ...after, accounts: [] }).toEqual({ ...before, accounts: [] });
  expect((await readCounts()).accounts).toBe(3);
  expect(await findAccounts(['name:third'])).toEqual(new Map([['name:third', ['a3']]]));
});
