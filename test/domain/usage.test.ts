import { describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day.ts';
import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import type { Rollup } from '../../lib/domain/rollup.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import { statisticsOf } from '../../lib/domain/usage.ts';
import { halfOf, type UsageEvent, usageEventSchema } from '../../lib/domain/usageEvent.ts';
import { asset, NOW, TODAY } from './builders.ts';

const row = (action: Rollup['action'], assetId: string, day: string, detail = '', count = 1): Rollup => ({
  id: [day, action, assetId, 'customer', detail].join('|'),
  day,
  action,
  assetId,
  badge: 'customer',
  detail,
  count,
});

const event: UsageEvent = {
  id: crypto.randomUUID(),
  day: TODAY,
  half: 'morning',
  assetId: 'a',
  assetVersion: '1',
  badge: 'customer',
  action: 'use',
  channel: 'copied',
};

describe('content usage rate', () => {
  const assets = [
    asset({ id: 'a' }),
    asset({ id: 'b' }),
    asset({ id: 'c', state: 'retired' }),
    asset({ id: 'd', expiresAt: '2020-01-01T00:00:00Z' }),
  ];

  test('is used / usable over approved, unexpired assets', () => {
    const statistics = statisticsOf(assets, [row('use', 'a', TODAY), row('use', 'c', TODAY)], NOW);
    expect(statistics).toMatchObject({ used: 1, usable: 2, rate: 0.5 });
  });

  test('looks back 90 days, today included', () => {
    expect(statisticsOf(assets, [row('use', 'a', addDays(TODAY, -89))], NOW).used).toBe(1);
    expect(statisticsOf(assets, [row('use', 'a', addDays(TODAY, -90))], NOW).used).toBe(0);
  });

  test('an offer or a refusal is no use', () => {
    expect(statisticsOf(assets, [row('offer', 'a', TODAY), row('refusal', 'a', TODAY, 'outdated')], NOW).used).toBe(0);
  });

  test('has no value when nothing is approved', () => {
    expect(statisticsOf([], [], NOW).rate).toBeUndefined();
  });
});

test('totals, reasons, most used and never offered', () => {
  const assets = [asset({ id: 'a' }), asset({ id: 'b' }), asset({ id: 'c' }), asset({ id: 'd', state: 'draft' })];
  const rollups = [
    row('offer', 'a', TODAY, 'play', 4),
    row('use', 'a', TODAY, 'copied', 2),
    row('use', 'b', TODAY, 'inserted', 3),
    row('refusal', 'a', TODAY, 'outdated', 2),
    row('refusal', 'b', TODAY, 'tooLong', 1),
  ];
  const statistics = statisticsOf(assets, rollups, NOW);
  expect(statistics.totals).toEqual({ offers: 4, uses: 5, refusals: 3 });
  expect(statistics.reasons).toEqual([
    { reason: 'outdated', count: 2 },
    { reason: 'tooLong', count: 1 },
  ]);
  expect(statistics.top.map((each) => [each.asset.id, each.uses])).toEqual([
    ['b', 3],
    ['a', 2],
  ]);
  expect(statistics.neverOffered.map((each) => each.id)).toEqual(['c']);
});

describe('the trend', () => {
  test('has 12 ISO weeks ending with this one, empty ones included', () => {
    const { weeks } = statisticsOf(
      [],
      [row('use', 'a', TODAY, 'copied', 2), row('use', 'a', '2026-09-07', 'copied', 1)],
      NOW,
    );
    expect(weeks).toHaveLength(12);
    expect(weeks[0]).toEqual({ monday: '2026-08-31', offers: 0, uses: 0, refusals: 0 });
    expect(weeks[1]?.uses).toBe(1);
    expect(weeks.at(-1)).toEqual({ monday: '2026-11-16', offers: 0, uses: 2, refusals: 0 });
  });

  test.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe('an event', () => {
  test.each(['url', 'title', 'name', 'subject', 'time', 'tabId', 'pageUrl', 'contact'])(
    'has no field "%s"',
    (field) => {
      expect(usageEventSchema.safeParse(event).success).toBe(true);
      expect(usageEventSchema.safeParse({ ...event, [field]: 'x' }).success).toBe(false);
    },
  );

  test('holds the half of the day and nothing finer', () => {
    expect(halfOf(new Date(2026, 10, 22, 11, 59).getTime())).toBe('morning');
    expect(halfOf(new Date(2026, 10, 22, 12, 0).getTime())).toBe('afternoon');
  });

  test('rolls up by day, action, asset, badge and detail', () => {
    const events: UsageEvent[] = [event, { ...event, id: 'x', half: 'afternoon' }, { ...event, channel: 'opened' }];
    expect(rollUp(events).map(({ detail, count }) => [detail, count])).toEqual([
      ['copied', 2],
      ['opened', 1],
    ]);
  });
});
