import type { RefusalReason } from '../usageEvent.ts';
import { monthsOf, type Range } from './calendar.ts';
import {
  type AssetFigures,
  type BadgeFigures,
  type Count,
  type MonthFigures,
  OWN,
  type PlayFigures,
} from './figures.ts';

/** A sum of counts, some of which may not be told: then it is at least that much. */
export interface Sum {
  count: number;
  more: boolean;
}

export const NOTHING: Sum = { count: 0, more: false };

export const sumOf = (counts: Iterable<Count>): Sum => {
  const sum = { ...NOTHING };
  for (const count of counts) {
    if (count === undefined) sum.more = true;
    else sum.count += count;
  }
  return sum;
};

/** part / whole over the entries that tell both; undefined when there is nothing to divide by. */
export function rateOf<T>(entries: T[], part: (entry: T) => Count, whole: (entry: T) => Count): number | undefined {
  let [parts, wholes] = [0, 0];
  for (const entry of entries) {
    const [some, all] = [part(entry), whole(entry)];
    if (some === undefined || all === undefined) continue;
    parts += some;
    wholes += all;
  }
  return wholes === 0 ? undefined : parts / wholes;
}

/** One asset over a range. */
export interface AssetSum {
  assetId: string;
  offered: boolean;
  used: boolean;
  refused: boolean;
  offers: Sum;
  uses: Sum;
  refusals: Sum;
  /** By reason; refusals whose reason is not told are not in it. */
  reasons: Map<RefusalReason, number>;
  /** Reps who used it / reps to whom it was offered, month by month; undefined for the rep's own figures. */
  reach: number | undefined;
  lastUse: string | undefined;
  /** Uses by month of the range, in order. */
  trend: Count[];
}

/** One badge over a range. */
export interface BadgeSum {
  badge: BadgeFigures['badge'];
  offers: Sum;
  uses: Sum;
  /** Uses that fit / uses, 0 to 1. */
  alignment: number | undefined;
  refusals: Sum;
  reasons: Map<RefusalReason, number>;
  noResult: Sum;
  gaps: Sum;
}

/** One play over a range. */
export interface PlaySum {
  playId: string;
  begun: Sum;
  /** By step; only over months that tell all of it. */
  settled: number[];
  due: Sum;
  inTime: Sum;
}

export const inRange = (figures: MonthFigures[], { from, to }: Range): MonthFigures[] =>
  figures.filter(({ month }) => month >= from && month <= to);

function addReasons(into: Map<RefusalReason, number>, reasons: Partial<Record<RefusalReason, number>>): void {
  for (const [reason, count] of Object.entries(reasons) as [RefusalReason, number][])
    into.set(reason, (into.get(reason) ?? 0) + count);
}

const reasonsOf = (figures: { reasons: Partial<Record<RefusalReason, number>> }[]): Map<RefusalReason, number> => {
  const sum = new Map<RefusalReason, number>();
  for (const { reasons } of figures) addReasons(sum, reasons);
  return sum;
};

/**
 * The assets of one scope over a range, by id; what had no event is missing.
 * @param figures months of one scope; of the rep's own there may be several slices of one month
 */
export function sumAssets(figures: MonthFigures[], range: Range): Map<string, AssetSum> {
  const months = monthsOf(range);
  const place = new Map(months.map((month, index) => [month, index]));
  const slices = inRange(figures, range).flatMap(({ scope, month, assets }) =>
    assets.map((asset) => ({ ...asset, scope, month })),
  );
  return new Map(
    [...Map.groupBy(slices, ({ assetId }) => assetId)].map(([assetId, its]) => {
      const trend: Count[] = months.map(() => 0);
      for (const { month, uses } of its) {
        const index = place.get(month) ?? 0;
        const before = trend[index];
        trend[index] = uses === undefined || before === undefined ? undefined : before + uses;
      }
      return [assetId, { assetId, ...assetSum(its), trend }];
    }),
  );
}

function assetSum(its: (AssetFigures & { scope: string })[]): Omit<AssetSum, 'assetId' | 'trend'> {
  const last = its.flatMap(({ lastUse }) => lastUse ?? []).sort();
  return {
    offered: its.some(({ offered }) => offered),
    used: its.some(({ used }) => used),
    refused: its.some(({ refused }) => refused),
    offers: sumOf(its.map(({ offers }) => offers)),
    uses: sumOf(its.map(({ uses }) => uses)),
    refusals: sumOf(its.map(({ refusals }) => refusals)),
    reasons: reasonsOf(its),
    reach:
      its[0]?.scope === OWN
        ? undefined
        : rateOf(
            its,
            ({ repsUsed }) => repsUsed,
            ({ repsOffered }) => repsOffered,
          ),
    lastUse: last.at(-1),
  };
}

/** The badges of one scope over a range, by kind. */
export function sumBadges(figures: MonthFigures[], range: Range): Map<BadgeFigures['badge'], BadgeSum> {
  const all = inRange(figures, range).flatMap(({ badges }) => badges);
  return new Map(
    [...Map.groupBy(all, ({ badge }) => badge)].map(([badge, its]) => [
      badge,
      {
        badge,
        offers: sumOf(its.map(({ offers }) => offers)),
        uses: sumOf(its.map(({ uses }) => uses)),
        alignment: rateOf(
          its,
          ({ fitting }) => fitting,
          ({ uses }) => uses,
        ),
        refusals: sumOf(its.map(({ refusals }) => refusals)),
        reasons: reasonsOf(its),
        noResult: sumOf(its.map(({ noResult }) => noResult)),
        gaps: sumOf(its.map(({ gaps }) => gaps)),
      },
    ]),
  );
}

/** The plays of one scope over a range, by id. */
export function sumPlays(figures: MonthFigures[], range: Range): Map<string, PlaySum> {
  const all = inRange(figures, range).flatMap(({ plays }) => plays);
  return new Map([...Map.groupBy(all, ({ playId }) => playId)].map(([playId, its]) => [playId, playSum(playId, its)]));
}

function playSum(playId: string, its: PlayFigures[]): PlaySum {
  const told = its.filter(({ begun, settled }) => begun !== undefined && settled.every((each) => each !== undefined));
  const steps = Math.max(0, ...told.map(({ settled }) => settled.length));
  const missing = its.length - told.length > 0;
  return {
    playId,
    begun: { count: sumOf(told.map(({ begun }) => begun)).count, more: missing },
    settled: Array.from({ length: steps }, (_, step) => sumOf(told.map(({ settled }) => settled[step] ?? 0)).count),
    due: sumOf(its.map(({ due }) => due)),
    inTime: sumOf(its.map(({ inTime }) => inTime)),
  };
}
