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

const same = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string>) => a?.size === b.size;

/**
 * As `showable` for every row, every column and the sums of both at once. A cell is shown only where its row's sum is.
 * @param barred columns of which no cell is shown; their sums are not shown either
 */
export function protect(grid: Grid, k: number, barred: ReadonlySet<string> = new Set()): Protected {
  const names = new Set([...grid.values()].flatMap((cells) => [...cells.keys()]));
  const column = (name: string) =>
    new Map([...grid].map(([row, cells]): [string, Tally] => [row, cells.get(name) ?? new Tally()]));
  const rows = showable(new Map([...grid].map(([row, cells]) => [row, together(cells.values())])), k);
  const columns = showable(new Map([...names].map((name) => [name, together(column(name).values())])), k, barred);
  const open = new Map<string, Set<string>>();
  // Hiding one cell of a column may leave its row with too little hidden, and the other way round.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [row, cells] of grid) {
      const before = open.get(row);
      const off = new Set([...names].filter((name) => !columns.has(name) || (before && !before.has(name))));
      const now = rows.has(row) ? showable(withAll(cells, names), k, off) : new Set<string>();
      open.set(row, now);
      if (!same(before, now)) changed = true;
    }
    for (const name of columns) {
      const cells = column(name);
      const off = new Set([...cells.keys()].filter((row) => !open.get(row)?.has(name)));
      const now = showable(cells, k, off);
      for (const row of cells.keys())
        if (open.get(row)?.has(name) && !now.has(row)) {
          open.get(row)?.delete(name);
          changed = true;
        }
    }
  }
  return { rows, columns, has: (row, name) => open.get(row)?.has(name) === true };
}

const withAll = (cells: ReadonlyMap<string, Tally>, names: ReadonlySet<string>): Map<string, Tally> =>
  new Map([...names].map((name) => [name, cells.get(name) ?? new Tally()]));
