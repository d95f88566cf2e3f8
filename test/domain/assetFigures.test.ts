import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { assetTypes } from '../../lib/domain/asset.ts';
import { listable, standings } from '../../lib/domain/assetList.ts';
import { addDays } from '../../lib/domain/day.ts';
import { assetRows, classes, reasonSum } from '../../lib/domain/figures/assetRow.ts';
import { filterRows, sortRows } from '../../lib/domain/figures/assetTable.ts';
import { allReasons, differenceOf, most, totalOf } from '../../lib/domain/figures/overview.ts';
import { publish } from '../../lib/domain/figures/publish.ts';
import { countStatuses, shareOf, statuses, statusOf } from '../../lib/domain/figures/status.ts';
import { type AssetSum, sumAssets, sumBadges } from '../../lib/domain/figures/sum.ts';
import { addressOfState, columns, stateOfAddress, usualState } from '../../lib/domain/figures/tableState.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import type { RefusalReason, UsageEvent } from '../../lib/domain/usageEvent.ts';
import { asset, NOW, TODAY } from './builders.ts';

const sum = (assetId: string, given: Partial<AssetSum> = {}): AssetSum => ({
  assetId,
  offered: false,
  used: false,
  refused: false,
  offers: { count: 0, more: false },
  uses: { count: 0, more: false },
  refusals: { count: 0, more: false },
  reasons: new Map(),
  reach: undefined,
  lastUse: undefined,
  trend: [0, 0],
  ...given,
});
const count = (number: number, more = false) => ({ count: number, more });
/** 23 November 2026 is a Monday, so this is the week that TODAY ends. */
const THIS_WEEK = '2026-11-16';

const rowsOf = (assets: Asset[], sums: AssetSum[] = []) =>
  assetRows(listable(assets, NOW), {
    sums: new Map(sums.map((each) => [each.assetId, each])),
    months: 2,
    until: TODAY,
    today: TODAY,
    now: NOW,
  });
const approved = (daysAgo: number) => `${addDays(TODAY, -daysAgo)}T09:00:00+02:00`;

describe('what became of an asset', () => {
  test.each([
    ['used', sum('a', { offered: true, used: true, refused: true })],
    ['used', sum('a', { used: true })],
    ['refused', sum('a', { offered: true, refused: true })],
    ['ignored', sum('a', { offered: true })],
    ['never', sum('a')],
    ['never', undefined],
  ])('%s', (status, figures) => {
    expect(statusOf(asset({ id: 'a' }), figures, NOW)).toBe(status);
  });

  test('is not asked of what may not be offered, and the shares are of those that may', () => {
    const assets = [
      asset({ id: 'a' }),
      asset({ id: 'b' }),
      asset({ id: 'c', state: 'draft' }),
      asset({ id: 'd', state: 'retired' }),
      asset({ id: 'e', expiresAt: new Date(NOW).toISOString() }),
    ];
    const sums = new Map(assets.slice(1).map(({ id }) => [id, sum(id, { offered: true, used: true })]));
    const counts = countStatuses(assets, sums, NOW);
    expect(counts).toEqual({ used: 1, refused: 0, ignored: 0, never: 1 });
    expect(shareOf(counts, 'used')).toBe(0.5);
    expect(shareOf(countStatuses(assets.slice(2), sums, NOW), 'used')).toBeUndefined();
  });
});

