import { type Edge, openCuts } from './cuts.ts';
import { ALL, type Scope } from './figures.ts';
import { HIDDEN, type Tally, together } from './protect.ts';
import type { WeekTable } from './week.ts';

/**
 * Tallies that are sums and parts of each other: where one of them must not be summed up over a month, none is. What a
 * month tells of reps who were reached and of plays hangs on these too.
 */
const families: readonly (readonly string[])[] = [
  ['offers'],
  ['uses', 'withBadge', 'uses without', 'fitting', 'uses beside'],
  ['refusals', 'own', 'refusals otherwise'],
  ['searches', 'noResult', 'searches with'],
  ['gaps'],
  ['playsDue', 'playsInTime', 'plays late'],
  ['pairsOffered', 'pairsUsed', 'pairs without'],
];

/** Under which names the month's tables go; each hangs on the family of these. */
const aliases: Record<string, string[]> = {
  reach: ['offers', 'uses', 'pairsOffered'],
  due: ['playsDue'],
  inTime: ['playsDue'],
  late: ['playsDue'],
};

/** A week that has been told, by what is counted. */
export type ToldWeek = (name: string) => WeekTable;

/** Of one tally: teams by weeks, with what stands in the cells that were not told. */
interface Week {
  told: boolean;
  hidden: Map<string, Tally>;
}

const weekOf = ({ grid, shown }: WeekTable): Week[] =>
  [...grid].map(([monday, cells]) => ({
    told: shown.rows.has(monday),
    hidden: new Map([...cells].filter(([team]) => !shown.has(monday, team))),
  }));

const isSmall = (tallies: Iterable<Tally>, k: number) => {
  const { size } = together(tallies).reps;
  return size > 0 && size < k;
};

/**
 * Scopes that must not be told what one tally sums up to in a month, because its weeks have been told: of what was held
 * back of them, the sum would tell what fewer than `k` have done. The weeks cannot be taken back, so the sums are not told.
 * @param teams from the smallest to the largest
 */
function sumsToWithhold(weeks: Week[], teams: string[], k: number): Set<string> {
  const withheld = new Set<string>();
  const isTold = (team: string) => teams.includes(team) && !withheld.has(team);
  const cellsOf = (is: (team: string) => boolean) =>
    weeks.flatMap(({ hidden }) => [...hidden].flatMap(([team, tally]) => (is(team) ? tally : [])));
  const untold = weeks.filter(({ told }) => !told);
  if (
    isSmall(
      untold.flatMap(({ hidden }) => [...hidden.values()]),
      k,
    )
  )
    withheld.add(ALL);
  for (const team of teams)
    if (
      isSmall(
        cellsOf((its) => its === team),
        k,
      )
    )
      withheld.add(team);
  for (;;) {
    const next = leastToWithhold(weeks, teams, isTold, withheld.has(ALL), k, cellsOf);
    if (next === undefined) return withheld;
    withheld.add(next);
  }
}

function leastToWithhold(
  weeks: Week[],
  teams: string[],
  isTold: (team: string) => boolean,
  isOpen: boolean,
  k: number,
  cellsOf: (is: (team: string) => boolean) => Tally[],
): string | undefined {
  const left = teams.filter(isTold);
  const filled = left.filter((team) => cellsOf((its) => its === team).some(({ reps }) => reps.size > 0));
  if (
    !isOpen &&
    isSmall(
      cellsOf((team) => !isTold(team)),
      k,
    )
  )
    return filled[0] ?? ALL;
  const [cut] = openCuts(edgesOf(weeks, isTold, isOpen, k), k);
  if (!cut) return undefined;
  if (cut.edge.column !== HIDDEN) return cut.edge.column;
  const across = left.find((team) => cut.hasColumn(team) !== cut.hasColumn(HIDDEN));
  return across ?? filled[0] ?? left[0] ?? (isOpen ? undefined : ALL);
}

/** Weeks whose sum is not told are one row, teams whose month is not told are one column. */
function edgesOf(weeks: Week[], isTold: (team: string) => boolean, isOpen: boolean, k: number): Edge[] {
  const edges = new Map<string, Edge & { reps: Set<string> }>();
  const edgeAt = (row: string, column: string) => {
    const key = JSON.stringify([row, column]);
    const edge = edges.get(key) ?? { row, column, reps: new Set<string>() };
    edges.set(key, edge);
    return edge;
  };
  for (const [at, { told, hidden }] of weeks.entries())
    for (const [team, { reps }] of hidden) {
      const edge = edgeAt(told ? `${at}` : HIDDEN, isTold(team) ? team : HIDDEN);
      for (const rep of reps) edge.reps.add(rep);
    }
  // What nobody knows of everyone's month lies between what is hidden of the weeks and what is hidden of the teams.
  if (isOpen) for (let rep = 0; rep < k; rep += 1) edgeAt(HIDDEN, HIDDEN).reps.add(`nobody ${rep}`);
  return [...edges.values()];
}

/**
 * Of a month whose weeks have all been told: the scopes that are not told what a tally sums up to.
 * @param scopes that are told of, everyone among them
 */
export function withheldOf(weeks: ToldWeek[], scopes: Scope[], k: number): (name: string) => ReadonlySet<string> {
  const teams = scopes
    .filter(({ id }) => id !== ALL)
    .sort((a, b) => a.members - b.members || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const found = new Map<string, ReadonlySet<string>>();
  for (const family of families) {
    const its = family.map((name) =>
      sumsToWithhold(
        weeks.flatMap((week) => weekOf(week(name))),
        teams,
        k,
      ),
    );
    const all = new Set(its.flatMap((some) => [...some]));
    for (const name of family) found.set(name, all);
  }
  const none = new Set<string>();
  return (name) =>
    (aliases[name] ?? [name])
      .map((each) => found.get(each) ?? none)
      .reduce((all, some) => all.union(some), none as ReadonlySet<string>);
}
