import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import { database } from '../../lib/store/database.ts';
import { readJournal } from '../../lib/store/journal.ts';
import {
  type Circumstance,
  countEvents,
  eraseLog,
  type Occurrence,
  readAccountEvents,
  readEvents,
  readRollups,
  record,
  recordGap,
  recordPause,
  recordSearch,
  settleLog,
} from '../../lib/store/log.ts';
import { readOwnWeeks } from '../../lib/store/ownWeeks.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';

const book = { key: 'k', fits: () => false };
const NOW = new Date(2026, 10, 22, 10).getTime();
const here: Circumstance = { badge: 'customer', accountId: 'nordvik', logAccounts: true };
const use = (id = 'a'): Occurrence => ({ asset: { id, version: '1' }, what: { action: 'use', channel: 'copied' } });
const offer = (id = 'a'): Occurrence => ({ asset: { id, version: '1' }, what: { action: 'offer', fit: 'play' } });
const counts = async () => (await readRollups('0000')).map(({ action, count }) => [action, count]);

beforeEach(async () => {
  fakeBrowser.reset();
  await changeSettings({ noticeShown: NOTICE_VERSION });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.events.clear();
  await database.rollups.clear();
  await database.ownWeeks.clear();
});

describe('recording', () => {
  test('nothing is logged before the notice has been shown', async () => {
    await changeSettings({ noticeShown: 0 });
    expect(await record([use()], here, NOW)).toBe('notYet');
    expect(await countEvents()).toBe(0);
    expect(await readJournal()).toEqual(new Map());
  });

  test('an event, its roll-up and its second copy are written together', async () => {
    expect(await record([use()], here, NOW)).toBe('logged');
    const [event] = await readEvents();
    expect(event).toMatchObject({ day: '2026-11-22', half: 'morning', assetId: 'a', action: 'use', badge: 'customer' });
    expect(await counts()).toEqual([['use', 1]]);
    expect((await readJournal()).get('2026-11-22')?.events).toEqual([event]);
  });

  test('an offer counts once per asset, account and day', async () => {
    await record([offer()], here, NOW);
    await record([offer(), offer('b')], here, NOW + 1000);
    expect(await counts()).toEqual([
      ['offer', 1],
      ['offer', 1],
    ]);
    await record([offer()], { ...here, accountId: 'transalp' }, NOW);
    await record([offer()], here, NOW + 86_400_000);
    expect(await countEvents()).toBe(4);
  });

  test('two uses are two', async () => {
    await record([use()], here, NOW);
    await record([use()], here, NOW);
    expect(await counts()).toEqual([['use', 2]]);
  });

  test('writers at the same time lose nothing', async () => {
    await Promise.all(Array.from({ length: 20 }, () => record([use()], here, NOW)));
    expect(await counts()).toEqual([['use', 20]]);
    expect((await readJournal()).get('2026-11-22')?.events).toHaveLength(20);
  });

  test('the account is named only where the workspace says so', async () => {
    await record([use()], { ...here, logAccounts: false }, NOW);
    expect((await readEvents())[0]).not.toHaveProperty('accountId');
    await record([use()], here, NOW);
    expect(await readAccountEvents('nordvik')).toHaveLength(1);
  });

  test('roll-ups equal those rebuilt from the events', async () => {
    for (const each of [use(), use('b'), offer(), use()]) await record([each], here, NOW);
    expect(await readRollups('0000')).toEqual(rollUp(await readEvents()));
  });
});

describe('what is logged beside offers, uses and refusals', () => {
  test('each search that has ended, with how and nothing else', async () => {
    await recordSearch('noResult', here, NOW);
    await recordSearch('noResult', here, NOW);
    expect(await counts()).toEqual([['search', 2]]);
    expect((await readRollups('0000'))[0]).toMatchObject({ assetId: '', badge: 'customer', detail: 'noResult' });
  });

  test('a gap once per account and day', async () => {
    for (const accountId of ['nordvik', 'nordvik', 'transalp']) await recordGap({ ...here, accountId }, NOW);
    await recordGap(here, NOW + 3_600_000);
    expect(await counts()).toEqual([['gap', 2]]);
    await recordGap(here, NOW + 86_400_000);
    expect(await countEvents()).toBe(3);
  });

  test('only once the notice as it is now has been shown, to those who have read the one before too', async () => {
    await changeSettings({ noticeShown: NOTICE_VERSION - 1 });
    const all = [record([use()], here, NOW), recordSearch('unused', here, NOW), recordGap(here, NOW), recordPause(NOW)];
    expect(await Promise.all(all)).toEqual(['notYet', 'notYet', 'notYet', 'notYet']);
    expect([await countEvents(), await readJournal()]).toEqual([0, new Map()]);
    await changeSettings({ noticeShown: NOTICE_VERSION });
    expect(await record([use()], here, NOW)).toBe('logged');
  });
});

describe('a pause', () => {
  const everything = () =>
    Promise.all([record([use(), offer()], here, NOW), recordSearch('unused', here, NOW), recordGap(here, NOW)]);

  test('writes that it was, once a day, and nothing of what was done', async () => {
    await changeSettings({ logPaused: true });
    expect(await everything()).toEqual(['paused', 'paused', 'paused']);
    expect(await readEvents()).toEqual([
      { id: expect.any(String), day: '2026-11-22', rep: expect.stringMatching(/^rep-/), action: 'pause' },
    ]);
    await record([use()], here, NOW + 86_400_000);
    expect(await counts()).toEqual([
      ['pause', 1],
      ['pause', 1],
    ]);
    expect(JSON.stringify([...(await readJournal())])).not.toMatch(/"(use|offer|search|gap)"/);
  });

  test('ends with it', async () => {
    await changeSettings({ logPaused: true });
    await everything();
    await changeSettings({ logPaused: false });
    expect(await everything()).toEqual(['logged', 'logged', 'logged']);
    expect((await counts()).map(([action]) => action).sort()).toEqual(['gap', 'offer', 'pause', 'search', 'use']);
  });
});

