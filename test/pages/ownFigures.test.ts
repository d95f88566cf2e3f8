import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rollUp } from '../../lib/domain/rollup.ts';
import { isAboutAsset } from '../../lib/domain/usageEvent.ts';
import { readFigures } from '../../lib/pages/figuresView.ts';
import { database } from '../../lib/store/database.ts';
import { readEvents, readRollups, record, recordGap, recordPause, recordSearch } from '../../lib/store/log.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { SAMPLE_DAYS } from '../../lib/workspace/sample/team/index.ts';
import { simulateTeam } from '../../lib/workspace/sample/team/simulate.ts';
import {
  activeReps,
  assetCells,
  assetsUsed,
  badgeCells,
  monday,
  month,
  type Naive,
  type Raw,
  weekCells,
} from '../domain/figures/naive.ts';

const zone = process.env.TZ;
const inZone = (name: string) => {
  process.env.TZ = name;
};
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const TODAY = '2026-11-25';
const workspace = sampleWorkspace('en', TODAY);
const { assets, plays } = workspace;
const kindOf: Record<string, { kind: string } | undefined> = workspace.badgeRules.signals;
const written = new Map<string, (string | undefined)[]>(
  assets.map(({ id, badges = [], signalTypes = [] }) => [
    id,
    [...badges, ...signalTypes.map((type) => kindOf[type]?.kind)],
  ]),
);
const fits = (assetId: string, badge: string) => written.get(assetId)?.includes(badge) === true;
const noonOf = (day: string, hour = 12) => {
  const [year = 0, number = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, number - 1, date, hour).getTime();
};

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
  await changeSettings({ noticeShown: NOTICE_VERSION });
  await installWorkspace(workspace);
});

let count = 0;
/** Does what an event tells of, as the panel would. */
async function redo(event: Raw, now = noonOf(event.day)): Promise<void> {
  count += 1;
  const where = {
    badge: 'badge' in event ? event.badge : ('none' as const),
    accountId: `${count}`,
    logAccounts: false,
  };
  if (event.action === 'pause') await recordPause(now);
  else if (event.action === 'gap') await recordGap(where, now);
  else if (event.action === 'search') await recordSearch(event.reason, where, now);
  else if (isAboutAsset(event)) {
    const { assetId: id, assetVersion: version } = event;
    const what =
      event.action === 'offer'
        ? { action: 'offer' as const, fit: event.fit }
        : event.action === 'use'
          ? { action: 'use' as const, channel: event.channel }
          : { action: 'refusal' as const, reason: event.reason };
    await record([{ asset: { id, version }, what }], where, now);
  }
}

/** Compares what is read with what is counted from the raw events. */
async function expectNaive(raw: Raw[], today: string, from: string): Promise<void> {
  const to = month(today);
  const { weeks, months } = await readFigures('own', { from, to }, noonOf(today), '');
  const all = raw.filter(({ day }) => day <= today);
  const counts = (cells: Record<string, { count: number }[]>) =>
    Object.fromEntries(Object.entries(cells).map(([name, [first]]) => [name, first?.count]));
  for (const { scope, week, invited, active, assetsUsed: used, ...figures } of weeks) {
    const its: Naive = { events: all.filter(({ day }) => monday(day) === week), runs: [], due: [], fits };
    expect({ scope, invited, active, used, week, ...figures }).toEqual({
      ...counts(weekCells(its)),
      scope: 'own',
      invited: 1,
      active: activeReps(its.events),
      used: assetsUsed(all, week),
      week,
    });
  }
  expect(new Set(months.map((each) => each.month))).toEqual(new Set(weeks.map(({ week }) => month(week))));
  // Each week is a slice of its month, in the order of the weeks.
  expect(months).toHaveLength(weeks.length);
  for (const [index, { week }] of weeks.entries()) {
    const its: Naive = { events: all.filter(({ day }) => monday(day) === week), runs: [], due: [], fits };
    const told = months[index];
    const sorted = <T extends object>(list: T[]) =>
      list.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    const reasons = (cells: Record<string, { count: number }>) =>
      Object.fromEntries(Object.entries(cells).map(([reason, cell]) => [reason, cell.count]));
    expect(sorted(told?.assets.map((each) => ({ ...each })) ?? [])).toEqual(
      sorted(
        assetCells(its).map(({ assetId, has, lastUse, reasons: cells, cells: own }) => ({
          assetId,
          ...has,
          ...counts(own),
          reasons: reasons(cells),
          ...(lastUse && { lastUse }),
        })),
      ).map((each) => expect.objectContaining(each)),
    );
    const byBadge = new Map(told?.badges.map((each) => [each.badge as string, each]));
    const naive = badgeCells(its);
    expect([...byBadge.keys()].sort()).toEqual(naive.map(({ badge }) => badge));
    for (const { badge, reasons: cells, cells: own } of naive)
      expect(byBadge.get(badge)).toEqual({ badge, reasons: reasons(cells), ...counts(own) });
  }
}

