import { addDays } from '../day.ts';
import { mondayOf, mondaysOf, monthOf } from './calendar.ts';
import { ALL, type MonthFigures, type Scope, type Team, type WeekFigures } from './figures.ts';
import type { WrittenFor } from './fits.ts';
import type { RepRow } from './measures.ts';
import { monthFigures } from './month.ts';
import { type Edition, type Ground, openTeams, type Published, type Roster } from './publish.ts';
import { weeksWithTables } from './week.ts';
import { type ToldWeek, withheldOf } from './withhold.ts';

/** What a team store knows when a week is over. Days are those on which something counts. */
export interface Standing extends Omit<Ground, 'fits'> {
  roster: Roster;
  written: WrittenFor;
  k: number;
}

/** A month whose weeks are being told: what held when they were. */
interface OpenMonth {
  /** A rep stays in the team in which he was first counted, an asset with the badges, until the month is over. */
  teams: Map<string, string>;
  written: Map<string, ReadonlySet<string>>;
  /** What the told weeks were made of. */
  rows: Map<string, RepRow[]>;
  due: Ground['due'];
  reps: Map<string, ReadonlySet<string>>;
  scopes: Scope[][];
  tables: ToldWeek[];
  /** Of the weeks. */
  ks: number[];
}

const byId = ({ id: a }: { id: string }, { id: b }: { id: string }) => (a < b ? -1 : 1);
const byName = (a: Scope, b: Scope) =>
  (a.name ?? '') === (b.name ?? '') ? byId(a, b) : (a.name ?? '') < (b.name ?? '') ? -1 : 1;

/**
 * What a team store tells, week after week. A week is told once, when it is over; a month's tables once, when all of its
 * weeks are over, and of these only what does not tell, beside its weeks, what fewer than `k` have done. Before that a month
 * is told without counts. What was told stays as it is whoever joins, leaves, pushes late or changes content. The store's
 * SQL and this give the same.
 */
export class Editions {
  private team: Team | undefined;
  private readonly weeks: WeekFigures[] = [];
  private readonly months: MonthFigures[] = [];
  private running: MonthFigures[] = [];
  private open: OpenMonth | undefined;

  /** All that has been told so far, in the order of weeks and scopes; undefined before the first week is over. */
  get published(): Published | undefined {
    if (!this.team) return undefined;
    const inOrder = <T extends { scope: string }>(list: T[], at: (each: T) => string) =>
      list.toSorted((a, b) => (`${at(a)} ${a.scope}` < `${at(b)} ${b.scope}` ? -1 : 1));
    return {
      team: this.team,
      weeks: inOrder(this.weeks, ({ week }) => week),
      months: inOrder([...this.months, ...this.running], ({ month }) => month),
    };
  }

  /** Tells of a week that is over; weeks come one after the other, none left out. */
  close(monday: string, standing: Standing): void {
    const month = monthOf(monday);
    const mondays = mondaysOf(month);
    const last = mondays.at(-1) === monday;
    this.open ??= {
      teams: new Map(),
      written: new Map(),
      rows: new Map(),
      due: [],
      reps: new Map(),
      scopes: [],
      tables: [],
      ks: [],
    };
    this.tellWeek(monday, standing, this.open);
    const figures = this.monthOf(month, standing, this.open, last);
    this.running = last ? [] : figures;
    if (last) {
      this.months.push(...figures);
      this.open = undefined;
    }
  }

  private tellWeek(monday: string, { roster, rows, due, written, k }: Standing, open: OpenMonth): void {
    const sunday = addDays(monday, 6);
    for (const [rep, team] of roster.reps) if (!open.teams.has(rep)) open.teams.set(rep, team);
    for (const [asset, badges] of written) if (!open.written.has(asset)) open.written.set(asset, badges);
    const reps = new Map([...roster.reps.keys()].map((rep) => [rep, open.teams.get(rep) ?? '']));
    const isEnough = reps.size >= k;
    const teams = isEnough ? openTeams({ reps, teams: roster.teams }, k).filter(({ id }) => id !== '') : [];
    const scopes: Scope[] = isEnough ? [{ id: ALL, members: reps.size }, ...teams.toSorted(byId)] : [];
    const barred = new Set(reps.values()).difference(new Set(teams.map(({ id }) => id)));
    this.team = {
      id: 'team',
      scopes: [...scopes.slice(0, 1), ...scopes.slice(1).sort(byName)],
      smallTeams: barred.difference(new Set([''])).size,
      minGroupSize: k,
      asOf: sunday,
    };
    const counts = ({ rep, day }: { rep: string; day: string }) => reps.has(rep) && day <= sunday;
    const byWeek = Map.groupBy(rows.filter(counts), ({ day }) => mondayOf(day));
    const its = due.filter((each) => counts(each) && mondayOf(each.day) === monday);
    const fits = (asset: string, badge: string) => open.written.get(asset)?.has(badge) === true;
    const edition: Edition = {
      ground: { rows: [], runs: [], due: its, fits },
      scopes,
      teamOf: (rep) => reps.get(rep) ?? '',
      barred,
      k,
    };
    const { figures, tableOf } = weeksWithTables(edition, [monday], byWeek);
    this.weeks.push(...figures);
    open.rows.set(monday, byWeek.get(monday) ?? []);
    open.due.push(...its);
    open.reps.set(monday, new Set(reps.keys()));
    open.scopes.push(scopes);
    open.tables.push(tableOf);
    open.ks.push(k);
  }

  /** Of the scopes that have been told all weeks of the month so far. */
  private monthOf(month: string, { runs }: Standing, open: OpenMonth, last: boolean): MonthFigures[] {
    const { teams, written, rows, reps, ks } = open;
    const scopes = (open.scopes.at(-1) ?? []).filter(({ id }) =>
      open.scopes.every((some) => some.some((each) => each.id === id)),
    );
    const told = new Set(scopes.map(({ id }) => id));
    const edition: Edition = {
      ground: {
        rows: [],
        runs: runs.filter(({ rep, day }) => reps.get(mondayOf(day))?.has(rep)),
        due: open.due,
        fits: (asset, badge) => written.get(asset)?.has(badge) === true,
      },
      scopes,
      teamOf: (rep) => teams.get(rep) ?? '',
      barred: new Set(teams.values()).difference(told),
      k: Math.max(...ks),
      // What was held back of the weeks was so by the `k` of their time.
      withheld: last ? withheldOf(open.tables, scopes, Math.min(...ks)) : () => told,
    };
    return monthFigures(edition, month, [...rows.keys()], rows).map(({ assets, badges, plays, ...rest }) => ({
      ...rest,
      assets: assets.sort((a, b) => (a.assetId < b.assetId ? -1 : 1)),
      badges: last ? badges.sort((a, b) => (a.badge < b.badge ? -1 : 1)) : [],
      plays: last ? plays.sort((a, b) => (a.playId < b.playId ? -1 : 1)) : [],
    }));
  }
}
