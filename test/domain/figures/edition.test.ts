import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deed, editionsOf, faultsOf, sizes } from './statements.ts';

describe('what a team store tells, weeks first and their month afterwards', () => {
  const team = fc.tuple(sizes, fc.array(deed, { minLength: 10, maxLength: 50 }));

  test('no count of too few, and none that follows from others', () => {
    let [counted, held] = [0, 0];
    fc.assert(
      fc.property(team, ([counts, deeds]) => {
        const found = faultsOf(counts, deeds, (reps, events) => editionsOf(reps, events));
        expect(found.faults).toEqual([]);
        counted += found.counted;
        held += found.held;
      }),
      { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 20261127) },
    );
    console.log(counted, held);
    expect(counted).toBeGreaterThan(100);
  });
});
