import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grid, protect, showable, Tally } from '../../../lib/domain/figures/protect.ts';
import { Known } from './solve.ts';

const K = 5;
/** A tally of so many reps, who differ from cell to cell as teams do. */
const tally = (reps: number, name: string) => {
  const sum = new Tally();
  for (let rep = 0; rep < reps; rep += 1) sum.add(`${name}-${rep}`, 1 + (rep % 3));
  return sum;
};
const isSmall = (reps: number) => reps > 0 && reps < K;

describe('the parts of a sum', () => {
  const parts = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });

  test('nothing that is shown, and nothing that is left, is of too few', () => {
    fc.assert(
      fc.property(parts, fc.nat(3), (sizes, barred) => {
        const cells = new Map(sizes.map((size, index) => [`${index}`, tally(size, `${index}`)]));
        const shown = showable(cells, K, new Set([`${barred}`]));
        const sum = (names: string[]) => names.reduce((all, name) => all + (cells.get(name)?.reps.size ?? 0), 0);
        const hidden = [...cells.keys()].filter((name) => !shown.has(name));
        expect([...shown].filter((name) => isSmall(sum([name])))).toEqual([]);
        expect(shown.has(`${barred}`)).toBe(false);
        // Where the whole itself is of too few it is not shown, and all of it is hidden.
        if (sum([...cells.keys()]) >= K) expect(isSmall(sum(hidden))).toBe(false);
        else expect(sum([...shown])).toBe(0);
      }),
    );
  });
});

describe('a table with sums', () => {
  const table = fc.array(
    fc.array(fc.oneof(fc.nat(9), fc.constantFrom(0, 0, 1, 2, 6, 8)), { minLength: 4, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const gridOf = (sizes: number[][]): Grid =>
    new Map(sizes.map((row, at) => [`${at}`, new Map(row.map((size, of) => [`${of}`, tally(size, `${of}-${at}`)]))]));

  test('no cell of too few is shown or follows from all that is shown, the sums of columns included', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (sizes, bar) => {
        const barred = new Set(bar ? ['3'] : []);
        const { rows, columns, has } = protect(gridOf(sizes), K, barred);
        const cells = sizes.flatMap((row, at) => row.map((size, of) => ({ at: `${at}`, of: `${of}`, size })));
        const nameOf = ({ at, of }: { at: string; of: string }) => `${at}/${of}`;
        const known = new Known();
        for (const row of rows) known.add(cells.filter(({ at }) => at === row).map(nameOf));
        for (const column of columns) known.add(cells.filter(({ of }) => of === column).map(nameOf));
        known.add(cells.map(nameOf));
        for (const cell of cells) if (has(cell.at, cell.of)) known.add([nameOf(cell)]);
        const sum = (some: typeof cells) => some.reduce((all, { size }) => all + size, 0);
        if (sum(cells) < K) {
          expect(cells.filter((cell) => cell.size > 0 && has(cell.at, cell.of))).toEqual([]);
          return;
        }
        expect(cells.filter((cell) => isSmall(cell.size) && known.tells([nameOf(cell)]))).toEqual([]);
        const lines = [...sizes.keys()].map((at) => cells.filter((cell) => cell.at === `${at}`));
        const ups = [0, 1, 2, 3].map((of) => cells.filter((cell) => cell.of === `${of}`));
        for (const line of [...lines, ...ups]) {
          const rest = line.filter((cell) => !known.tells([nameOf(cell)]));
          expect(isSmall(sum(rest)) && known.tells(rest.map(nameOf))).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('what is large enough everywhere is shown', () => {
    const { has } = protect(
      gridOf([
        [6, 7],
        [8, 5],
        [0, 9],
      ]),
      K,
    );
    expect(['0', '1', '2'].map((row) => [has(row, '0'), has(row, '1')])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });
});