describe('the rep’s own figures are what he did', () => {
  const history = simulateTeam({
    seed: 7,
    today: TODAY,
    days: SAMPLE_DAYS,
    teams: [['Only', 1]],
    assets,
    plays,
    scale: 0.7,
  });

  test('week by week, through closed weeks, what comes late, and rebuilt', async () => {
    const done: Raw[] = [];
    const late = history.events.filter((_, index) => index % 40 === 7);
    for (const [week, events] of Map.groupBy(history.events, ({ day }) => monday(day))) {
      for (const event of events) if (!late.includes(event)) await redo(event);
      done.push(...events.filter((event) => !late.includes(event)));
      if (week < TODAY) await expectNaive(done, events.at(-1)?.day ?? week, month(week));
    }
    await expectNaive(done, TODAY, '2026-06');
    const kept = await database.ownWeeks.count();
    expect(kept).toBeGreaterThan(20);
    for (const event of late) await redo(event);
    await expectNaive([...done, ...late], TODAY, '2026-06');
    const rollups = await readRollups('');
    expect(rollUp(await readEvents())).toEqual(rollups.sort((a, b) => a.id.localeCompare(b.id)));
    const before = await readFigures('own', { from: '2026-06', to: '2026-11' }, noonOf(TODAY), '');
    await database.ownWeeks.clear();
    await database.rollups.clear();
    await database.rollups.bulkPut(rollUp(await readEvents()));
    expect(await readFigures('own', { from: '2026-06', to: '2026-11' }, noonOf(TODAY), '')).toEqual(before);
  }, 60_000);
});

describe('days, weeks and months in every zone', () => {
  const use = (day: string): Raw =>
    ({
      id: '',
      rep: 'me',
      day,
      half: 'morning',
      badge: 'none',
      action: 'use',
      assetId: assets[0]?.id,
      assetVersion: '1',
      channel: 'copied',
    }) as Raw;
  // Sundays and Mondays, the end of a year of 53 weeks, and daylight saving in both directions.
  const edges = [
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
    '2026-11-01',
    '2026-11-02',
    '2026-12-27',
    '2026-12-28',
    '2026-12-31',
    '2027-01-01',
    '2027-01-03',
    '2027-01-04',
    '2027-03-13',
    '2027-03-14',
    '2027-03-28',
    '2027-03-29',
  ];

  test.each([
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  ])('%s', async (name) => {
    inZone(name);
    const done: Raw[] = [];
    for (const day of edges)
      for (const hour of [0, 1, 2, 3, 12, 23]) {
        await redo(use(day), noonOf(day, hour) + (hour === 23 ? 3_599_000 : 0));
        done.push(use(day));
      }
    expect((await readEvents()).map(({ day }) => day).sort()).toEqual(done.map(({ day }) => day).sort());
    await expectNaive(done, '2027-03-30', '2026-10');
    const { weeks } = await readFigures('own', { from: '2026-12', to: '2026-12' }, noonOf('2027-03-30'), '');
    // The last week of the year is that of the 28th; its Thursday is the 31st.
    expect(weeks.map(({ week, uses }) => [week, uses])).toEqual([
      ['2026-11-30', 0],
      ['2026-12-07', 0],
      ['2026-12-14', 0],
      ['2026-12-21', 6],
      ['2026-12-28', 24],
    ]);
  });
});
