import { addDays } from '../day.ts';
import { lastMondays, mondayOf, USAGE_WEEKS } from '../figures/calendar.ts';
import type { Count, WeekFigures } from '../figures/figures.ts';
import { rateOf, sumOf } from '../figures/sum.ts';
import type { Trend } from '../figures/trend.ts';
import type { Kpi } from '../workspace.ts';

export type KpiId = Kpi['id'];

/** Weeks of a trend, the running one included. */
export const TREND_WEEKS = 12;

/** part / whole of one week. */
export interface Share {
  part: (week: WeekFigures) => Count;
  whole: (week: WeekFigures) => Count;
}

const usesAndOwn = ({ uses, own }: WeekFigures): Count =>
  uses === undefined || own === undefined ? undefined : uses + own;

/** The KPIs that are shares of what a week tells. */
export const shares = {
  adoption: { part: ({ active }) => active, whole: ({ invited }) => invited },
  alignment: { part: ({ fitting }) => fitting, whole: ({ uses }) => uses },
  playsInTime: { part: ({ playsInTime }) => playsInTime, whole: ({ playsDue }) => playsDue },
  answerRate: { part: ({ answered }) => answered, whole: ({ searches }) => searches },
  reach: { part: ({ pairsUsed }) => pairsUsed, whole: ({ pairsOffered }) => pairsOffered },
  offerToUse: { part: ({ uses }) => uses, whole: ({ offers }) => offers },
  ownContent: { part: ({ own }) => own, whole: usesAndOwn },
} satisfies Partial<Record<KpiId, Share>>;
export type ShareId = keyof typeof shares;

/**
 * What others reach, 0 to 1. SiriusDecisions: 65 % of content is never used;
 * LinkedIn B2B Institute: average alignment; Allego: 40 % of questions go unanswered; HubSpot: 40 % of reps make their own.
 */
export const yardsticks = { contentUsage: 0.35, alignment: 0.16, answerRate: 0.6, ownContent: 0.4 };
export const hasYardstick = (id: KpiId): id is keyof typeof yardsticks => id in yardsticks;

export const lowerIsBetter = (id: KpiId): boolean => id === 'ownContent';

export interface KpiFigure {
  id: KpiId;
  /** 0 to 1; undefined where there is nothing to divide by, or nothing is told. */
  value: number | undefined;
  /** What the value is a share of, where that is kept. */
  of: { part: number; whole: number } | undefined;
  /** Weeks that are left out because too few reps stand behind them. */
  untold: number;
  /** The last 12 weeks, oldest first: shares, of `contentUsage` how many assets. */
  trend: { week: string; value: number | undefined }[];
  /** The Monday of the week that the value is of, where it is not of 13 weeks. */
  week?: string;
}

export interface KpiGround {
  /** One scope's weeks, in order, without those before the 13 up to `asOf`. */
  weeks: WeekFigures[];
  /** The day of the figures. */
  asOf: string;
  /** Approved, unexpired assets, and those of them that were used in these weeks. */
  usage: { used: number; usable: number };
  /** Figures of the workspace, by week. */
  trends: Trend[];
}

/** The Monday of the last week that is over on a day; a Sunday ends its week. */
export const lastFullWeek = (day: string): string => addDays(mondayOf(addDays(day, 1)), -7);

const isTold = (week: WeekFigures, { part, whole }: Share) => part(week) !== undefined && whole(week) !== undefined;

/** Each KPI as it stands over the last 13 weeks, from figures that are told alone. */
export function kpiFigures({ weeks, asOf, usage, trends }: KpiGround): Map<KpiId, KpiFigure> {
  const mondays = lastMondays(asOf, TREND_WEEKS);
  const byWeek = new Map(weeks.map((week) => [week.week, week]));
  const trendOf = (value: (week: WeekFigures) => Count) =>
    mondays.map((week) => {
      const figures = byWeek.get(week);
      return { week, value: figures && value(figures) };
    });
  const shareOf = (id: ShareId): KpiFigure => {
    const share: Share = shares[id];
    const { part, whole } = share;
    const only = lastFullWeek(asOf);
    const counted = id === 'adoption' ? weeks.filter(({ week }) => week === only) : weeks;
    const told = counted.filter((week) => isTold(week, share));
    const value = rateOf(told, part, whole);
    return {
      id,
      value,
      of: value === undefined ? undefined : { part: sumOf(told.map(part)).count, whole: sumOf(told.map(whole)).count },
      untold: counted.length - told.length,
      trend: trendOf((week) => rateOf([week], part, whole)),
      ...(id === 'adoption' && { week: only }),
    };
  };
  const figures = (Object.keys(shares) as ShareId[]).map(shareOf);
  figures.push(
    contentUsage(
      usage,
      trendOf(({ assetsUsed }) => assetsUsed),
    ),
  );
  for (const id of ['verifiedBadges', 'decisionMakers'] as const) {
    const kept = new Map(trends.map((trend) => [trend.id, trend.values[`kpi.${id}`]]));
    const trend = mondays.map((week) => ({ week, value: kept.get(week) }));
    figures.push({ id, value: trend.at(-1)?.value, of: undefined, untold: 0, trend });
  }
  return new Map(figures.map((figure) => [figure.id, figure]));
}

/** Its trend is of counts: nobody has kept how much was usable in each week, and what is retired since was used too. */
function contentUsage({ used, usable }: KpiGround['usage'], trend: KpiFigure['trend']): KpiFigure {
  const of = usable === 0 ? undefined : { part: used, whole: usable };
  return { id: 'contentUsage', value: of && used / usable, of, untold: 0, trend };
}

/** The first week that the content usage rate of a day looks at. */
export const firstWeek = (day: string): string => lastMondays(day, USAGE_WEEKS)[0] ?? day;

/** Whether a target is reached; undefined where there is no value or none was agreed. */
export const isReached = ({ id, value }: KpiFigure, target: number | undefined): boolean | undefined =>
  value === undefined || target === undefined ? undefined : lowerIsBetter(id) ? value <= target : value >= target;
