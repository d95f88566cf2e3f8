import { describe, expect, test } from 'vitest';
import { addDays } from '../../../lib/domain/day.ts';
import { ALL, OWN, type WeekFigures } from '../../../lib/domain/figures/figures.ts';
import { ownWeeks } from '../../../lib/domain/figures/own.ts';
import { publish } from '../../../lib/domain/figures/publish.ts';
import { isReached, type KpiId, kpiFigures, lastFullWeek, type shares } from '../../../lib/domain/kpi/kpis.ts';
import { newsOf } from '../../../lib/domain/kpi/thisWeek.ts';
import { workspaceKpis } from '../../../lib/domain/kpi/workspaceKpis.ts';
import { rollUp } from '../../../lib/domain/rollup.ts';
import type { UsageEvent } from '../../../lib/domain/usageEvent.ts';
import { kpiIds } from '../../../lib/domain/workspace.ts';
import { account } from '../builders.ts';

/** A Wednesday: its week runs from 16 to 22 November, the last full one began on the 9th. */
const TODAY = '2026-11-18';
const reps = Array.from({ length: 6 }, (_, index) => `rep-${index}`);
const roster = { reps: new Map(reps.map((rep) => [rep, 'one'])), teams: new Map([['one', 'One']]) };
const fits = (assetId: string, badge: string) => assetId === 'deck' && badge === 'customer';
const none = { usage: { used: 0, usable: 0 }, trends: [] };

type Event = UsageEvent & { rep: string };
type Fields = Record<string, string>;
let count = 0;
const event = (rep: string, day: string, what: object): Event =>
  ({
    id: `00000000-0000-4000-8000-${(++count).toString().padStart(12, '0')}`,
    day,
    half: 'morning',
    rep,
    badge: 'customer',
    assetId: 'deck',
    assetVersion: '1',
    ...what,
  }) as Event;

/** What six reps do in one week; `pace` times each. */
function week(monday: string, pace: number): Event[] {
  return reps.flatMap((rep) => {
    const on = (weekday: number) => addDays(monday, weekday);
    const search = (reason: string) => {
      const {
        assetId: _,
        assetVersion: __,
        ...fields
      } = event(rep, on(3), { action: 'search', reason }) as Event & Fields;
      return fields as unknown as Event;
    };
    return [
      ...Array.from({ length: pace }, () => event(rep, on(0), { action: 'offer', fit: 'badge' })),
      event(rep, on(0), { action: 'offer', fit: 'badge', assetId: 'guide' }),
      ...Array.from({ length: pace }, () => event(rep, on(1), { action: 'use', channel: 'copied' })),
      event(rep, on(1), { action: 'use', channel: 'copied', assetId: 'guide' }),
      event(rep, on(2), { action: 'use', channel: 'copied', badge: 'none' }),
      event(rep, on(2), { action: 'refusal', reason: 'usedOwn', own: 'deck' }),
      event(rep, on(2), { action: 'refusal', reason: 'outdated' }),
      ...['answered', 'unused', 'noResult'].map(search),
    ];
  });
}

const groundOf = (events: Event[]) => {
  const rows = [...Map.groupBy(events, ({ rep }) => rep)].flatMap(([rep, its]) =>
    rollUp(its).map((row) => ({ ...row, rep })),
  );
  const due = reps.flatMap((rep, index) => [
    { rep, playId: 'p', day: '2026-11-10', inTime: true },
    { rep, playId: 'p', day: '2026-11-11', inTime: false },
    ...(index < 5 ? [{ rep, playId: 'p', day: '2026-11-12', inTime: true }] : []),
  ]);
  return { rows, runs: [], due, fits };
};
const published = (events: Event[]) => {
  const { weeks, months } = publish(groundOf(events), roster, 5, TODAY);
  return { weeks: weeks.filter(({ scope }) => scope === ALL), months: months.filter(({ scope }) => scope === ALL) };
};

