import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '../../lib/domain/day.ts';
import type { SyncOutcome } from '../../lib/domain/teamTurn.ts';
import { changeAssets } from '../../lib/store/assetsChange.ts';
import { database } from '../../lib/store/database.ts';
import { record } from '../../lib/store/log.ts';
import { countOutbox } from '../../lib/store/outbox.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import { sendRequest } from '../../lib/store/requests.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { enterTeam } from '../../lib/store/teamMembership.ts';
import { readAssets, readCounts, readHead, readSignals } from '../../lib/store/workspace.ts';
import { joinByCode } from '../../lib/team/join.ts';
import { type SyncOrder, syncTeam } from '../../lib/team/sync.ts';
import { keysOf } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { type RealStore, realStore } from './realStore.ts';

const today = dayOf(Date.now());
const sample = sampleWorkspace('en', today);
let store: RealStore;
beforeAll(async () => {
  store = await realStore();
}, 120_000);
afterAll(() => store?.remove());

beforeEach(async () => {
  fakeBrowser.reset();
  await changeSettings({ noticeShown: NOTICE_VERSION });
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function join(role: string): Promise<SyncOrder> {
  const { front, token } = await joinByCode(store.url, store.codes[role] ?? '');
  await enterTeam(today, false);
  return { url: store.url, front, token, rep: await pseudonym(), secret: crypto.randomUUID(), owner: '', since: today };
}
const sync = (order: SyncOrder): Promise<SyncOutcome> => syncTeam(order, { keysOf, onProgress: () => {} });
const use = {
  asset: { id: sample.assets[0]?.id ?? '', version: '1' },
  what: { action: 'use', channel: 'copied' },
} as const;
const where = { badge: 'customer', accountId: undefined, logAccounts: false } as const;

test('joined by a code: the workspace comes, a use goes once, whatever is asked again', async () => {
  const order = await join('rep');
  expect(await sync(order)).toMatchObject({ changed: true, role: 'rep' });
  expect((await readHead())?.name).toBe(sample.name);
  expect(await readCounts()).toEqual({
    accounts: sample.accounts.length,
    signals: sample.signals.length,
    assets: sample.assets.length,
    plays: sample.plays.length,
  });
  expect((await database.team.get('sync'))?.bad).toBeUndefined();

  await record([use, use, use], where, Date.now());
  const waiting = await database.outbox.toArray();
  expect(await sync(order)).toMatchObject({ changed: false });
  await database.outbox.bulkPut(waiting); // as if no answer had come
  await sync(order);
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });
  const [rows] = await store.sql<{ all: number }>('select count(*)::int as all from whynow.events');
  expect(rows?.all).toBe(3);

  // A signal that somebody writes by SQL comes with the next sync, and goes when it is deleted.
  const account = sample.accounts[0]?.id ?? '';
  const signal = { ...sample.signals[0], id: 'by-sql', accountId: account };
  await store.sql("select whynow.put_item('signals', 'by-sql', $1)", [signal]);
  expect(await sync(order)).toMatchObject({ changed: true });
  const ids = async () => ((await readSignals([account])).get(account) ?? []).map(({ id }) => id);
  expect(await ids()).toContain('by-sql');
  await store.sql("delete from whynow.items where list = 'signals' and id = 'by-sql'");
  await sync(order);
  expect(await ids()).not.toContain('by-sql');
});

test('edits: applied, refused with the reason, in conflict with both kept', async () => {
  const order = await join('marketer');
  await sync(order);
  const [asset] = await readAssets();
  if (!asset) throw new Error('no asset');
  await changeAssets({ list: 'assets', rows: [{ ...asset, title: 'Mine' }] });
  await store.sql(
    "update whynow.items set body = jsonb_set(body, '{title}', '\"Theirs\"') where list = 'assets' and id = $1",
    [asset.id],
  );
  await sync(order);
  const title = async () => (await readAssets()).find(({ id }) => id === asset.id)?.title;
  expect(await title()).toBe('Theirs');
  expect(await database.conflicts.toArray()).toMatchObject([{ mine: { title: 'Mine' }, theirs: { title: 'Theirs' } }]);

  await changeAssets({ list: 'assets', rows: [{ ...asset, title: 'Again' }] });
  await sync(order);
  const [row] = await store.sql<{ title: string }>(
    "select body ->> 'title' as title from whynow.items where list = 'assets' and id = $1",
    [asset.id],
  );
  expect([row?.title, await title()]).toEqual(['Again', 'Again']);

  const rep = await join('rep');
  await sendRequest({ kind: 'content', text: 'A case for logistics' }, today);
  await changeAssets({ list: 'assets', rows: [{ ...asset, title: 'A rep’s' }] });
  await sync(rep);
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 1 });
  const asked = await store.sql("select body ->> 'text' as text from whynow.items where list = 'requests'");
  expect(asked).toEqual([{ text: 'A case for logistics' }]);
});

test('a store that is set back, one that is away, one that asks for a newer client', async () => {
  const order = await join('rep');
  await sync(order);
  await record([use], where, Date.now());
  await store.sql('select whynow.restored()');
  expect(await sync(order)).toMatchObject({ changed: true });
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });

  expect(await sync({ ...order, token: `${order.token}x` })).toMatchObject({ trouble: 'signIn' });
  await record([use], where, Date.now());
  await store.stop();
  expect(await sync(order)).toMatchObject({ trouble: 'offline' });
  expect(await countOutbox()).toEqual({ waiting: 1, refused: 0 });
  await store.start();
  expect(await sync(order)).toMatchObject({ changed: false });
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });
}, 60_000);
