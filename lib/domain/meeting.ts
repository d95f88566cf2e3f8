import type { Asset } from './asset.ts';
import { addDays, daysBetween } from './day.ts';
import type { Decision } from './decision.ts';
import { expiryOf } from './eligibility.ts';
import { lastMondays, USAGE_WEEKS } from './figures/calendar.ts';
import type { Count, MonthFigures, WeekFigures } from './figures/figures.ts';
import { yardsticks } from './kpi/kpis.ts';

/** What both sides look at first in their weekly meeting. */
export const readingIds = ['contentUsage', 'alignment', 'answerRate', 'playsInTime'] as const;
export type ReadingId = (typeof readingIds)[number];

/** One figure of one week beside the week before. Shares run from 0 to 1. */
export interface Reading {
  id: ReadingId;
  /** Undefined where too few reps stand behind it. */
  part: Count;
  whole: Count;
  /** Undefined where there is nothing to divide by, or nothing is told. */
  share: number | undefined;
  before: number | undefined;
  yardstick: number | undefined;
  target: number | undefined;
}

/** The Mondays of the last weeks that are over on the day of the figures, the latest first. */
export const fullWeeks = (asOf: string, count: number): string[] => lastMondays(addDays(asOf, -6), count).reverse();

/** The day on which a week is talked about: today for the latest one, never later than the week that follows it. */
export const meetingDay = (week: string, today: string): string => {
  const last = addDays(week, 13);
  return last < today ? last : today;
};

/**
 * The assets that were approved and unexpired at the end of a day, as far as today's catalogue tells: what has been retired
 * since is not among them.
 */
function usableOn(assets: Asset[], day: string): Set<string> {
  const end = Date.parse(addDays(day, 1));
  const usable = assets.filter(
    (asset) =>
      asset.state === 'approved' &&
      (asset.approvedAt === undefined || Date.parse(asset.approvedAt) < end) &&
      (expiryOf(asset) ?? end) >= end,
  );
  return new Set(usable.map(({ id }) => id));
}

/**
 * Usable assets that were used in the 13 weeks up to one, and all usable ones. The figures of a week count what has been
 * retired since, too; the months tell which that was.
 */
function usageOf({ week, assetsUsed }: WeekFigures, months: MonthFigures[], assets: Asset[]): [Count, Count] {
  const usable = usableOn(assets, addDays(week, 6));
  const since = addDays(week, -7 * (USAGE_WEEKS - 1));
  const gone = new Set<string>();
  for (const month of months)
    for (const { assetId, lastUse = '' } of month.assets)
      if (lastUse >= since && lastUse <= week && !usable.has(assetId)) gone.add(assetId);
  return [Math.min(assetsUsed - gone.size, usable.size), usable.size];
}

interface ReadingGround {
  /** Of one scope; a week that is missing had nothing. */
  weeks: WeekFigures[];
  /** Of the same scope, as far back as the 13 weeks of content usage go. */
  months: MonthFigures[];
  assets: Asset[];
  kpis: { id: string; target: number }[];
}

/** Part and whole of a figure in a week. */
function countsOf(id: ReadingId, week: string, { weeks, months, assets }: ReadingGround): [part: Count, whole: Count] {
  const figures = weeks.find((each) => each.week === week);
  if (!figures) return [0, 0];
  switch (id) {
    case 'contentUsage':
      return usageOf(figures, months, assets);
    case 'alignment':
      return [figures.fitting, figures.uses];
    case 'answerRate':
      return [figures.answered, figures.searches];
    case 'playsInTime':
      return [figures.playsInTime, figures.playsDue];
  }
}

const shareOf = ([part, whole]: [Count, Count]): number | undefined =>
  part === undefined || !whole ? undefined : part / whole;

/**
 * The figures of a week beside those of the week before. Content usage: assets used at least once in the 13 weeks up to
 * it / approved, unexpired assets. Alignment: uses that fit the badge / uses. Answer rate: searches
 * that ended in a use / searches. Plays in time: done by their deadline / due.
 */
export function readingsOf(week: string, ground: ReadingGround): Reading[] {
  return readingIds.map((id) => {
    const now = countsOf(id, week, ground);
    return {
      id,
      part: now[0],
      whole: now[1],
      share: shareOf(now),
      before: shareOf(countsOf(id, addDays(week, -7), ground)),
      yardstick: id === 'playsInTime' ? undefined : yardsticks[id],
      target: ground.kpis.find((kpi) => kpi.id === id)?.target,
    };
  });
}

/** Days that a decision which is done stays in sight. */
export const DONE_DAYS = 28;

export const isOverdue = ({ due, doneOn }: Decision, today: string): boolean =>
  doneOn === undefined && due !== undefined && due < today;

const byDue = (a: Decision, b: Decision) =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || a.day.localeCompare(b.day) || a.id.localeCompare(b.id);

/**
 * What the meeting of a week has before it: what it decides itself, done or not; what earlier ones have decided and is
 * still open, soonest due first; and what of theirs was done in the last four weeks, lately done first.
 */
export function decisionsAt(all: Decision[], week: string, today: string) {
  const earlier = all.filter((each) => each.week < week);
  return {
    own: all.filter((each) => each.week === week).sort(byDue),
    open: earlier.filter(({ doneOn }) => doneOn === undefined).sort(byDue),
    done: earlier
      .filter(({ doneOn }) => doneOn !== undefined && daysBetween(doneOn, today) < DONE_DAYS)
      .sort((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? '') || byDue(a, b)),
  };
}