test('nothing of what the rep does is kept finer than by half a day, anywhere', async () => {
  await changeSettings({ watchSending: true });
  const hours = [8, 9, 11, 14, 17];
  for (const hour of hours) {
    const now = new Date(2026, 10, 22, hour, 17, 23, 451).getTime();
    await record([use(), offer(), offer(`b${hour}`)], here, now);
    await recordSearch('answered', here, now);
    await recordGap(here, now);
    await recordPause(now);
  }
  await readOwnWeeks(book, '2026-11-01', '2026-11-30');
  const dump = JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    ...(await Promise.all(database.tables.map((table) => table.toArray()))),
  ]);
  expect(dump).toContain('2026-11-22');
  // Nor is the order told in which it was done.
  const ids = (await readJournal()).get('2026-11-22')?.events.map(({ id }) => id) ?? [];
  expect(ids).toEqual([...ids].sort());
  // No clock time, no time in milliseconds or seconds, no id that is ordered by time.
  expect(dump.match(/T\d\d:\d\d|\b\d\d:\d\d\b|\b1[67]\d{8}(\d{3})?\b|"[\da-f]{8}-[\da-f]{4}-[1267]/g)).toBeNull();
});

describe('a database that refuses', () => {
  const full = () =>
    vi.spyOn(database.events, 'bulkAdd').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));

  test('the event is kept aside and brought in later, once', async () => {
    full();
    expect(await record([use()], here, NOW)).toBe('kept');
    expect(await countEvents()).toBe(0);
    await settleLog(NOW);
    expect(await counts()).toEqual([['use', 1]]);
    await settleLog(NOW);
    expect(await counts()).toEqual([['use', 1]]);
  });

  test('when both stores refuse, the caller is told', async () => {
    full();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full too'));
    await expect(record([use()], here, NOW)).rejects.toThrow('full');
  });

  test('a database that comes back empty is filled from the second copy, old totals included', async () => {
    const old = NOW - 120 * 86_400_000;
    await record([use('old')], here, old);
    await record([use(), offer()], here, NOW);
    await settleLog(NOW); // condenses the old day
    const before = await readRollups('0000');
    await database.delete();
    await database.open();
    expect(await countEvents()).toBe(0);
    await settleLog(NOW);
    expect(await readRollups('0000')).toEqual(before);
    expect(await countEvents()).toBe(2);
  });
});

describe('retention', () => {
  test('single events go after 90 days, totals stay', async () => {
    const today = dayOf(NOW);
    await record([use()], here, NOW - 90 * 86_400_000);
    await record([use()], here, NOW - 92 * 86_400_000);
    const weeks = () => readOwnWeeks(book, addDays(today, -100), today);
    const before = await weeks();
    await settleLog(NOW);
    expect(await weeks()).toEqual(before);
    await database.ownWeeks.clear();
    expect(await weeks()).toEqual(before);
    expect(before.reduce((sum, { figures }) => sum + (figures.uses ?? 0), 0)).toBe(2);
    expect((await readEvents()).map((each) => each.day)).toEqual([addDays(today, -90)]);
    expect(await counts()).toEqual([
      ['use', 1],
      ['use', 1],
    ]);
    expect((await readJournal()).get(addDays(today, -92))).toMatchObject({ events: [], rollups: [{ count: 1 }] });
  });
});

test('a week that is counted while the log is erased does not come back', async () => {
  await record([use()], here, NOW - 14 * 86_400_000);
  const later: (() => void)[] = [];
  const { setTimeout: at } = globalThis;
  // What is to be kept waits until the log has been erased.
  vi.stubGlobal('setTimeout', (then: () => void, delay?: number) =>
    delay === undefined ? later.push(then) : at(then, delay),
  );
  await readOwnWeeks(book, '2026-10-01', '2026-11-22');
  vi.unstubAllGlobals();
  expect(later.length).toBeGreaterThan(0);
  await eraseLog();
  for (const keep of later) keep();
  await new Promise((resolve) => at(resolve, 100));
  const kept = await database.ownWeeks.toArray();
  expect(kept.flatMap(({ week }) => week.part.assets)).toEqual([]);
});

test('erasing takes events, totals, kept weeks and the second copy', async () => {
  await record([use(), offer()], here, NOW - 14 * 86_400_000);
  const total = async () =>
    (await readOwnWeeks(book, '2026-10-01', '2026-11-22')).reduce((sum, { figures }) => sum + (figures.uses ?? 0), 0);
  expect(await total()).toBe(1);
  // Weeks are kept beside the question, a moment later.
  await vi.waitFor(async () => expect(await database.ownWeeks.count()).toBeGreaterThan(0));
  await eraseLog();
  expect(await database.ownWeeks.count()).toBe(0);
  expect(await total()).toBe(0);
  await settleLog(NOW);
  expect([await countEvents(), await readRollups('0000'), await readJournal()]).toEqual([0, [], new Map()]);
});
