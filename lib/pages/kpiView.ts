import { type Asset, isOfferable } from '../domain/asset.ts';
import { standingOf } from '../domain/assetList.ts';
import { dayOf } from '../domain/day.ts';
import { monthOf } from '../domain/figures/calendar.ts';
import { ALL, type MonthFigures, type WeekFigures } from '../domain/figures/figures.ts';
import { fitBook } from '../domain/figures/fits.ts';
import { ownWeeks } from '../domain/figures/own.ts';
import { firstWeek, type KpiGround, lastFullWeek } from '../domain/kpi/kpis.ts';
import { type OwnUse, ownUse } from '../domain/kpi/ownUse.ts';
import { newsOf, type WeekNews } from '../domain/kpi/thisWeek.ts';
import type { Kpi } from '../domain/workspace.ts';
import { readOwnWeeks } from '../store/ownWeeks.ts';
import { readTeam, readTeamMonths, readTeamWeeks } from '../store/teamFigures.ts';
import { readTrends } from '../store/trends.ts';
import { readAssets, readHead, readPlays } from '../store/workspace.ts';
import { readOwnPlays } from './playsView.ts';

/** What the popup shows of one scope, all of it from figures and roll-ups. */
export interface KpiView {
  ground: KpiGround;
  /** What the team has agreed to be measured by. */
  agreed: Kpi[];
  news: WeekNews;
  /** Titles of the assets and plays that are named. */
  titles: ReadonlyMap<string, string>;
  /** Approved assets that expire within 30 days. */
  expiring: number;
  /** Of the rep's own figures alone. */
  own?: OwnUse;
}

/** The workspace's part: undefined where there is none. */
async function readBase() {
  const [head, assets] = await Promise.all([readHead(), readAssets()]);
  return head && { head, assets };
}

/** Approved, unexpired assets, and those of them that were used from a week on. */
function usageOf(assets: Asset[], months: MonthFigures[], since: string, now: number): KpiGround['usage'] {
  const used = new Set(
    months.flatMap((month) =>
      month.assets.flatMap(({ assetId, lastUse }) => (lastUse !== undefined && lastUse >= since ? [assetId] : [])),
    ),
  );
  const usable = assets.filter((asset) => isOfferable(asset, now));
  return { usable: usable.length, used: usable.filter(({ id }) => used.has(id)).length };
}

const expiringIn = (assets: Asset[], now: number): number =>
  assets.filter((asset) => standingOf(asset, now) === 'expiring').length;

async function titlesOf(assets: Asset[], news: WeekNews, used: OwnUse['used'] = []): Promise<Map<string, string>> {
  const why = 'why' in news ? news.why : undefined;
  const wanted = new Set([why?.key, ...used.map(([id]) => id)]);
  const plays = why?.cause === 'inTime' || why?.cause === 'late' ? await readPlays() : [];
  return new Map([...assets, ...plays].flatMap(({ id, title }) => (wanted.has(id) ? [[id, title]] : [])));
}

/** The figures of everyone in the team; undefined where there is no team or no workspace. */
export async function readTeamKpis(now: number): Promise<KpiView | undefined> {
  const [base, team] = await Promise.all([readBase(), readTeam()]);
  if (!base || !team) return undefined;
  const { head, assets } = base;
  const { asOf } = team;
  const since = firstWeek(asOf);
  const [weeks, months, trends] = await Promise.all([
    readTeamWeeks(ALL, since, asOf),
    readTeamMonths(ALL, monthOf(since), monthOf(asOf)),
    readTrends(since),
  ]);
  const month = monthOf(lastFullWeek(asOf));
  const parts = months.filter((each) => each.month === month);
  const news = newsOf(weeks, parts, asOf);
  return {
    ground: { weeks, asOf, usage: usageOf(assets, months, since, now), trends },
    agreed: head.kpis,
    news,
    titles: await titlesOf(assets, news),
    expiring: expiringIn(assets, now),
  };
}

/** Plays due and done in time by week: they take longer to find than all else. */
export type PlayWeeks = ReadonlyMap<string, Pick<WeekFigures, 'playsDue' | 'playsInTime'>>;

export async function readPlayWeeks(now: number, owner: string): Promise<PlayWeeks> {
  const today = dayOf(now);
  const since = firstWeek(today);
  const plays = await readOwnPlays(since, now, owner);
  const ground = { ...plays, rollups: [], fits: () => false, lastUses: new Map<string, string>() };
  return new Map(ownWeeks(ground, since, today).map(({ figures }) => [figures.week, figures]));
}

/** The rep's own figures, from the roll-ups of this device; undefined where there is no workspace. */
export async function readOwnKpis(now: number): Promise<KpiView | undefined> {
  const base = await readBase();
  if (!base) return undefined;
  const { head, assets } = base;
  const asOf = dayOf(now);
  const since = firstWeek(asOf);
  const [own, trends] = await Promise.all([
    readOwnWeeks(fitBook(assets, head.badgeRules), since, asOf),
    readTrends(since),
  ]);
  const weeks = own.map(({ figures }) => figures);
  const full = lastFullWeek(asOf);
  const parts = own.flatMap(({ figures, part }) => (figures.week === full ? [part] : []));
  const news = newsOf(weeks, parts, asOf);
  const use = ownUse(own);
  const months = own.map(({ part }) => part);
  return {
    ground: { weeks, asOf, usage: usageOf(assets, months, since, now), trends },
    agreed: head.kpis,
    news,
    titles: await titlesOf(assets, news, use.used),
    expiring: expiringIn(assets, now),
    own: use,
  };
}

/** The rep's weeks with his plays in them. */
export const withPlays = (weeks: WeekFigures[], plays: PlayWeeks): WeekFigures[] =>
  weeks.map((week) => {
    const { playsDue, playsInTime } = plays.get(week.week) ?? week;
    return { ...week, playsDue, playsInTime };
  });
