import { addDays } from '../day.ts';
import { mondayOf, monthOf } from './calendar.ts';
import { ALL, type MonthFigures, type Scope, type Team, type WeekFigures } from './figures.ts';
import type { Fits, RepRow } from './measures.ts';
import { monthFigures } from './month.ts';
import { weekFigures } from './week.ts';

/** A play that a rep has begun: which of its steps are settled, in their order. */
export interface RepRun {
  rep: string;
  playId: string;
  /** The day of the first mark. */
  day: string;
  settled: boolean[];
}

/** A play whose time was up or that was done before. */
export interface RepDue {
  rep: string;
  playId: string;
  /** The day on which it was done, else its deadline. */
  day: string;
  inTime: boolean;
}

/** All that figures are made of. */
export interface Ground {
  rows: RepRow[];
  runs: RepRun[];
  due: RepDue[];
  fits: Fits;
}

/** The reps of a team store, by pseudonym, with the team of each. */
export interface Roster {
  reps: ReadonlyMap<string, string>;
  /** Names of the teams by id. */
  teams: ReadonlyMap<string, string>;
}

export interface Published {
  team: Team;
  weeks: WeekFigures[];
  months: MonthFigures[];
}

/** What is shared by all steps of a publication. */
export interface Edition {
  ground: Ground;
  /** Scopes with figures; the first is everyone. */
  scopes: Scope[];
  teamOf: (rep: string) => string;
  /** Teams that are too small for figures of their own. */
  barred: ReadonlySet<string>;
  k: number;
  /** Scopes that are not told what a tally of theirs sums up to in the month; without it all are. */
  withheld?: (name: string) => ReadonlySet<string>;
}

/**
 * The teams that may have figures of their own: those of at least `k`, so far as what is left without them is nobody or
 * at least `k` too; else the smallest is left out with it.
 */
export function openTeams({ reps, teams }: Roster, k: number): Scope[] {
  const sizes = new Map<string, number>([...teams.keys()].map((id) => [id, 0]));
  for (const team of reps.values()) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  const open = [...sizes]
    .filter(([, size]) => size >= k)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, members]): Scope => ({ id, name: teams.get(id) ?? id, members }));
  const left = () => reps.size - open.reduce((sum, { members }) => sum + members, 0);
  while (open.length > 0 && left() > 0 && left() < k) open.pop();
  return open.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
}

const byWeek = (rows: RepRow[]) => Map.groupBy(rows, ({ day }) => mondayOf(day));

/**
 * The figures that others than the rep himself may see, from everybody's rows. This is what the team store computes; its
 * SQL and this must give the same. A group of fewer than `k` has no figures, a count with fewer than `k` reps behind it is
 * not told, nor what would reveal it by subtraction: between weeks, months, teams, assets, badges or reasons.
 * @param today the day of the figures; nothing after it counts
 */
export function publish(ground: Ground, roster: Roster, k: number, today: string): Published {
  const everyone: Scope = { id: ALL, members: roster.reps.size };
  const teams = roster.reps.size < k ? [] : openTeams(roster, k);
  const open = new Set(teams.map(({ id }) => id));
  const all = new Set(roster.reps.values());
  const team: Team = {
    id: 'team',
    scopes: roster.reps.size < k ? [] : [everyone, ...teams],
    smallTeams: all.difference(open).size,
    minGroupSize: k,
    asOf: today,
  };
  const edition: Edition = {
    ground: known(ground, roster, today),
    scopes: team.scopes,
    teamOf: (rep) => roster.reps.get(rep) ?? '',
    barred: all.difference(open),
    k,
  };
  return team.scopes.length === 0 ? { team, weeks: [], months: [] } : { team, ...figuresOf(edition, today) };
}

/** Weeks and months of an edition, from its first row to `today`. */
export function figuresOf(edition: Edition, today: string): Pick<Published, 'weeks' | 'months'> {
  const { ground } = edition;
  const days = [...ground.rows, ...ground.runs, ...ground.due].map(({ day }) => day);
  const first = days.reduce((least, day) => (day < least ? day : least), today);
  const weeks: string[] = [];
  for (let monday = mondayOf(first); monday <= today; monday = addDays(monday, 7)) weeks.push(monday);
  const rows = byWeek(ground.rows);
  const months = [...Map.groupBy(weeks, monthOf)];
  return {
    weeks: months.flatMap(([, mondays]) => weekFigures(edition, mondays, rows)),
    months: months.flatMap(([month, mondays]) => monthFigures(edition, month, mondays, rows)),
  };
}

/** Without reps who are not in the roster and what lies ahead. */
function known({ rows, runs, due, fits }: Ground, { reps }: Roster, today: string): Ground {
  const counts = ({ rep, day }: { rep: string; day: string }) => reps.has(rep) && day <= today;
  return { rows: rows.filter(counts), runs: runs.filter(counts), due: due.filter(counts), fits };
}
