import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../lib/store/database.ts';
import { linkKeysOf } from '../../lib/store/links.ts';
import { pullAnew } from '../../lib/store/pulled.ts';
import { enterTeam } from '../../lib/store/teamMembership.ts';
import { findAccounts, readAccountFile, readCounts, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import { pull } from '../../lib/team/pull.ts';
import type { TeamStore } from '../../lib/team/transport.ts';
import { Trouble } from '../../lib/team/trouble.ts';
import type { Item } from '../../lib/team/wire.ts';
import { installWorkspace, keysOf } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { account } from '../domain/builders.ts';
import { changesOf, hello, storeOf } from './fakeStore.ts';

const sample = sampleWorkspace('en', '2026-11-22');
const { accounts, signals, assets, plays, kpis, collections = [], ...head } = sample;

const item = (list: string, body: { id: string }, version = 1): Item => ({ list, id: body.id, version, body });
const gone = (list: string, id: string): Item => ({ list, id, version: 2, body: null });
const whole: Item[] = [
  { list: 'workspace', id: 'workspace', version: 1, body: head },
  ...Object.entries({ accounts, signals, assets, plays, kpis, collections }).flatMap(([list, rows]) =>
    (rows as { id: string }[]).map((row) => item(list, row)),
  ),
];
const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const shares: number[] = [];
const from = (changesSince: TeamStore['changesSince']) =>
  pull(storeOf({ changesSince }), hello, { keysOf, rep: 'rep-1', onProgress: (share) => shares.push(share) });

async function expectSample() {
  const found = await readWorkspace();
  for (const list of ['accounts', 'signals', 'assets', 'plays', 'kpis'] as const)
    expect(byId(found?.[list] as { id: string }[]), list).toEqual(byId(sample[list] as { id: string }[]));
  const { accounts: _a, signals: _s, assets: _as, plays: _p, kpis: _k, collections: _c, ...rest } = found ?? {};
  expect(rest).toEqual(head);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await enterTeam('2026-11-22', false);
});

test('a first pull puts the whole workspace in force, with progress', async () => {
  expect(await from(changesOf(whole, 70))).toBe(true);
  await expectSample();
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(await database.pulled.count()).toBe(0);
  expect(await from(changesOf(whole, 70))).toBe(false);
});

test('a pull that is cut off goes on where it was; what was in force stays so until then', async () => {
  await installWorkspace({ ...sample, name: 'Before', accounts: [account({ id: 'old' })], signals: [] });
  const asked: (string | null)[] = [];
  const cutAt =
    (at: number): TeamStore['changesSince'] =>
    async (after, most) => {
      if (asked.push(after) === at) throw new Trouble('offline', 'cut');
      return changesOf(whole, 100)(after, most);
    };
  await expect(from(cutAt(3))).rejects.toThrow('cut');
  expect((await readHead())?.name).toBe('Before');
  expect(await database.pulled.count()).toBe(2);
  await from(cutAt(-1));
  expect(asked.slice(0, 4)).toEqual([null, '100', '200', '200']);
  await expectSample();
});

