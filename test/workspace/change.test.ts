import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import {
  findAccounts,
  readAccountFile,
  readAllSignals,
  readCounts,
  readHead,
  readWorkspace,
} from '../../lib/store/workspace.ts';
import { installReading, openImport } from '../../lib/workspace/importFile.ts';
import { installChange, installWorkspace } from '../../lib/workspace/install.ts';
import { account, signal } from '../domain/builders.ts';
import { pack } from './pack.ts';

const company = (index: number): Account =>
  account({
    id: `c${index}`,
    name: `Company ${index}`,
    domains: [`c${index}.example`],
    externalIds: { hubspot: [`9${index}`] },
    ...(index > 0 && { parentId: `c${Math.floor(index / 10)}` }),
  });

const large = (): Workspace => ({
  ...pack(),
  accounts: Array.from({ length: 5_000 }, (_, index) => company(index)),
  signals: Array.from({ length: 500 }, (_, index) => signal({ id: `s${index}`, accountId: `c${index}` })),
});

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
});

const texts = async () => new Map((await database.packs.toArray()).map(({ id, text }) => [id, text]));

/** Everything that is in force, lists in the order of their ids. */
async function whole() {
  const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id));
  const workspace = (await readWorkspace()) as Workspace;
  return { ...workspace, accounts: byId(workspace.accounts), signals: byId(workspace.signals) };
}

test('100 changed accounts rewrite the packs that hold them and their keys, and no other', async () => {
  await installWorkspace(large());
  const before = await texts();
  const rows = Array.from({ length: 100 }, (_, index) => ({ ...company(index * 7), industry: 'Energy' }));
  await installChange({ list: 'accounts', rows });
  const after = await texts();
  const changed = [...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id.split('/')[1]);
  expect([...after.keys()]).toEqual([...before.keys()]);
  // The keys are the same, so their packs are, too.
  expect(new Set(changed)).toEqual(new Set(['accounts']));
  expect(changed.length).toBeLessThanOrEqual(100);
  expect((await readAccountFile('c7'))?.account.industry).toBe('Energy');
});

test('a change in place comes to the same as an import of everything', async () => {
  await installWorkspace(large());
  const moved = { ...company(30), name: 'Renamed', domains: ['new.example'], parentId: 'c7' };
  const { parentId: _, ...orphan } = company(31);
  const fresh = account({ id: 'fresh', name: 'Fresh', domains: ['fresh.example'], parentId: 'c7' });
  await installChange({ list: 'accounts', rows: [moved, orphan, fresh] });
  const before = await readAllSignals();
  const changed = [
    signal({ id: 's3', accountId: 'c4', label: 'Moved' }),
    signal({ id: 'sNew', accountId: 'fresh', label: 'New' }),
  ];
  await installChange({ list: 'signals', rows: changed, before: before.filter(({ id }) => id === 's3') });

  expect(await findAccounts(['name:company 30', 'name:renamed', 'dom:c30.example', 'dom:new.example'])).toEqual(
    new Map([
      ['name:renamed', ['c30']],
      ['dom:new.example', ['c30']],
    ]),
  );
  expect((await readAccountFile('c3'))?.children).not.toContain('c30');
  expect((await readAccountFile('c3'))?.signals).toEqual([]);
  expect((await readAccountFile('c4'))?.signals.map(({ id }) => id).sort()).toEqual(['s3', 's4']);
  expect((await readAccountFile('c7'))?.children).toEqual(expect.arrayContaining(['c30', 'fresh', 'c70']));
  expect(await readCounts()).toMatchObject({ accounts: 5_001, signals: 501 });

  const [inPlace, counts] = [await whole(), (await database.current.get('current'))?.counts];
  await installWorkspace(inPlace);
  expect(await whole()).toEqual(inPlace);
  expect((await database.current.get('current'))?.counts).toEqual(counts);
});

test('where most changes, or packs would grow large, everything is packed anew', async () => {
  await installWorkspace(pack());
  const generation = async () => (await database.current.get('current'))?.generation;
  const first = await generation();
  const long = (index: number) => ({ ...company(index), aliases: Array.from({ length: 20 }, () => 'x'.repeat(200)) });
  const rows = Array.from({ length: 50 }, (_, index) => long(index));
  await installChange({ list: 'accounts', rows });
  const second = await generation();
  expect(second).not.toBe(first);
  expect((await readCounts()).accounts).toBe(52);
  await installChange({ list: 'accounts', rows: Array.from({ length: 600 }, (_, index) => company(index)) });
  expect(await generation()).not.toBe(second);
  expect((await readCounts()).accounts).toBe(602);
  expect((await findAccounts(['name:nordvik'])).get('name:nordvik')).toEqual(['a1']);
});

test('a change that fails half-way changes nothing', async () => {
  await installWorkspace(large());
  const before = await texts();
  vi.spyOn(database.current, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  const rows = [{ ...company(1), name: 'Other' }];
  await expect(installChange({ list: 'accounts', rows })).rejects.toThrow();
  const after = await texts();
  expect([...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id)).toEqual([]);
});

test.each([
  ['accounts.csv', 'id,name,parentId\nc5,Renamed,c9\nn1,,\n', { good: 1, wrong: 1 }],
  ['signals.csv', 'id,accountId,label\ns9,c10,Moved\ns10,nobody,Lost\n', { good: 1, wrong: 1 }],
  ['assets.csv', 'id,title\ndeck,Other\n', { good: 1, wrong: 0 }],
])('%s is checked against what it refers to and goes into the workspace', async (name, text, counts) => {
  await installWorkspace(large());
  const { accounts, signals } = await whole();
  const opened = await openImport(new File([text], name), undefined);
  if (opened.fault) throw new Error(opened.fault);
  expect(opened.reading.counts).toEqual(counts);
  await installReading(opened.reading, {});
  const after = await whole();
  expect(after.accounts).toHaveLength(accounts.length);
  expect(after.signals).toHaveLength(signals.length);
  const found = {
    'accounts.csv': after.accounts.find(({ id }) => id === 'c5')?.name,
    'signals.csv': (await readAccountFile('c10'))?.signals.map(({ label }) => label).sort()[0],
    'assets.csv': after.assets[0]?.title,
  }[name];
  expect(found).toBe({ 'accounts.csv': 'Renamed', 'signals.csv': 'Moved', 'assets.csv': 'Other' }[name]);
  expect((await readHead())?.id).toBe('team');
});

test('a CSV without a workspace to go into is refused', async () => {
  expect(await openImport(new File(['id,name\n1,x'], 'a.csv'), undefined)).toEqual({ fault: 'noWorkspace' });
});