describe('each KPI equals a naive count of the raw events', () => {
  const events = [...week('2026-11-02', 2), ...week('2026-11-09', 3), ...week('2026-11-16', 1)].filter(
    ({ day }) => day <= TODAY,
  );
  const { weeks } = published(events);
  const figures = kpiFigures({ weeks, asOf: TODAY, usage: { used: 2, usable: 8 }, trends: [] });
  const of = (list: Event[], wanted: (each: Fields) => boolean) =>
    list.filter((each) => wanted(each as unknown as Fields)).length;
  const uses = (list: Event[]) => of(list, ({ action }) => action === 'use');
  const naive: Partial<Record<KpiId, (list: Event[]) => [number, number]>> = {
    offerToUse: (list) => [uses(list), of(list, ({ action }) => action === 'offer')],
    alignment: (list) => [
      of(list, ({ action, assetId, badge }) => action === 'use' && assetId === 'deck' && badge === 'customer'),
      uses(list),
    ],
    answerRate: (list) => [
      of(list, ({ action, reason }) => action === 'search' && reason === 'answered'),
      of(list, ({ action }) => action === 'search'),
    ],
    ownContent: (list) => {
      const own = of(list, ({ reason }) => reason === 'usedOwn');
      return [own, own + uses(list)];
    },
  };
  const inWeek = (monday: string) => events.filter(({ day }) => day >= monday && day <= addDays(monday, 6));

  test.each(Object.keys(naive) as (keyof typeof shares)[])('%s', (id) => {
    const [part, whole] = naive[id]?.(events) ?? [0, 0];
    const figure = figures.get(id);
    expect(figure?.of).toEqual({ part, whole });
    expect(figure?.value).toBeCloseTo(part / whole, 12);
    for (const monday of ['2026-11-02', '2026-11-09', '2026-11-16']) {
      const [some, all] = naive[id]?.(inWeek(monday)) ?? [0, 0];
      const point = figure?.trend.find(({ week: its }) => its === monday)?.value;
      if (all === 0) expect(point).toBeUndefined();
      else expect(point).toBeCloseTo(some / all, 12);
    }
    expect(figure?.trend).toHaveLength(12);
    expect(figure?.trend.at(-1)?.week).toBe('2026-11-16');
  });

  test('reach: pairs of rep and asset, week by week', () => {
    const pairs = ['2026-11-02', '2026-11-09', '2026-11-16'].flatMap((monday) => {
      const offered = new Set<string>();
      const used = new Set<string>();
      for (const { rep, action, assetId } of inWeek(monday) as (Event & { assetId: string })[]) {
        if (action === 'offer') offered.add(`${rep}/${assetId}`);
        if (action === 'use') used.add(`${rep}/${assetId}`);
      }
      return [...offered].map((pair) => used.has(pair));
    });
    expect(figures.get('reach')?.of).toEqual({ part: pairs.filter(Boolean).length, whole: pairs.length });
  });

  test('plays in time', () => {
    expect(figures.get('playsInTime')?.of).toEqual({ part: 11, whole: 17 });
  });

  test('adoption is that of the last full week, and its line goes on into the running one', () => {
    const few = published(events.filter(({ rep, day }) => day < '2026-11-09' || rep !== 'rep-5')).weeks;
    const adoption = kpiFigures({ ...none, weeks: few, asOf: TODAY }).get('adoption');
    expect(adoption).toMatchObject({ value: 5 / 6, of: { part: 5, whole: 6 }, week: '2026-11-09' });
    expect(adoption?.trend.slice(-3).map(({ value }) => value)).toEqual([1, 5 / 6, 5 / 6]);
  });

  test('content usage: of what may be used now', () => {
    expect(figures.get('contentUsage')).toMatchObject({ value: 0.25, of: { part: 2, whole: 8 } });
    expect(
      figures
        .get('contentUsage')
        ?.trend.slice(-4)
        .map(({ value }) => value),
    ).toEqual([undefined, 2, 2, 2]);
    expect(kpiFigures({ ...none, weeks, asOf: TODAY }).get('contentUsage')?.value).toBeUndefined();
  });

  test('there are all ten, without weeks too, and then none has a value', () => {
    expect([...figures.keys()].sort()).toEqual([...kpiIds].sort());
    const empty = kpiFigures({ ...none, weeks: [], asOf: TODAY });
    expect([...empty.values()].map(({ value }) => value)).toEqual(kpiIds.map(() => undefined));
  });
});

test('what too few reps stand behind is left out and said to be', () => {
  const alone = week('2026-10-19', 1).filter(({ rep }) => rep === 'rep-0');
  const { weeks } = published([...week('2026-11-09', 2), ...alone]);
  const figure = kpiFigures({ ...none, weeks, asOf: TODAY }).get('alignment');
  expect(figure?.of).toEqual({ part: 12, whole: 24 });
  expect(figure?.untold).toBe(1);
  expect(figure?.trend.find((point) => point.week === '2026-10-19')?.value).toBeUndefined();
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-16'],
  ['2026-11-28', '2026-11-16'],
  ['2027-01-03', '2026-12-28'],
  ['2027-01-04', '2026-12-28'],
])('on %s the last full week began on %s', (day, monday) => {
  expect(lastFullWeek(day)).toBe(monday);
});