test('changes by cursor, deletions included, in place', async () => {
  await from(changesOf(whole, 500));
  const [first, second, third] = signals;
  const asset = assets.find(({ url }) => url) as (typeof assets)[number];
  const moved = { ...first, accountId: 'new' } as (typeof signals)[number];
  const fresh = account({ id: 'new', name: 'Neu AG', domains: ['neu.example'] });
  const dropped = accounts.at(-1) as (typeof accounts)[number];
  const generation = (await database.current.get('current'))?.generation;
  const later = [
    ...whole,
    item('accounts', fresh),
    item('signals', moved, 2),
    gone('signals', second?.id ?? ''),
    gone('accounts', dropped.id),
    gone('assets', asset.id),
    gone('plays', plays[0]?.id ?? ''),
    gone('kpis', kpis[0]?.id ?? ''),
    item('collections', { id: 'c9', title: 'Nine', assets: [] } as { id: string }),
  ];
  expect(await from(changesOf(later, 500))).toBe(true);
  expect((await database.current.get('current'))?.generation).toBe(generation);
  expect((await readAccountFile('new'))?.signals.map(({ id }) => id)).toEqual([first?.id]);
  expect(await findAccounts(['name:neu', `id:x`])).toEqual(new Map([['name:neu', ['new']]]));
  expect(await findAccounts(keysOf(dropped))).toEqual(new Map());
  const found = await readWorkspace();
  const ids = new Set(found?.signals.map(({ id }) => id));
  expect([ids.has(second?.id ?? ''), ids.has(third?.id ?? ''), found?.signals.length]).toEqual([
    false,
    true,
    signals.length - 1,
  ]);
  expect(found?.assets.some(({ id }) => id === asset.id)).toBe(false);
  expect([found?.plays.length, found?.kpis.length]).toEqual([plays.length - 1, kpis.length - 1]);
  expect(found?.collections?.map(({ id }) => id)).toContain('c9');
  expect(await readCounts()).toEqual({
    accounts: accounts.length,
    signals: signals.length - 1,
    assets: assets.length - 1,
    plays: plays.length - 1,
  });
  expect(linkKeysOf(asset)).not.toEqual([]);
  // What is in force is as if it had been pulled in one go.
  const before = await readWorkspace();
  await pullAnew('e2');
  await from(changesOf(later, 500));
  const again = await readWorkspace();
  for (const list of ['accounts', 'signals', 'assets', 'plays'] as const)
    expect(byId(again?.[list] as { id: string }[])).toEqual(byId(before?.[list] as { id: string }[]));
});

test('a change that is too large for in place writes anew and keeps the rest', async () => {
  await from(changesOf(whole, 500));
  const many = Array.from({ length: 5_200 }, (_, index) => account({ id: `m${index}`, name: `Many ${index}` }));
  const later = [...whole, ...many.map((row) => item('accounts', row)), gone('signals', signals[0]?.id ?? '')];
  await from(changesOf(later, 2_000));
  expect(await readCounts()).toMatchObject({ accounts: accounts.length + 5_200, signals: signals.length - 1 });
  expect((await readWorkspace())?.assets.length).toBe(assets.length);
});

test('items of no use are counted and named, and harm nothing', async () => {
  const bad = [
    item('accounts', { id: '__proto__' }),
    item('accounts', { id: 'x', name: 7 } as { id: string }),
    item('signals', { id: 's', accountId: 'x' } as { id: string }),
    item('surprise', { id: 'y' }),
  ];
  await from(changesOf([...whole.slice(0, 100), ...bad, ...whole.slice(100)], 60));
  await expectSample();
  expect((await database.team.get('sync'))?.bad).toMatchObject({
    count: 3,
    first: [
      { list: 'accounts', id: '__proto__' },
      { id: 'x', field: 'name' },
      { list: 'signals', id: 's' },
    ],
  });
});

test('what colleagues ask and decide comes and goes; what the rep has seen stays his own', async () => {
  const request = (state: string) => ({
    id: '0b0e7c55-3f0c-4a55-9c8e-0d6a1f0c7b11',
    kind: 'content',
    text: 'A case',
    day: '2026-11-20',
    by: hello.me.pseudonym,
    state,
    ...(state === 'done' && { reply: 'There', repliedOn: '2026-11-21' }),
  });
  await from(changesOf([...whole, item('requests', request('open'))], 500));
  const [first] = await database.requests.toArray();
  expect(first?.by).toBe('rep-1');
  await database.requests.put({ ...(first as object), seen: true } as never);
  const later = [...whole, item('requests', request('open')), item('requests', request('done'), 2)];
  await from(changesOf(later, 500));
  expect(await database.requests.toArray()).toMatchObject([{ state: 'done', reply: 'There' }]);
  expect((await database.requests.toArray())[0]).not.toHaveProperty('seen');
  await pullAnew('e2');
  await from(changesOf(whole, 500));
  expect(await database.requests.count()).toBe(0);
});
