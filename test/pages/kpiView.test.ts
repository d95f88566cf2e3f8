import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { kpiFigures } from '../../lib/domain/kpi/kpis.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import { planToday } from '../../lib/domain/today.ts';
import type { UsageEvent } from '../../lib/domain/usageEvent.ts';
import { readOwnKpis, readPlayWeeks, readTeamKpis } from '../../lib/pages/kpiView.ts';
import { readToday, readTodayEntries } from '../../lib/pages/todayView.ts';
import { keepWorkspaceKpis } from '../../lib/pages/workspaceKpis.ts';
import { database } from '../../lib/store/database.ts';
import { replaceTeamFigures } from '../../lib/store/teamFigures.ts';
import { putTrend, readTrends } from '../../lib/store/trends.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';

/** A Wednesday at noon. */
const NOW = new Date(2026, 10, 18, 12).getTime();
const TODAY = dayOf(NOW);
const MONDAY = '2026-11-16';
const sample = sampleWorkspace('en', TODAY);
const [deck, guide] = sample.assets.filter(({ state, expiresAt }) => state === 'approved' && !expiresAt);
const retired = sample.assets.find(({ state }) => state === 'retired');

beforeEach(async () => {
  fakeBrowser.reset();
  database.close();
  await database.delete();
  await database.open();
  await installWorkspace(sample);
});
afterEach(() => vi.restoreAllMocks());

let count = 0;
const event = (ago: number, assetId: string | undefined, what: object): UsageEvent =>
  ({
    id: `id-${++count}`,
    day: addDays(TODAY, -ago),
    half: 'morning',
    badge: 'customer',
    assetId,
    assetVersion: '1',
    ...what,
  }) as UsageEvent;
const use = { action: 'use', channel: 'copied' };

/** The stores that a transaction names, from now on. Dexie holds on to what it finds when it opens. */
async function watchStores(): Promise<Set<string>> {
  const stores = new Set<string>();
  const open = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, ...rest) {
    for (const name of [names].flat() as string[]) stores.add(name);
    return open.call(this, names, ...rest);
  });
  database.close();
  await database.open();
  stores.clear();
  return stores;
}

test('the popup never asks for events, whoever looks at it', async () => {
  await replaceTeamFigures(sampleTeamFigures(sample, TODAY));
  await database.rollups.bulkPut(rollUp([event(3, deck?.id, use)]));
  const stores = await watchStores();
  expect(await readTeamKpis(NOW)).toBeDefined();
  expect(await readOwnKpis(NOW)).toBeDefined();
  await readPlayWeeks(NOW, sample.accounts[0]?.owner ?? '');
  await keepWorkspaceKpis(NOW);
  const today = await readToday(NOW, '');
  if (today) await readTodayEntries(today, { act: 3, verify: 0 });
  expect(stores).toContain('rollups');
  expect(stores).toContain('teamFigures');
  expect(stores).not.toContain('events');
});

test('the rep’s own: 13 weeks from the Monday, and of what was used only what may still be used', async () => {
  // 12 weeks before this one's Monday, and the day before that.
  const first = 2 + 12 * 7;
  const events = [
    event(0, deck?.id, use),
    event(0, deck?.id, use),
    event(first, guide?.id, use),
    event(first + 1, sample.assets.at(-1)?.id, use),
    event(5, retired?.id, use),
    event(5, deck?.id, { action: 'refusal', reason: 'outdated' }),
  ];
  await database.rollups.bulkPut(rollUp(events));
  const view = await readOwnKpis(NOW);
  const usable = sample.assets.filter(
    ({ state, expiresAt }) => state === 'approved' && (!expiresAt || Date.parse(expiresAt) > NOW),
  ).length;
  expect(retired).toBeDefined();
  expect(view?.ground.usage).toEqual({ used: 2, usable });
  expect(view?.own).toMatchObject({ offers: 0, uses: 4, refusals: 1, reasons: [['outdated', 1]] });
  expect(view?.own?.used[0]).toEqual([deck?.id, 2]);
  expect(view?.titles.get(deck?.id ?? '')).toBe(deck?.title);
  // Read again from what was kept of the weeks that are over.
  await vi.waitFor(async () => expect(await database.ownWeeks.count()).toBeGreaterThan(10));
  expect(await readOwnKpis(NOW)).toEqual(view);
});

test('the team’s content usage: assets of which a use in the 13 weeks is told, and that may be used now', async () => {
  const figures = sampleTeamFigures(sample, TODAY);
  await replaceTeamFigures(figures);
  const view = await readTeamKpis(NOW);
  const since = addDays(MONDAY, -12 * 7);
  const usable = sample.assets.filter(
    ({ state, expiresAt }) => state === 'approved' && (!expiresAt || Date.parse(expiresAt) > NOW),
  );
  const used = usable.filter(({ id }) =>
    figures.months.some(
      ({ scope, assets }) =>
        scope === 'all' && assets.some(({ assetId, lastUse = '' }) => assetId === id && lastUse >= since),
    ),
  );
  expect(view?.ground.usage).toEqual({ used: used.length, usable: usable.length });
  expect(view?.ground.weeks.map(({ week }) => week)).toEqual(
    Array.from({ length: 13 }, (_, index) => addDays(since, index * 7)),
  );
});

test('verified badges and decision makers: once a day, kept for the week beside what others keep', async () => {
  await putTrend(MONDAY, { 'foundation.icpReview': 2 });
  await keepWorkspaceKpis(NOW);
  const { badgeRules, signals, accounts } = sample;
  const agenda = accounts.map(({ id }) => [id, signals.filter(({ accountId }) => accountId === id)] as const);
  const { act, verify } = planToday(agenda, { book: { rules: badgeRules }, today: TODAY });
  const withBadge = [...act, ...verify.filter(({ why }) => why === 'rests')].map(
    ({ id }) => accounts.find((account) => account.id === id)?.contacts ?? [],
  );
  const decided = withBadge.filter((contacts) => contacts.some(({ buyerRole = '' }) => /^(dec|eco)/.test(buyerRole)));
  const [row] = await readTrends(MONDAY);
  expect(row?.values).toMatchObject({
    'foundation.icpReview': 2,
    'kpi.verifiedBadges': act.length / (act.length + verify.length),
    'kpi.decisionMakers': decided.length / withBadge.length,
  });
  const view = await readTeamKpis(NOW);
  expect(view).toBeUndefined(); // there is no team yet
  const own = await readOwnKpis(NOW);
  expect(own && kpiFigures(own.ground).get('verifiedBadges')?.value).toBe(act.length / (act.length + verify.length));

  // The same day again: nothing is looked at but what was kept.
  const stores = await watchStores();
  await database.trends.put({ id: MONDAY, values: { ...row?.values, 'kpi.verifiedBadges': 0.125 } });
  await keepWorkspaceKpis(NOW);
  expect((await readTrends(MONDAY))[0]?.values['kpi.verifiedBadges']).toBe(0.125);
  expect(stores).toContain('trends');
  // The next day.
  await keepWorkspaceKpis(NOW + 86_400_000);
  expect((await readTrends(MONDAY))[0]?.values['kpi.verifiedBadges']).not.toBe(0.125);

  // Another workspace has no part in it.
  await installWorkspace({ ...sample, id: 'another' });
  expect(await readTrends('')).toEqual([]);
});
