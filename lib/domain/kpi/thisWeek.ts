import { addDays } from '../day.ts';
import { type BadgeFigures, type Count, type MonthFigures, OWN, type WeekFigures } from '../figures/figures.ts';
import type { BadgeName, RefusalReason } from '../usageEvent.ts';
import { lastFullWeek, type Share, type ShareId, shares } from './kpis.ts';

/** Counts that say what people did; offers are left out, because pages make them. */
const counts = ['uses', 'refusals', 'noResult', 'gaps'] as const;
type CountId = (typeof counts)[number];

/** What stands out behind a change, in the time that is told in detail, and how often. */
export type Why =
  /** The asset that was used most; the play that was done in time, or late, most often. */
  | { cause: 'used' | 'inTime' | 'late'; key: string; count: number }
  | { cause: 'reason'; key: RefusalReason; count: number }
  /** The badge of most own content, fitting uses, uses beside it, searches without result, accounts without content. */
  | { cause: 'own' | 'fitting' | 'beside' | 'noResult' | 'gaps'; key: BadgeName; count: number };

/** What changed most in the last full week, against the week before. */
export type WeekNews =
  /** There are no two weeks to compare. */
  | { is: 'unknown' }
  | { is: 'same'; week: string }
  /** `little`: chance alone changes as much. Shares run from 0 to 1. */
  | ({ is: 'moved' | 'little'; week: string; before: number; now: number; why: Why | undefined } & (
      | { unit: 'share'; what: ShareId }
      | { unit: 'count'; what: CountId }
    ));

/**
 * Standard errors from which a change is more than chance. With eleven figures compared each week, two of them would be
 * passed by some figure in two weeks of five, three in one of thirty.
 */
const CLEAR = 3;

interface Change {
  before: number;
  now: number;
  /** The difference in standard errors. */
  z: number;
}

/** Two-proportion z-test, pooled. */
function shareChange({ part, whole }: Share, before: WeekFigures, now: WeekFigures): Change | undefined {
  const [a, m, b, n] = [part(before), whole(before), part(now), whole(now)];
  if (a === undefined || b === undefined || !m || !n || a + b === 0) return undefined;
  const pooled = (a + b) / (m + n);
  const error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / m + 1 / n));
  return { before: a / m, now: b / n, z: error === 0 ? 0 : (b / n - a / m) / error };
}

/** Difference of two Poisson counts over its standard error. */
function countChange(before: Count, now: Count): Change | undefined {
  if (before === undefined || now === undefined || before + now === 0) return undefined;
  return { before, now, z: (now - before) / Math.sqrt(before + now) };
}

/**
 * What changed most, and what stands out behind it.
 * @param weeks of one scope
 * @param parts what is told in detail of the time in which that week falls: of a team its month, of the rep the week
 */
export function newsOf(weeks: WeekFigures[], parts: MonthFigures[], asOf: string): WeekNews {
  const week = lastFullWeek(asOf);
  const now = weeks.find((each) => each.week === week);
  const before = weeks.find((each) => each.week === addDays(week, -7));
  if (!now || !before) return { is: 'unknown' };
  const changes = [
    ...(Object.keys(shares) as ShareId[]).map((what) => {
      if (what === 'adoption' && now.scope === OWN) return undefined; // a team of one
      const change = shareChange(shares[what], before, now);
      return change && { unit: 'share' as const, what, ...change };
    }),
    ...counts.map((what) => {
      const change = countChange(before[what], now[what]);
      return change && { unit: 'count' as const, what, ...change };
    }),
  ].filter((each) => each !== undefined);
  const [most] = changes.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  if (!most) return { is: 'unknown' };
  if (most.z === 0) return { is: 'same', week };
  const { z, ...moved } = most;
  return { is: Math.abs(z) >= CLEAR ? 'moved' : 'little', week, ...moved, why: whyOf(most.what, z > 0, parts) };
}

/** The key with the largest count; the first in the alphabet where two are as large, none where nothing is told. */
function largest<K extends string>(entries: (readonly [K, Count])[]): { key: K; count: number } | undefined {
  const sums = new Map<K, number>();
  for (const [key, count = 0] of entries) sums.set(key, (sums.get(key) ?? 0) + count);
  const [first] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first && first[1] > 0 ? { key: first[0], count: first[1] } : undefined;
}

const less = (whole: Count, part: Count): Count =>
  whole === undefined || part === undefined ? undefined : whole - part;

const badgeCounts: Record<'own' | 'fitting' | 'beside' | 'noResult' | 'gaps', (badge: BadgeFigures) => Count> = {
  own: ({ reasons }) => reasons.usedOwn,
  fitting: ({ fitting }) => fitting,
  beside: ({ uses, fitting }) => less(uses, fitting),
  noResult: ({ noResult }) => noResult,
  gaps: ({ gaps }) => gaps,
};

function whyOf(what: ShareId | CountId, rose: boolean, parts: MonthFigures[]): Why | undefined {
  const assets = parts.flatMap((part) => part.assets);
  const badges = parts.flatMap((part) => part.badges);
  const byBadge = (cause: 'own' | 'fitting' | 'beside' | 'noResult' | 'gaps'): Why | undefined => {
    const found = largest(badges.map((each) => [each.badge, badgeCounts[cause](each)]));
    return found && { cause, ...found };
  };
  switch (what) {
    case 'uses':
    case 'offerToUse':
    case 'reach': {
      const found = largest(assets.map(({ assetId, uses }) => [assetId, uses]));
      return found && { cause: 'used', ...found };
    }
    case 'refusals': {
      const found = largest(assets.flatMap(({ reasons }) => Object.entries(reasons) as [RefusalReason, number][]));
      return found && { cause: 'reason', ...found };
    }
    case 'ownContent':
      return byBadge('own');
    case 'alignment':
      return byBadge(rose ? 'fitting' : 'beside');
    case 'answerRate':
    case 'noResult':
      return byBadge('noResult');
    case 'gaps':
      return byBadge('gaps');
    case 'playsInTime': {
      const plays = parts.flatMap((part) => part.plays);
      const found = largest(plays.map(({ playId, due, inTime }) => [playId, rose ? inTime : less(due, inTime)]));
      return found && { cause: rose ? 'inTime' : 'late', ...found };
    }
    case 'adoption':
      return undefined; // which reps they were is nobody's business
  }
}
