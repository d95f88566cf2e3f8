import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { syncSoon, TEAM_ALARM } from '../../lib/background/team.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { database } from '../../lib/store/database.ts';
import { sendRequest } from '../../lib/store/requests.ts';
import { device, dying, expectAll, expectSaid, log, turn } from './faultSteps.ts';
import { killer } from './killer.ts';
import { type RealStore, realStore } from './realStore.ts';

/** Faults of the device: its worker dies, its clock is wrong. */
let store: RealStore;
const life = killer(database);
dying(life.isDead);
beforeAll(async () => {
  store = await realStore();
}, 120_000);
afterAll(() => store?.remove());
afterEach(() => {
  vi.useRealTimers();
  life.revive();
});

const HOUR = 3_600_000;

test('a worker that dies, at every step that it takes in turn: sent = rows = distinct', async () => {
  await device(store, store.url);
  expect(await turn()).toBe('fresh');
  let ids: string[] = [];
  let steps = 0;
  for (let died = true; died; steps += 1) {
    ids = await log(3);
    await sendRequest({ kind: 'content', text: `Case ${steps}` }, dayOf(Date.now()));
    life.after(steps);
    await turn();
    died = life.isDead();
    life.revive();
    // It had seen to it that another begins.
    expect(await fakeBrowser.alarms.get(TEAM_ALARM)).toBeDefined();
    if (steps % 3 === 0 || !died) {
      expect(await turn(), `after ${steps} steps`).toBe('fresh');
      await expectAll(store, ids);
    }
  }
  expect(steps).toBeGreaterThan(25);
  const [asked] = await store.sql(
    `select count(*)::int as rows, count(distinct body ->> 'text')::int as distinct
     from whynow.items where list = 'requests' and body is not null`,
  );
  expect(asked).toEqual({ rows: steps, distinct: steps });
  expect(await database.conflicts.count()).toBe(0);
}, 120_000);

test.each([2, -2])('a clock that is off by %s hours, and is put right afterwards', async (hours) => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: now + hours * HOUR });
  await device(store, store.url, { expires: Math.floor(now / 1000) + 3_600 });
  await log(5);
  expect(await turn()).toBe('fresh');
  vi.setSystemTime(now);
  if (hours > 0) {
    // The next turn comes soon, and not when the clock has come there again.
    await syncSoon();
    const { scheduledTime = 0 } = (await fakeBrowser.alarms.get(TEAM_ALARM)) ?? {};
    expect(scheduledTime - now).toBeLessThanOrEqual(31_000);
  }
  await expectSaid('Team data as of', 'Données de l’équipe reçues', 0);
  const ids = await log(5);
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

test('a day that has not begun yet, and one that is still yesterday, are taken as the device has them', async () => {
  await device(store, store.url);
  const today = dayOf(Date.now());
  let ids: string[] = [];
  for (const day of [-1, 0, 1]) ids = await log(4, Date.parse(`${addDays(today, day)}T12:00:00`));
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
  const days = await store.sql<{ day: string }>(
    'select distinct day::text as day from whynow.events where id = any ($1::uuid[]) order by 1',
    [ids],
  );
  expect(days.map(({ day }) => day)).toEqual([-1, 0, 1].map((day) => addDays(today, day)));
});

test('a clock that is off by a week: nothing is lost, what the store does not take is kept with the reason', async () => {
  await device(store, store.url);
  const ids = await log(2, Date.now() + 7 * 24 * HOUR);
  expect(await turn()).toBe('fresh');
  const kept = await database.outbox.toArray();
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  expect(kept.map(({ state, reason }) => [state, reason])).toEqual(
    Array.from({ length: 2 }, () => ['refused', 'day: more than two days ahead; is the clock right?']),
  );
});