describe('classes', () => {
  const classOf = (given: Partial<Asset>, figures?: Partial<AssetSum>) =>
    rowsOf([asset({ id: 'a', ...given })], figures ? [sum('a', figures)] : [])[0]?.classes;

  test('hot: the top fifth of what was used, ties with it, and used within the weeks of 30 days', () => {
    const assets = Array.from({ length: 12 }, (_, index) => asset({ id: `a${index}` }));
    // Ten were used: the top fifth are the best two, and a3 has as many uses as the second.
    const uses = [0, 9, 8, 8, 1, 1, 1, 1, 1, 1, 1, 0];
    const last = (index: number) => (index === 1 ? '2026-10-12' : THIS_WEEK);
    const rows = rowsOf(
      assets,
      uses.map((each, index) =>
        sum(`a${index}`, { used: each > 0, uses: count(each), ...(each && { lastUse: last(index) }) }),
      ),
    );
    const hot = rows.filter((row) => row.classes.includes('hot')).map(({ asset: { id } }) => id);
    expect(hot).toEqual(['a2', 'a3']);
    // 30 days before the 22nd of November is the 23rd of October, in the week of the 19th.
    expect(classOf({}, { used: true, uses: count(1), lastUse: '2026-10-19' })).toEqual(['hot']);
    expect(classOf({}, { used: true, uses: count(1), lastUse: '2026-10-12' })).toEqual([]);
  });

  test('cold: offered 20 times for nothing, or last used more than 90 days ago', () => {
    expect(classOf({}, { offered: true, offers: count(20) })).toEqual(['cold']);
    expect(classOf({}, { offered: true, offers: count(19) })).toEqual([]);
    expect(classOf({}, { offered: true, offers: count(25), used: true, lastUse: '2026-08-24' })).toEqual([]);
    // 90 days before is the 24th of August, a Monday.
    expect(classOf({}, { used: true, uses: count(5), lastUse: '2026-08-17' })).toEqual(['cold']);
    expect(classOf({})).toEqual([]);
  });

  test('fresh up to 90 days, stale after 365 or when expired; drafts are nothing', () => {
    expect(classOf({ approvedAt: approved(90) })).toEqual(['fresh']);
    expect(classOf({ approvedAt: approved(91) })).toEqual([]);
    expect(classOf({ approvedAt: approved(365) })).toEqual([]);
    expect(classOf({ approvedAt: approved(366) })).toEqual(['stale']);
    expect(classOf({ approvedAt: approved(5), expiresAt: '2026-11-20T00:00:00Z' })).toEqual(['stale']);
    expect(classOf({ approvedAt: approved(5), state: 'draft' })).toEqual([]);
    expect(classOf({ approvedAt: approved(9) }, { used: true, uses: count(1), lastUse: THIS_WEEK })).toEqual([
      'hot',
      'fresh',
    ]);
  });
});

describe('the table', () => {
  const rows = rowsOf(
    [
      asset({ id: 'a', title: 'Étude', owner: 'Zoé', approvedAt: approved(10) }),
      asset({ id: 'b', title: 'Guide 2', owner: 'Ann', type: 'deck', state: 'draft' }),
      asset({
        id: 'c',
        title: 'Guide 10',
        owner: 'Bob',
        approvedAt: approved(400),
        expiresAt: `${addDays(TODAY, 9)}T00:00`,
      }),
      asset({ id: 'd', title: 'Note', owner: 'Ann', approvedAt: approved(50) }),
    ],
    [
      sum('a', { uses: count(4), reach: 0.5, trend: [3, 1], reasons: new Map([['tooLong', 2]]), refusals: count(2) }),
      sum('c', { uses: count(4, true), lastUse: '2026-11-02', used: true, trend: [undefined, 4] }),
      sum('d', {
        uses: count(9),
        used: true,
        lastUse: '2026-11-09',
        reach: 0.1,
        trend: [1, 8],
        reasons: new Map([
          ['tooLong', 1],
          ['outdated', 3],
        ]),
        refusals: count(5),
      }),
    ],
  );
  const by = (sort: (typeof columns)[number], descending: boolean) =>
    sortRows(rows, { sort, descending })
      .map(({ asset: { id } }) => id)
      .join('');

  test.each([
    ['title', 'abcd', 'dcba'],
    ['type', 'bacd', 'acdb'],
    ['state', 'badc', 'cadb'],
    ['owner', 'bdca', 'acbd'],
    // "4 or more" comes after 4.
    ['uses', 'bacd', 'dcab'],
    ['refusals', 'bcad', 'dabc'],
    // Outdated comes before too long in the list of reasons; without reasons last, either way.
    ['reasons', 'dabc', 'adbc'],
    ['reach', 'dabc', 'adbc'],
    ['lastUse', 'cdab', 'dcab'],
    ['age', 'adcb', 'cdab'],
    ['trend', 'abcd', 'dbca'],
    ['class', 'dacb', 'cadb'],
  ] as const)('sorted by %s', (column, up, down) => {
    expect(by(column, false), 'up').toBe(up);
    expect(by(column, true), 'down').toBe(down);
  });

  test.each([
    [{ text: 'etude' }, 'a'],
    [{ text: 'guide ann' }, 'b'],
    [{ type: 'deck' }, 'b'],
    [{ state: 'approved' }, 'acd'],
    [{ state: 'expiring' }, 'c'],
    [{ owner: 'Ann' }, 'bd'],
    [{ class: 'stale' }, 'c'],
    [{ class: 'fresh', owner: 'Zoé' }, 'a'],
  ] as const)('filtered by %o', (filter, ids) => {
    const found = filterRows(rows, { ...usualState, ...filter });
    expect(found.map(({ asset: { id } }) => id).join('')).toBe(ids);
  });

  test('a reason is a lower bound as long as some refusals have none', () => {
    expect(reasonSum(rows[0]?.sum as AssetSum, 'tooLong')).toEqual(count(2));
    expect(reasonSum(rows[0]?.sum as AssetSum, 'outdated')).toEqual(count(0));
    expect(reasonSum(rows[3]?.sum as AssetSum, 'tooLong')).toEqual(count(1, true));
  });
});