test.each([
  ['alignment', 0.5, 0.5, true],
  ['alignment', 0.49, 0.5, false],
  ['ownContent', 0.1, 0.15, true],
  ['ownContent', 0.2, 0.15, false],
  ['ownContent', undefined, 0.15, undefined],
  ['alignment', 0.5, undefined, undefined],
] as const)('%s of %s against %s: reached %s', (id, value, target, reached) => {
  expect(isReached({ id, value, of: undefined, untold: 0, trend: [] }, target)).toBe(reached);
});

test('the workspace’s own: verified badges, decision makers, and their line from what was kept', () => {
  const standing = { kind: 'customer', urgency: 'week', strength: 1 } as never as { kind: 'customer' };
  const act = ['a', 'b', 'c'].map((id) => ({ ...standing, id }));
  const verify = (['rests', 'would'] as const).map((why) => ({ ...standing, id: why, why, signalId: 's' }));
  const known = [
    account({ contacts: [{ id: '1', name: 'A', buyerRole: 'economicBuyer' }] }),
    account({ contacts: [{ id: '2', name: 'B', buyerRole: 'champion' }] }),
    account({ contacts: [{ id: '3', name: 'C', buyerRole: 'decisionMaker' }] }),
    account(),
  ];
  const values = workspaceKpis({ act, verify } as never, known);
  expect(values).toEqual({ 'kpi.verifiedBadges': 3 / 5, 'kpi.decisionMakers': 2 / 4 });
  expect(workspaceKpis({ act: [], verify: [] }, [])).toEqual({});
  const trends = [
    { id: '2026-11-09', values: { 'kpi.verifiedBadges': 0.5 } },
    { id: '2026-11-16', values },
  ];
  const figure = kpiFigures({ ...none, weeks: [], asOf: TODAY, trends }).get('verifiedBadges');
  expect(figure?.value).toBe(0.6);
  expect(figure?.trend.slice(-3).map(({ value }) => value)).toEqual([undefined, 0.5, 0.6]);
});

test('a week in which the rep did nothing is nought in all that is counted', () => {
  const [quiet] = ownWeeks(
    { rollups: [], runs: [], due: [], fits: () => false, lastUses: new Map() },
    '2026-11-16',
    TODAY,
  );
  expect(quiet?.figures).toMatchObject({ offers: 0, uses: 0, own: 0, searches: 0, pairsUsed: 0, playsDue: 0 });
});

