/** A cell that is not told, between its row and its column, and who stands behind it. */
export interface Edge {
  row: string;
  column: string;
  reps: ReadonlySet<string>;
}

/** One side of a cut through a table. */
export interface Cut {
  /** The cell that alone joins both sides. */
  edge: Edge;
  hasRow: (name: string) => boolean;
  hasColumn: (name: string) => boolean;
}

const ends = ({ row, column }: Edge) => [`r${row}`, `c${column}`] as const;

const inOrder = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Depth-first through rows and columns (Tarjan, 1974): the cells on no circle, each with what lies behind it. */
function bridgesOf(edges: readonly Edge[]): Map<Edge, ReadonlySet<string>> {
  const lines = new Map<string, Edge[]>();
  for (const edge of edges) for (const end of ends(edge)) lines.set(end, [...(lines.get(end) ?? []), edge]);
  const order: string[] = [];
  const place = new Map<string, number>();
  const bridges = new Map<Edge, ReadonlySet<string>>();
  /** The earliest line that can be reached from here without the way one came by. */
  const visit = (line: string, came: Edge | undefined): number => {
    const own = order.push(line) - 1;
    place.set(line, own);
    let least = own;
    for (const edge of lines.get(line) ?? []) {
      if (edge === came) continue;
      const [row, column] = ends(edge);
      const other = row === line ? column : row;
      const known = place.get(other);
      const low = known ?? visit(other, edge);
      least = Math.min(least, low);
      if (known === undefined && low > own) bridges.set(edge, new Set(order.slice(low)));
    }
    return least;
  };
  for (const line of lines.keys()) if (!place.has(line)) visit(line, undefined);
  return bridges;
}

/**
 * Where the sums of rows and columns would tell what fewer than `k` reps have done: a hidden cell can be computed from
 * the sums exactly when no circle of hidden cells goes through it, that is, when it alone joins two parts of the table
 * (Gusfield, A Graph Theoretic Approach to Statistical Data Security, SIAM J. Comput. 17, 1988). What is left of a row or
 * column beside such cells is then known too. A further cell hidden from one side of the cut to the other closes it.
 */
export function openCuts(some: readonly Edge[], k: number): Cut[] {
  const edges = some.toSorted((a, b) => inOrder(a.row, b.row) || inOrder(a.column, b.column));
  const isSmall = (its: Iterable<Edge>) => {
    const reps = new Set([...its].flatMap((edge) => [...edge.reps]));
    return reps.size > 0 && reps.size < k;
  };
  const bridges = bridgesOf(edges);
  const rest = edges.filter((edge) => !bridges.has(edge));
  return [...bridges].flatMap(([edge, side]): Cut[] => {
    const beside = [rest.filter(({ row }) => row === edge.row), rest.filter(({ column }) => column === edge.column)];
    if (!isSmall([edge]) && !beside.some(isSmall)) return [];
    return [{ edge, hasRow: (name) => side.has(`r${name}`), hasColumn: (name) => side.has(`c${name}`) }];
  });
}
