import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, deed, editionsOf, faultsOf, kinds, sizes, teamsOf } from './statements.ts';

const weekly = (reps: string[], events: Parameters<typeof editionsOf>[1]) => editionsOf(reps, events);

describe('what a team store tells, weeks first and their month afterwards', () => {
  const team = fc.tuple(sizes, fc.array(deed, { minLength: 10, maxLength: 50 }));

  test('no count of too few, and none that follows from others', () => {
    let [counted, held] = [0, 0];
    fc.assert(
      fc.property(team, ([counts, deeds]) => {
        const found = faultsOf(counts, deeds, weekly);
        expect(found.faults).toEqual([]);
        counted += found.counted;
        held += found.held;
      }),
      // The same cases every time: see publish.test.ts, whose rules a month goes by too.
      { numRuns: 60, seed: 20261127 },
    );
    expect(counted).toBeGreaterThan(100);
    expect(held).toBeGreaterThan(counted);
  });

  const by = (first: number, reps: number, day: string): Deed => ({
    ...{ first, reps, day, badge: 'change', assetId: 'a' },
    kind: kinds[1],
  });
  const [one, two] = ['2026-11-04', '2026-11-10'];
  const toldOf = (counts: number[], deeds: Deed[]) => {
    const { faults } = faultsOf(counts, deeds, weekly);
    const { months, weeks } = editionsOf(teamsOf(counts), eventsBy(counts, deeds));
    return {
      faults,
      weeks: Object.fromEntries(weeks.map(({ scope, week, uses }) => [`${scope} ${week}`, uses])),
      months: Object.fromEntries(months.map(({ scope, assets }) => [scope, assets.map(({ uses }) => uses)])),
    };
  };
  const eventsBy = (counts: number[], deeds: Deed[]) =>
    deeds.flatMap(({ first, reps, day, badge, assetId }) =>
      teamsOf(counts)
        .slice(first, first + reps)
        .map((rep) => ({ id: '', rep, day, badge, action: 'use', assetId, channel: 'copied' }) as never),
    );

  test('a week of few that was held back is not what a month is more than its other weeks', () => {
    const { faults, weeks, months } = toldOf([8], [by(0, 8, one), by(0, 2, two)]);
    expect([faults, weeks['all 2026-11-02'], weeks['all 2026-11-09']]).toEqual([[], 8, undefined]);
    expect(months).toEqual({ all: [undefined], t0: [undefined] });
  });

  test('nor one of a team, beside another that was held back with it', () => {
    const { faults, weeks, months } = toldOf([8, 8, 8], [by(0, 24, one), by(0, 2, two), by(8, 16, two)]);
    expect([faults, weeks['all 2026-11-09'], weeks['t0 2026-11-09']]).toEqual([[], 18, undefined]);
    expect(months).toMatchObject({ all: [42], t0: [undefined] });
  });

  test('where every week is told, so is the month', () => {
    const { faults, months } = toldOf([8, 9], [by(0, 17, one), by(0, 17, two)]);
    expect([faults, months]).toEqual([[], { all: [34], t0: [16], t1: [18] }]);
  });
});