describe('what changed most', () => {
  const base: WeekFigures = {
    scope: ALL,
    week: '2026-11-02',
    invited: 50,
    active: 40,
    offers: 400,
    uses: 100,
    refusals: 60,
    fitting: 60,
    withBadge: 90,
    pairsOffered: 300,
    pairsUsed: 80,
    searches: 100,
    answered: 50,
    noResult: 20,
    gaps: 10,
    own: 10,
    playsDue: 20,
    playsInTime: 10,
    pauses: 0,
    assetsUsed: 30,
  };
  const month = {
    scope: ALL,
    month: '2026-11',
    active: 40,
    assets: [
      {
        assetId: 'deck',
        offered: true,
        used: true,
        refused: true,
        offers: 9,
        uses: 30,
        refusals: 12,
        reasons: { outdated: 9, tooLong: 3 },
        repsOffered: 9,
        repsUsed: 9,
      },
      {
        assetId: 'guide',
        offered: true,
        used: true,
        refused: true,
        offers: 9,
        uses: 31,
        refusals: 9,
        reasons: { tooLong: 9 },
        repsOffered: 9,
        repsUsed: 9,
      },
      {
        assetId: 'secret',
        offered: true,
        used: true,
        refused: false,
        offers: 9,
        uses: undefined,
        refusals: 0,
        reasons: {},
        repsOffered: 9,
        repsUsed: 9,
      },
    ],
    badges: [
      {
        badge: 'customer',
        offers: 9,
        uses: 60,
        fitting: 40,
        refusals: 9,
        reasons: { usedOwn: 7 },
        noResult: 3,
        gaps: undefined,
      },
      { badge: 'none', offers: 9, uses: 30, fitting: 0, refusals: 9, reasons: { usedOwn: 2 }, noResult: 9, gaps: 0 },
    ],
    plays: [{ playId: 'save', begun: 9, settled: [], due: 9, inTime: 2 }],
  } as const;
  const news = (before: Partial<WeekFigures>, now: Partial<WeekFigures>) =>
    newsOf(
      [
        { ...base, ...before },
        { ...base, week: '2026-11-09', ...now },
      ],
      [month] as never,
      TODAY,
    );

  test.each([
    [
      'uses rose',
      { uses: 100, fitting: undefined },
      { uses: 190, fitting: undefined, own: 19, offers: 760, pairsUsed: 80 },
      {
        is: 'moved',
        unit: 'count',
        what: 'uses',
        before: 100,
        now: 190,
        why: { cause: 'used', key: 'guide', count: 31 },
      },
    ],
    [
      'refusals rose',
      {},
      { refusals: 140 },
      { is: 'moved', what: 'refusals', why: { cause: 'reason', key: 'tooLong', count: 12 } },
    ],
    [
      'alignment rose',
      {},
      { fitting: 90 },
      {
        is: 'moved',
        unit: 'share',
        what: 'alignment',
        before: 0.6,
        now: 0.9,
        why: { cause: 'fitting', key: 'customer', count: 40 },
      },
    ],
    [
      'alignment fell',
      {},
      { fitting: 20 },
      { is: 'moved', what: 'alignment', before: 0.6, now: 0.2, why: { cause: 'beside', key: 'none', count: 30 } },
    ],
    [
      'plays fell',
      {},
      { playsInTime: 0 },
      { is: 'moved', what: 'playsInTime', why: { cause: 'late', key: 'save', count: 7 } },
    ],
    ['plays rose', {}, { playsInTime: 20 }, { what: 'playsInTime', why: { cause: 'inTime', key: 'save', count: 2 } }],
    [
      'answers fell',
      {},
      { answered: 20 },
      { is: 'moved', what: 'answerRate', why: { cause: 'noResult', key: 'none', count: 9 } },
    ],
    [
      'own content rose',
      {},
      { own: 60 },
      { is: 'moved', what: 'ownContent', why: { cause: 'own', key: 'customer', count: 7 } },
    ],
    ['adoption fell, and nobody is pointed at', {}, { active: 20 }, { is: 'moved', what: 'adoption', why: undefined }],
    ['gaps rose, and their badges are not told', {}, { gaps: 50 }, { is: 'moved', what: 'gaps', why: undefined }],
    ['no more than chance', {}, { refusals: 62 }, { is: 'little', what: 'refusals', before: 60, now: 62 }],
    ['nothing', {}, {}, { is: 'same', week: '2026-11-09' }],
  ] as const)('%s', (_, before, now, expected) => {
    expect(news(before, now)).toMatchObject(expected);
  });

  test('the largest is the one with the most standard errors, counted by hand', () => {
    // Refusals 60 to 90: 30 / √150 = 2.45. Adoption 40 to 30 of 50: 0.2 / √(0.7 × 0.3 × 2/50) = 2.18.
    expect(news({}, { refusals: 90, active: 30 })).toMatchObject({ is: 'little', what: 'refusals' });
    // 60 to 85: 25 / √145 = 2.08, now less than adoption's.
    expect(news({}, { refusals: 85, active: 30 })).toMatchObject({ is: 'little', what: 'adoption' });
  });

  test('one’s own adoption is no news', () => {
    expect(news({ scope: OWN, active: 0, invited: 1 }, { scope: OWN, active: 1, invited: 1 })).toMatchObject({
      is: 'same',
    });
  });

  test('what is not told in both weeks is not compared', () => {
    expect(news({ refusals: undefined }, { refusals: 400 })).toEqual({ is: 'same', week: '2026-11-09' });
  });

  test('without two weeks, or with nothing in them, nothing is said', () => {
    expect(newsOf([base], [], TODAY)).toEqual({ is: 'unknown' });
    const zeros = Object.fromEntries(
      Object.entries(base).map(([key, value]) => [key, typeof value === 'number' ? 0 : value]),
    );
    expect(news(zeros, { ...zeros, week: '2026-11-09' })).toEqual({ is: 'unknown' });
  });
});
