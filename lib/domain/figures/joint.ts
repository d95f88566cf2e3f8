import { type Edge, openCuts } from './cuts.ts';
import { type Grid, HIDDEN } from './protect.ts';

/** A table of which only the sums are told, of one scope. */
export interface Joint {
  grid: Grid;
  hasRow: (row: string) => boolean;
  hasColumn: (column: string) => boolean;
}

function edgesOf({ grid, hasRow, hasColumn }: Joint, withheld: ReadonlySet<string>): Edge[] {
  const edges = new Map<string, Edge & { reps: Set<string> }>();
  for (const [row, cells] of grid)
    for (const [column, { reps }] of cells) {
      const [at, of] = [hasRow(row) ? row : HIDDEN, hasColumn(column) && !withheld.has(column) ? column : HIDDEN];
      const key = JSON.stringify([at, of]);
      const edge = edges.get(key) ?? { row: at, column: of, reps: new Set<string>() };
      edges.set(key, edge);
      for (const rep of reps) edge.reps.add(rep);
    }
  return [...edges.values()];
}

/**
 * The columns whose sums must not be told beside the sums of the rows, because a cell with fewer than `k` reps behind it
 * would follow: no cell of such a table is told, but one that alone joins two parts of it can be computed. A column that
 * is withheld is so in every scope, or the others would give it away.
 */
export function columnsToWithhold(joints: Joint[], k: number): Set<string> {
  const withheld = new Set<string>();
  for (let found = true; found; ) {
    found = false;
    for (const joint of joints) {
      const [cut] = openCuts(edgesOf(joint, withheld), k);
      if (!cut) continue;
      const shown = [...new Set([...joint.grid.values()].flatMap((cells) => [...cells.keys()]))].filter(
        (column) => joint.hasColumn(column) && !withheld.has(column),
      );
      const column = cut.edge.column === HIDDEN ? shown.sort()[0] : cut.edge.column;
      if (column === undefined) continue;
      withheld.add(column);
      found = true;
    }
  }
  return withheld;
}
