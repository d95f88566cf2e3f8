import { describe, expect, test } from 'vitest';
import { listable } from '../../lib/domain/assetList.ts';
import { assetRows } from '../../lib/domain/figures/assetRow.ts';
import { allReasons, differenceOf, most, totalOf } from '../../lib/domain/figures/overview.ts';
import { publish } from '../../lib/domain/figures/publish.ts';
import { sumAssets, sumBadges } from '../../lib/domain/figures/sum.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import type { RefusalReason, UsageEvent } from '../../lib/domain/usageEvent.ts';
import { count } from './assetSum.ts';
import { asset, NOW, TODAY } from './builders.ts';

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
