import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onTeamJoin, onTeamStorage, TEAM_ALARM } from '../../lib/background/team.ts';
import { forgetSession, keepSession } from '../../lib/team/connection.ts';
import { type FaultProxy, faultProxy } from './faultProxy.ts';
import { device, expectAll, expectSaid, log, signIn, turn } from './faultSteps.ts';
import { type RealStore, realStore } from './realStore.ts';

/** Faults on the way to a store that is well. */
let store: RealStore;
let proxy: FaultProxy;
beforeAll(async () => {
  store = await realStore();
  proxy = await faultProxy(store.url);
}, 120_000);
afterAll(async () => {
  await proxy?.stop();
  await store?.remove();
});
afterEach(() => {
  vi.useRealTimers();
  proxy.reset();
});

const answerOf = (result: object) => JSON.stringify({ data: { pushEvents: { result } } });

test('cut off before the request and before the answer, at every question: sent = rows = distinct', async () => {
  await device(store, proxy.url);
  expect(await turn()).toBe('fresh');
  let ids: string[] = [];
  for (const name of ['hello', 'push_events', 'changes_since', 'team_stats'])
    for (const cut of ['before', 'after'] as const) {
      ids = await log(7);
      proxy.reset();
      proxy.fault = (asked) => (asked === name ? cut : undefined);
      expect(await turn(), `${name} ${cut}`).toBe('offline');
      expect(proxy.asked).toContain(name);
    }
  await expectSaid('The connection to the team was lost', 'Connexion à l’équipe perdue', 0);
  proxy.reset();
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

test.each([
  ['a page with status 200', 'server', { status: 200, body: '<!doctype html><h1>Sign in to the guest network</h1>' }],
  ['a page with status 502', 'server', { status: 502, body: '<html><body>Bad gateway</body></html>' }],
  ['a redirection', 'offline', { status: 302, body: '', headers: { location: 'https://portal.example/' } }],
  ['JSON of somebody else', 'server', { status: 200, body: '{"ok":true}' }],
  ['less than was sent', 'server', { status: 200, body: answerOf({ taken: 1, known: 0, refused: [] }) }],
])('%s in the place of an answer: %s, and all of it is sent again', async (_, kind, answer) => {
  await device(store, proxy.url);
  const ids = await log(9);
  proxy.fault = (name) => (name === 'push_events' ? answer : undefined);
  expect(await turn()).toBe(kind);
  await expectAll(store, ids, 9);
  const said =
    kind === 'server' ? ['The team store has trouble', 'La base d’équipe a un problème'] : ['lost', 'perdue'];
  await expectSaid(said[0] ?? '', said[1] ?? '', 9);
  proxy.fault = (name) => (name === 'hello' ? answer : undefined);
  expect(await turn()).toBe(kind);
  proxy.reset();
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

const TEN_MINUTES = 600_000;

test('500s for ten minutes: few attempts, no two devices at the same moment, and then all of it', async () => {
  const attempts: number[][] = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  const began = Date.now();
  let ids: string[] = [];
  for (let each = 0; each < 8; each += 1) {
    vi.setSystemTime(began);
    await device(store, proxy.url);
    ids = await log(4);
    proxy.reset();
    proxy.fault = () => ({ status: 500, body: '{"message":"Internal error"}' });
    const times: number[] = [];
    while (Date.now() < began + TEN_MINUTES) {
      times.push((Date.now() - began) / 1000);
      expect(await turn()).toBe('server');
      vi.setSystemTime((await fakeBrowser.alarms.get(TEAM_ALARM))?.scheduledTime ?? 0);
    }
    attempts.push(times);
    // What the rep does meanwhile makes no more of them.
    onTeamStorage({ 'log:x': {} });
    expect(proxy.asked.length).toBe(times.length);
  }
  for (const times of attempts) expect([times.length >= 4, times.length <= 6], times.join()).toEqual([true, true]);
  // The first of them too: it is when all of them have just been sent away.
  for (const nth of [1, 2, 3]) {
    const at = attempts.map((times) => times[nth] ?? 0);
    expect(new Set(at.map(Math.round)).size, `attempt ${nth}: ${at}`).toBeGreaterThan(4);
  }
  await expectSaid('The team store has trouble; Whynow tries again by itself.', 'Whynow réessaie de lui-même', 4);
  proxy.reset();
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

test('how long to wait is heard from JSON as well', async () => {
  await device(store, proxy.url);
  proxy.fault = () => ({ status: 503, body: '{"message":"busy"}', headers: { 'retry-after': '900' } });
  expect(await turn()).toBe('server');
  const alarm = await fakeBrowser.alarms.get(TEAM_ALARM);
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(890_000);
});

test('a token that expires between two batches, and one that was never any good', async () => {
  const sub = crypto.randomUUID();
  await device(store, proxy.url, { sub });
  const ids = await log(1_100);
  const expired = await store.token({ sub, role: 'rep', team: 'sample', expires: Math.floor(Date.now() / 1000) - 100 });
  proxy.fault = async (name, time) => {
    if (name !== 'push_events' || time < 2) return undefined;
    // The store's own answer to what has expired meanwhile.
    const headers = { authorization: `Bearer ${expired}`, 'content-type': 'application/json' };
    const answer = await fetch(`${store.url}/graphql`, { method: 'POST', headers, body: '{"query":"{__typename}"}' });
    return { status: answer.status, body: await answer.text() };
  };
  expect(await turn()).toBe('signIn');
  await expectAll(store, ids, 600);
  await expectSaid('Your sign-in to the team has ended.', 'Votre connexion à l’équipe a pris fin.', 600);
  proxy.reset();
  await signIn(store, proxy.url, { sub });
  await expectToken('forged.token.here', 'signIn');
  await signIn(store, proxy.url, { sub });
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

async function expectToken(token: string, kind: string): Promise<void> {
  await keepSession({ token, expires: Date.now() + 60_000 });
  expect(await turn()).toBe(kind);
}

test('joined again by a code after an answer that was lost: the same member, and nothing double', async () => {
  await device(store, proxy.url);
  const join = () => onTeamJoin({ url: proxy.url, code: store.codes.rep ?? '', past: false });
  const members = async () =>
    (await store.sql<{ all: number }>('select count(*)::int as all from whynow.members'))[0]?.all;
  expect(await join()).toEqual({ trouble: undefined });
  const ids = await log(5);
  proxy.fault = (name) => (name === 'push_events' ? 'after' : undefined);
  expect(await turn()).toBe('offline');
  const before = await members();
  proxy.reset();
  await forgetSession(); // the browser was closed
  expect(await turn()).toBe('signIn');
  expect(await join()).toEqual({ trouble: undefined });
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
  expect(await members()).toBe(before);
});
