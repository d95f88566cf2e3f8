import { describe, expect, test } from 'vitest';
import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import { halfOf, type UsageEvent, usageEventSchema } from '../../lib/domain/usageEvent.ts';
import { TODAY } from './builders.ts';

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

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
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