describe('the address of a view', () => {
  const maybe = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list), { nil: undefined });
  const state = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 30 }),
    type: maybe(assetTypes),
    state: maybe(standings),
    status: maybe(statuses),
    class: maybe(classes),
    owner: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { nil: undefined }),
    sort: fc.constantFrom(...columns),
    descending: fc.boolean(),
    columns: fc.subarray(columns.slice(1)).map((some) => [columns[0], ...some]),
  });

  test('gives the same view, and breaks no address', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const known = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
        const address = addressOfState(known as unknown as typeof usualState);
        expect(address).toMatch(/^[^?#/\s]*$/);
        expect(stateOfAddress(address)).toEqual(known);
      }),
    );
  });

  test('is empty for the usual one, a word for a status; what it does not know is as usual', () => {
    expect(addressOfState(usualState)).toBe('');
    expect(addressOfState({ ...usualState, status: 'never' })).toBe('never');
    expect(stateOfAddress('never')).toEqual({ ...usualState, status: 'never' });
    expect(stateOfAddress('sort=-nonsense&type=x&status=__proto__')).toEqual(usualState);
    expect(stateOfAddress('columns=uses').columns).toEqual(['title', 'uses']);
  });
});

describe('sums of a small team, counted again from its events', () => {
  const reps = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
  const event = (day: string, assetId: string, given: object): UsageEvent =>
    ({
      id: crypto.randomUUID(),
      day,
      half: 'morning',
      assetId,
      assetVersion: '1',
      badge: 'customer',
      ...given,
    }) as UsageEvent;
  const reasons: RefusalReason[] = ['outdated', 'outdated', 'outdated', 'outdated', 'outdated', 'tooLong'];
  /** Everybody is offered a and b and uses a, twice in November; all refuse b in October; two are offered c. */
  const own = (rep: string, index: number): UsageEvent[] => [
    event('2026-10-06', 'a', { action: 'offer', fit: 'badge' }),
    event('2026-10-07', 'a', { action: 'use', channel: 'copied' }),
    event('2026-10-08', 'b', { action: 'offer', fit: 'badge' }),
    event('2026-10-08', 'b', { action: 'refusal', reason: reasons[index] }),
    event('2026-11-10', 'a', { action: 'use', channel: 'sent', badge: 'none' }),
    event('2026-11-12', 'a', { action: 'use', channel: 'opened' }),
    ...(rep < 'r3' ? [event('2026-11-12', 'c', { action: 'offer', fit: 'badge' })] : []),
  ];
  const events = reps.map((rep, index) => ({ rep, events: own(rep, index) }));
  const all = events.flatMap(({ events }) => events) as {
    day: string;
    assetId: string;
    action: string;
    badge: string;
  }[];
  const naive = (assetId: string, action: string, month = '') =>
    all.filter((each) => each.assetId === assetId && each.action === action && each.day.startsWith(month)).length;
  const published = publish(
    {
      rows: events.flatMap(({ rep, events }) => rollUp(events).map((row) => ({ ...row, rep }))),
      runs: [],
      due: [],
      fits: (id) => id === 'a',
    },
    { reps: new Map(reps.map((rep) => [rep, 't'])), teams: new Map([['t', 'Team']]) },
    5,
    TODAY,
  );
  const range = { from: '2026-10', to: '2026-11' };
  const months = published.months.filter(({ scope }) => scope === 'all');
  const weeks = published.weeks.filter(({ scope }) => scope === 'all');
  const sums = sumAssets(months, range);

  test('by asset, with what two reps have done held back', () => {
    const rows = assetRows(
      listable([asset({ id: 'a' }), asset({ id: 'b' }), asset({ id: 'c' }), asset({ id: 'd' })], NOW),
      {
        sums,
        months: 2,
        until: TODAY,
        today: TODAY,
        now: NOW,
      },
    );
    const [a, b, c, d] = rows;
    expect(a?.sum).toMatchObject({
      offers: count(naive('a', 'offer')),
      uses: count(naive('a', 'use')),
      trend: [naive('a', 'use', '2026-10'), naive('a', 'use', '2026-11')],
      lastUse: '2026-11-09',
      reach: 1,
    });
    expect(b?.sum).toMatchObject({
      offers: count(6),
      refusals: count(naive('b', 'refusal')),
      uses: count(0),
      reach: 0,
    });
    expect(c?.sum.offers).toEqual(count(0, true));
    expect(rows.map(({ status }) => status)).toEqual(['used', 'refused', 'ignored', 'never']);
    expect(d?.sum.trend).toEqual([0, 0]);
    // One rep alone said "too long", so neither reason is told: the other would give it away.
    expect([...(b?.sum.reasons ?? [])].filter(([, each]) => each > 0)).toEqual([]);
    expect(most(sums.values(), 'uses', 5).map(({ assetId }) => assetId)).toEqual(['a']);
  });

  test('in all, and by badge', () => {
    const november = weeks.filter(({ week }) => week >= '2026-10-26');
    const uses = all.filter(({ action }) => action === 'use');
    expect(totalOf(weeks, 'uses')).toEqual(count(uses.length));
    expect(totalOf(november, 'uses')).toEqual(count(12));
    expect(differenceOf(count(12), count(6))).toBe(6);
    expect(differenceOf(count(12), count(6, true))).toBeUndefined();
    expect(differenceOf(count(12), undefined)).toBeUndefined();
    const badges = sumBadges(months, range);
    expect(badges.get('customer')).toMatchObject({
      uses: count(uses.filter(({ badge }) => badge === 'customer').length),
      alignment: 1,
      refusals: count(6),
    });
    expect(allReasons(badges.values())).toEqual([]);
    expect(
      allReasons([
        { ...badges.get('customer'), reasons: new Map([['tooLong', 2]]) },
        {
          reasons: new Map([
            ['tooLong', 1],
            ['outdated', 4],
          ]),
        },
      ] as Parameters<typeof allReasons>[0]),
    ).toEqual([
      ['outdated', 4],
      ['tooLong', 3],
    ]);
  });
});

test('thousands of assets are filtered and sorted at once', () => {
  const many = rowsOf(
    Array.from({ length: 5000 }, (_, index) =>
      asset({ id: `m${index}`, title: `Piece ${(index * 7919) % 5000}`, owner: `Owner ${index % 40}` }),
    ),
    Array.from({ length: 4000 }, (_, index) => sum(`m${index}`, { used: true, uses: count((index * 31) % 97) })),
  );
  const start = performance.now();
  for (const sort of columns) sortRows(filterRows(many, { ...usualState, text: 'piece' }), { sort, descending: true });
  // Twelve times the work of one click; generous, because the machine is shared.
  expect(performance.now() - start).toBeLessThan(2000);
});
