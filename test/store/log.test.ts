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
  settleLog,
} from '../../lib/store/log.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';

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
    await settleLog(NOW);
    expect((await readEvents()).map((each) => each.day)).toEqual([addDays(today, -90)]);
    expect(await counts()).toEqual([
      ['use', 1],
      ['use', 1],
    ]);
    expect((await readJournal()).get(addDays(today, -92))).toMatchObject({ events: [], rollups: [{ count: 1 }] });
  });
});

test('erasing takes events, totals and the second copy', async () => {
  await record([use(), offer()], here, NOW);
  await eraseLog();
  await settleLog(NOW);
  expect([await countEvents(), await readRollups('0000'), await readJournal()]).toEqual([0, [], new Map()]);
});
