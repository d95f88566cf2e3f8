import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day.ts';
import { HEALTH_DAYS, type SiteHealth, type Visits, withVisit } from '../../lib/domain/health.ts';
import { healthSummary } from '../../lib/domain/healthSummary.ts';
import { TODAY } from './builders.ts';

const ago = (days: number) => addDays(TODAY, -days);
const at = (today: string, version = '1.0', now = 1000) => ({ today, version, now });

/** Health of rows `[days ago, reads, failures, version]`. */
const healthOf = (...rows: [age: number, reads: number, failures: number, version?: string][]): SiteHealth => ({
  readAt: 1000,
  days: Object.fromEntries(
    rows.map(([age, reads, failures, version = '1.0']) => [`${ago(age)} ${version}`, [reads, failures]]),
  ),
});
const failing = (...rows: Parameters<typeof healthOf>) => healthSummary(healthOf(...rows), '1.0', TODAY).failing;

describe('counting', () => {
  test('reads and failures of a day and a version stand together', () => {
    let health = withVisit(undefined, [1, 0], at(TODAY, '1.0', 5));
    health = withVisit(health, [0, 1], at(TODAY, '1.0', 9));
    health = withVisit(health, [1, 0], at(TODAY, '1.1', 7));
    expect(health).toEqual({ readAt: 7, days: { [`${TODAY} 1.0`]: [1, 1], [`${TODAY} 1.1`]: [1, 0] } });
  });

  test('a failure does not change when the site was last read', () => {
    expect(withVisit(healthOf([1, 3, 0]), [0, 1], at(TODAY, '1.0', 99_999)).readAt).toBe(1000);
  });

  test('a failure taken back that is no longer counted leaves none', () => {
    expect(withVisit(undefined, [1, -1], at(TODAY)).days).toEqual({ [`${TODAY} 1.0`]: [1, 0] });
  });

  test('days are kept for two weeks, and what is kept stays bounded', () => {
    const visits = fc.array(fc.tuple(fc.nat(400), fc.constantFrom<Visits>([1, 0], [0, 1], [1, -1])), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(visits, (given) => {
        const sorted = given.toSorted(([a], [b]) => b - a);
        let health: SiteHealth | undefined;
        for (const [age, each] of sorted) health = withVisit(health, each, at(ago(age)));
        const last = ago(sorted.at(-1)?.[0] ?? 0);
        const days = Object.keys(health?.days ?? {});
        expect(days.length).toBeLessThanOrEqual(HEALTH_DAYS);
        expect(days.filter((day) => day.slice(0, 10) <= addDays(last, -HEALTH_DAYS))).toEqual([]);
      }),
    );
  });
});

describe('a site fails', () => {
  test.each<[string, Parameters<typeof healthOf>, ReturnType<typeof failing>]>([
    [
      'from the day of a redesign on',
      [
        [2, 1, 4],
        [1, 1, 2],
        [0, 0, 1],
        [3, 50, 0],
      ],
      { since: ago(2), failures: 7, visits: 9 },
    ],
    ['today', [[0, 1, 5]], { since: ago(0), failures: 5, visits: 6 }],
    [
      'with days without visits between',
      [
        [6, 0, 2],
        [1, 1, 2],
      ],
      { since: ago(6), failures: 4, visits: 5 },
    ],
  ])('%s', (_, rows, expected) => {
    expect(failing(...rows)).toEqual(expected);
  });

  test.each<[string, Parameters<typeof healthOf>]>([
    ['nothing was visited', []],
    ['as many were read', [[0, 4, 4]]],
    ['two odd pages alone failed', [[0, 0, 2]]],
    [
      'the last day went well',
      [
        [1, 0, 9],
        [0, 3, 1],
      ],
    ],
    ['it is more than a week ago', [[8, 0, 9]]],
    ['it was another version', [[0, 0, 9, '0.9']]],
  ])('not where %s', (_, rows) => {
    expect(failing(...rows)).toBeUndefined();
  });
});

test('the summary counts every version, and leaves out what is older than two weeks', () => {
  const health = healthOf([0, 2, 1], [3, 10, 0, '0.9'], [2, 5, 2, '0.9'], [20, 100, 100, '0.8']);
  expect(healthSummary(health, '1.0', TODAY)).toMatchObject({
    readAt: 1000,
    reads: 17,
    failures: 3,
    versions: [
      { version: '1.0', reads: 2, failures: 1 },
      { version: '0.9', reads: 15, failures: 2 },
    ],
  });
});
