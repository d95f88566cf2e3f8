import { dayOf } from '../domain/day.ts';
import { daysOf, mondayOf, type Range } from '../domain/figures/calendar.ts';
import { type MonthFigures, OWN, type Team, type WeekFigures } from '../domain/figures/figures.ts';
import { fitBook } from '../domain/figures/fits.ts';
import { type OwnWeek, ownWeeks } from '../domain/figures/own.ts';
import { readOwnWeeks } from '../store/ownWeeks.ts';
import { readTeam, readTeamMonths, readTeamWeeks } from '../store/teamFigures.ts';
import { readAssets, readHead } from '../store/workspace.ts';
import { readOwnPlays } from './playsView.ts';

/** The figures of one scope over a range of months. */
export interface FiguresView {
  scope: string;
  /** Undefined where there is no team on this device. */
  team: Team | undefined;
  /** The day of the figures: a team's may be of yesterday. */
  asOf: string;
  weeks: WeekFigures[];
  /** Of the rep's own, several slices of one month. */
  months: MonthFigures[];
}

/** Plays in their weeks. */
function withPlays(weeks: OwnWeek[], plays: OwnWeek[]): OwnWeek[] {
  const byWeek = new Map(plays.map((week) => [week.figures.week, week]));
  return weeks.map((week) => {
    const its = byWeek.get(week.figures.week);
    if (!its) return week;
    const { playsDue, playsInTime } = its.figures;
    return { figures: { ...week.figures, playsDue, playsInTime }, part: { ...week.part, plays: its.part.plays } };
  });
}

async function readOwn(range: Range, now: number, owner: string): Promise<Pick<FiguresView, 'weeks' | 'months'>> {
  const [head, assets] = await Promise.all([readHead(), readAssets()]);
  if (!head) return { weeks: [], months: [] };
  const today = dayOf(now);
  const { first, last } = daysOf(range);
  const until = last < today ? last : today;
  const book = fitBook(assets, head.badgeRules);
  const [weeks, plays] = await Promise.all([readOwnWeeks(book, first, until), readOwnPlays(first, now, owner)]);
  const ground = { ...plays, rollups: [], fits: book.fits, lastUses: new Map<string, string>() };
  const all = withPlays(weeks, ownWeeks(ground, mondayOf(first), until));
  return { weeks: all.map(({ figures }) => figures), months: all.map(({ part }) => part) };
}

/**
 * The figures of a scope: the rep's own from the roll-ups of this device, a team's as they were given to it.
 * @param range months, both included; nothing that lies ahead is in it
 * @param owner who the rep is among the owners of accounts; empty when he has not said
 */
export async function readFigures(scope: string, range: Range, now: number, owner: string): Promise<FiguresView> {
  const team = await readTeam();
  if (scope === OWN || !team) return { scope: OWN, team, asOf: dayOf(now), ...(await readOwn(range, now, owner)) };
  const { first, last } = daysOf(range);
  const [weeks, months] = await Promise.all([
    readTeamWeeks(scope, first, last),
    readTeamMonths(scope, range.from, range.to),
  ]);
  return { scope, team, asOf: team.asOf, weeks, months };
}
