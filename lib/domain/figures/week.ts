import { addDays } from '../day.ts';
import { mondayOf, USAGE_WEEKS } from './calendar.ts';
import { ALL, type Count, type WeekFigures } from './figures.ts';
import { beside, isActive, type Measure, measures, namesOf, type RepRow } from './measures.ts';
import { type Grid, type Protected, protect, Tally, tallyAt, together } from './protect.ts';
import type { Edition } from './publish.ts';

/** Tallies by name, week and team. */
type Board = Map<string, Grid>;

function gridOf(board: Board, name: string, mondays: string[], teams: Iterable<string>): Grid {
  const known = board.get(name);
  if (known) return known;
  const grid: Grid = new Map();
  for (const monday of mondays) grid.set(monday, new Map());
  for (const monday of mondays) for (const team of teams) tallyAt(grid, monday, team);
  board.set(name, grid);
  return grid;
}

/** Pairs of rep and asset that were offered in a week, and whether that rep used that asset in it. */
function pairsOf(rows: RepRow[]): { rep: string; used: boolean }[] {
  const used = new Set(rows.filter(({ action }) => action === 'use').map(({ rep, assetId }) => `${rep} ${assetId}`));
  const offered = new Set(
    rows.filter(({ action }) => action === 'offer').map(({ rep, assetId }) => `${rep} ${assetId}`),
  );
  return [...offered].map((pair) => ({ rep: pair.slice(0, pair.indexOf(' ')), used: used.has(pair) }));
}

function fill(edition: Edition, mondays: string[], rows: Map<string, RepRow[]>, teams: Set<string>): Board {
  const { ground, teamOf } = edition;
  const board: Board = new Map();
  const add = (name: string, monday: string, rep: string, count = 1) =>
    tallyAt(gridOf(board, name, mondays, teams), monday, teamOf(rep)).add(rep, count);
  for (const monday of mondays) {
    const week = rows.get(monday) ?? [];
    for (const row of week) for (const name of namesOf(row, ground.fits)) add(name, monday, row.rep, row.count);
    for (const { rep, used } of pairsOf(week)) {
      add('pairsOffered', monday, rep);
      add(used ? 'pairsUsed' : 'pairs without', monday, rep);
    }
  }
  const within = new Set(mondays);
  for (const { rep, day, inTime } of ground.due) {
    const monday = mondayOf(day);
    if (!within.has(monday)) continue;
    add('playsDue', monday, rep);
    add(inTime ? 'playsInTime' : 'plays late', monday, rep);
  }
  return board;
}

/** Assets used in the 13 weeks up to each of these, by scope. */
function assetsUsed(edition: Edition, monday: string, rows: Map<string, RepRow[]>, scope: string): number {
  const used = new Set<string>();
  for (let week = 0; week < USAGE_WEEKS; week += 1)
    for (const { action, assetId, rep } of rows.get(addDays(monday, -7 * week)) ?? [])
      if (action === 'use' && (scope === ALL || edition.teamOf(rep) === scope)) used.add(assetId);
  return used.size;
}

/** A tally by weeks and teams, and what of it is told. */
export interface WeekTable {
  grid: Grid;
  shown: Protected;
}

/** The weeks of one month, of every scope. */
export const weekFigures = (edition: Edition, mondays: string[], rows: Map<string, RepRow[]>): WeekFigures[] =>
  weeksWithTables(edition, mondays, rows).figures;

/** As `weekFigures`, with the tallies that they are told from. */
export function weeksWithTables(
  edition: Edition,
  mondays: string[],
  rows: Map<string, RepRow[]>,
): { figures: WeekFigures[]; tableOf: (name: string) => WeekTable } {
  const { scopes, barred, k, teamOf } = edition;
  const teams = new Set([...scopes.map(({ id }) => id).filter((id) => id !== ALL), ...barred]);
  const board = fill(edition, mondays, rows, teams);
  const shown = new Map<string, Protected>();
  const protectedOf = (name: string): Protected => {
    const known = shown.get(name) ?? protect(gridOf(board, name, mondays, teams), k, barred);
    shown.set(name, known);
    return known;
  };
  const tallyOf = (name: string, monday: string, scope: string): Tally => {
    const cells = gridOf(board, name, mondays, teams).get(monday) ?? new Map<string, Tally>();
    return scope === ALL ? together(cells.values()) : (cells.get(scope) ?? new Tally());
  };
  const isShown = (name: string, monday: string, scope: string) =>
    scope === ALL ? protectedOf(name).rows.has(monday) : protectedOf(name).has(monday, scope);
  const countOf = (measure: Measure, monday: string, scope: string): Count => {
    const told = [measure, ...(beside[measure] ?? [])].every((name) => isShown(name, monday, scope));
    return told ? tallyOf(measure, monday, scope).count : undefined;
  };
  const figures = scopes.flatMap(({ id: scope, members }) =>
    mondays.map((week): WeekFigures => {
      const active = new Set<string>();
      for (const row of rows.get(week) ?? [])
        if (isActive(row) && (scope === ALL || teamOf(row.rep) === scope)) active.add(row.rep);
      const counts = Object.fromEntries(measures.map((name) => [name, countOf(name, week, scope)]));
      return {
        ...(counts as Record<Measure, Count>),
        scope,
        week,
        invited: members,
        active: active.size,
        assetsUsed: assetsUsed(edition, week, rows, scope),
      };
    }),
  );
  return { figures, tableOf: (name) => ({ grid: gridOf(board, name, mondays, teams), shown: protectedOf(name) }) };
}
