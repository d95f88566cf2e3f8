import { type Edge, openCuts } from './cuts.ts';

/** How often something happened, and by whom. */
export class Tally {
  count = 0;
  readonly reps = new Set<string>();

  add(rep: string, count = 1): void {
    this.count += count;
    this.reps.add(rep);
  }
}

/** Tallies by row and column, as in a table with sums. */
export type Grid = Map<string, Map<string, Tally>>;

export function tallyAt(grid: Grid, row: string, column: string): Tally {
  const cells = grid.get(row) ?? new Map<string, Tally>();
  grid.set(row, cells);
  const tally = cells.get(column) ?? new Tally();
  cells.set(column, tally);
  return tally;
}

export function together(tallies: Iterable<Tally>): Tally {
  const sum = new Tally();
  for (const { count, reps } of tallies) {
    sum.count += count;
    for (const rep of reps) sum.reps.add(rep);
  }
  return sum;
}

/**
 * Which parts of a sum that is shown may be shown themselves: those with nothing in them or with at least `k` reps behind
 * them, so far as what remains hidden has nothing in it or at least `k` reps behind it too. Otherwise the smallest parts
 * are hidden with it: subtraction must tell nothing that is not shown (secondary suppression: Hundepool et al.,
 * Statistical Disclosure Control, 2012, chapter 4).
 * @param barred parts that are hidden whatever is in them
 */
export function showable(
  parts: ReadonlyMap<string, Tally>,
  k: number,
  barred: ReadonlySet<string> = new Set(),
): Set<string> {
  const filled = [...parts].filter(([, { reps }]) => reps.size > 0);
  const open = filled
    .filter(([name, { reps }]) => reps.size >= k && !barred.has(name))
    .sort(([a, x], [b, y]) => y.reps.size - x.reps.size || y.count - x.count || (a < b ? -1 : 1));
  const shown = new Set(open.map(([name]) => name));
  const hidden = new Set<string>();
  for (const [name, { reps }] of filled) if (!shown.has(name)) for (const rep of reps) hidden.add(rep);
  while (hidden.size > 0 && hidden.size < k) {
    const smallest = open.pop();
    if (!smallest) break;
    shown.delete(smallest[0]);
    for (const rep of smallest[1].reps) hidden.add(rep);
  }
  for (const [name, { reps }] of parts) if (reps.size === 0 && !barred.has(name)) shown.add(name);
  return shown;
}

/** What may be shown of a table whose rows and columns have sums. */
export interface Protected {
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  has: (row: string, column: string) => boolean;
}

/** The name under which rows or columns without a sum of their own are together. */
export const HIDDEN = '';

/** By row, the columns of the cells that are shown. */
type Open = Map<string, Set<string>>;

/** Cells that are not told. Rows of which nothing is told are one together, columns too: only what they sum up to is known. */
function hiddenCells(grid: Grid, open: Open, rows: ReadonlySet<string>, columns: ReadonlySet<string>): Edge[] {
  const names = new Set([...grid.values()].flatMap((cells) => [...cells.keys()]));
  const edges = new Map<string, { row: string; column: string; reps: Set<string> }>();
  for (const [row, cells] of grid)
    for (const name of names) {
      if (open.get(row)?.has(name)) continue;
      const [at, of] = [rows.has(row) ? row : HIDDEN, columns.has(name) ? name : HIDDEN];
      const key = JSON.stringify([at, of]);
      const edge = edges.get(key) ?? { row: at, column: of, reps: new Set<string>() };
      edges.set(key, edge);
      for (const rep of cells.get(name)?.reps ?? []) edge.reps.add(rep);
    }
  return [...edges.values()];
}

/**
 * As `showable` for every row, every column and the sums of both at once, whoever puts them together. A cell is shown only
 * where its row's sum is. The sums of columns need not be shown: another table may tell them.
 * @param barred columns of which no cell is shown; their sums are not shown either
 */
export function protect(counted: Grid, k: number, barred: ReadonlySet<string> = new Set()): Protected {
  const found = new Set([...counted.values()].flatMap((cells) => [...cells.keys()]));
  // The rep's own figures: nothing is held back, and there may be thousands of rows.
  if (k <= 1 && barred.size === 0)
    return { rows: new Set(counted.keys()), columns: found, has: (row, name) => counted.has(row) && found.has(name) };
  // In the order of their names: what is held back depends on what was counted, not on what was counted first.
  const grid: Grid = new Map([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = new Set([...found].sort());
  const column = (name: string) =>
    new Map([...grid].map(([row, cells]): [string, Tally] => [row, cells.get(name) ?? new Tally()]));
  const rows = showable(new Map([...grid].map(([row, cells]) => [row, together(cells.values())])), k);
  const columns = showable(new Map([...names].map((name) => [name, together(column(name).values())])), k, barred);
  const open: Open = new Map([...grid.keys()].map((row) => [row, new Set(rows.has(row) ? [...columns].sort() : [])]));
  const others = (some: Iterable<string>, isOpen: (name: string) => boolean | undefined) =>
    new Set([...some].filter((name) => !isOpen(name)));
  // Hiding one cell of a column may leave its row with too little hidden, and the other way round.
  const settle = (): boolean => {
    let changed = false;
    for (const row of rows) {
      const its = open.get(row) ?? new Set();
      const shown = showable(
        withAll(grid.get(row), names),
        k,
        others(names, (name) => its.has(name)),
      );
      for (const name of its) if (!shown.has(name) && its.delete(name)) changed = true;
    }
    for (const name of columns) {
      const shown = showable(
        column(name),
        k,
        others(grid.keys(), (row) => open.get(row)?.has(name)),
      );
      for (const [row, its] of open) if (!shown.has(row) && its.delete(name)) changed = true;
    }
    return changed;
  };
  const sizeOf = (row: string, name: string) => grid.get(row)?.get(name)?.reps.size ?? 0;
  const close = (): boolean => {
    const cuts = openCuts(hiddenCells(grid, open, rows, columns), k);
    let closed = false;
    for (const { hasRow, hasColumn } of cuts) {
      let least: [row: string, name: string] | undefined;
      for (const [row, its] of open)
        for (const name of its)
          if (hasRow(row) !== hasColumn(name) && (!least || sizeOf(row, name) < sizeOf(...least))) least = [row, name];
      if (least) closed = open.get(least[0])?.delete(least[1]) || closed;
    }
    return closed;
  };
  while (settle() || close());
  return { rows, columns, has: (row, name) => open.get(row)?.has(name) === true };
}

const withAll = (cells: ReadonlyMap<string, Tally> | undefined, names: ReadonlySet<string>): Map<string, Tally> =>
  new Map([...names].map((name) => [name, cells?.get(name) ?? new Tally()]));
