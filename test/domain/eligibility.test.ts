import { describe, expect, test } from 'vitest';
import { expiryOf, isOfferable, isSendable } from '../../lib/domain/asset.ts';
import { instantOf, localTimeOf } from '../../lib/domain/wallTime.ts';
import { asset } from './builders.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const at = (iso: string) => Date.parse(iso);

/** What the clocks read, where, and the instant of it. */
const expiries: [what: string, local: string, zone: string | undefined, instant: string][] = [
  ['winter in Paris', '2026-12-31T18:00', 'Europe/Paris', '2026-12-31T17:00Z'],
  ['summer in Paris', '2026-07-14T18:00', 'Europe/Paris', '2026-07-14T16:00Z'],
  ['no zone: UTC', '2026-07-14T18:00', undefined, '2026-07-14T18:00Z'],
  ['the last minute before the clocks go on', '2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59Z'],
  ['an hour that is skipped: the moment of the skip', '2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:00Z'],
  ['the first minute after the skip', '2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00Z'],
  ['an hour that comes twice: the first time', '2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30Z'],
  ['the hour after it', '2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00Z'],
  ['New York, skipped', '2026-03-08T02:15', 'America/New_York', '2026-03-08T07:00Z'],
  ['New York, twice', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
  ['half an hour of summer time, skipped', '2026-10-04T02:10', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['half an hour of summer time, twice', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
  ['a skip at midnight', '2026-04-24T00:30', 'Africa/Cairo', '2026-04-23T22:00Z'],
  ['a quarter of an hour off', '2026-05-01T12:00', 'Asia/Kathmandu', '2026-05-01T06:15Z'],
  ['the furthest east', '2026-05-01T00:00', 'Pacific/Kiritimati', '2026-04-30T10:00Z'],
  ['the furthest west', '2026-05-01T23:59', 'Pacific/Pago_Pago', '2026-05-02T10:59Z'],
  ['a whole day that was skipped', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
  ['a leap day', '2028-02-29T23:59', 'Europe/Berlin', '2028-02-29T22:59Z'],
  ['the end of a year', '2026-12-31T23:59', 'Asia/Tokyo', '2026-12-31T14:59Z'],
];

describe.each(expiries)('%s', (_, expiresAt, timeZone, instant) => {
  const piece = asset({ expiresAt, timeZone });

  test('the instant', () => {
    expect(new Date(expiryOf(piece) ?? 0).toISOString()).toBe(new Date(at(instant)).toISOString());
  });

  test('offered in the minute before, no longer in the minute of expiry', () => {
    const offered = (step: number) => isOfferable(piece, at(instant) + step);
    expect([-DAY, -MINUTE, -1].map(offered)).toEqual([true, true, true]);
    expect([0, MINUTE, DAY].map(offered)).toEqual([false, false, false]);
  });
});

test.each([
  ['2026-12-31T18:00:00+01:00', '2026-12-31T17:00Z'],
  ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30Z'],
  ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30Z'],
])('an expiry with its own offset, %s, heeds no other zone', (expiresAt, instant) => {
  expect(expiryOf(asset({ expiresAt, timeZone: 'Asia/Tokyo' }))).toBe(at(instant));
});

test.each([
  ['approved', 'external', true, true],
  ['approved', 'internal', true, false],
  ['draft', 'external', false, false],
  ['inReview', 'external', false, false],
  ['retired', 'external', false, false],
] as const)('%s and %s: offered %s, sent %s', (state, audience, offered, sent) => {
  const piece = asset({ state, audience });
  expect([isOfferable(piece, 0), isSendable(piece, 0)]).toEqual([offered, sent]);
});

test('every quarter of an hour around a change of the clocks comes back as the time that it was', () => {
  for (const [zone, day] of [
    ['Europe/Paris', '2026-03-29'],
    ['Europe/Paris', '2026-10-25'],
    ['America/St_Johns', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['Africa/Casablanca', '2026-02-15'],
  ] as const)
    for (let step = -96; step < 192; step++) {
      const instant = at(`${day}T00:00Z`) + step * 15 * MINUTE;
      const back = instantOf(localTimeOf(instant, zone), zone);
      // Of an hour that comes twice, the first is meant.
      const twice = localTimeOf(back, zone) === localTimeOf(instant, zone);
      expect(back === instant || (twice && back < instant), `${zone} ${new Date(instant).toISOString()}`).toBe(true);
    }
});

test('ten thousand pieces with zones are judged in a moment', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe'];
  const pieces = Array.from({ length: 10_000 }, (_, index) =>
    asset({ expiresAt: `2026-11-2${index % 10}T18:00`, timeZone: zones[index % zones.length] as string }),
  );
  const start = performance.now();
  expect(pieces.filter((piece) => isOfferable(piece, at('2026-11-24T16:59Z'))).length).toBeGreaterThan(4_000);
  expect(performance.now() - start).toBeLessThan(500);
});
