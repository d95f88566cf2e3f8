import { type Asset, expiryOf } from './asset.ts';
import { standingOf } from './assetList.ts';
import { monthsOf, type Range } from './figures/calendar.ts';
import type { BadgeFigures, MonthFigures } from './figures/figures.ts';
import { type AssetSum, inRange, type Sum, sumOf } from './figures/sum.ts';

/** What was looked for in vain under one badge, month by month of a range. */
export interface BadgeGaps {
  badge: BadgeFigures['badge'];
  /** Searches that found nothing, and accounts for which there was nothing to offer. */
  noResult: Sum;
  gaps: Sum;
  /** Both together, by month in order. */
  trend: Sum[];
}

/** Badges with the most gaps first; one for which nothing was missing is left out. */
export function badgeGaps(figures: MonthFigures[], range: Range): BadgeGaps[] {
  const slices = inRange(figures, range).flatMap(({ month, badges }) => badges.map((each) => ({ ...each, month })));
  return [...Map.groupBy(slices, ({ badge }) => badge)]
    .map(([badge, its]) => ({
      badge,
      noResult: sumOf(its.map(({ noResult }) => noResult)),
      gaps: sumOf(its.map(({ gaps }) => gaps)),
      trend: monthsOf(range).map((month) =>
        sumOf(its.flatMap((each) => (each.month === month ? [each.noResult, each.gaps] : []))),
      ),
    }))
    .filter(({ noResult, gaps }) => noResult.count + gaps.count > 0 || noResult.more || gaps.more)
    .sort((a, b) => b.noResult.count + b.gaps.count - a.noResult.count - a.gaps.count || (a.badge < b.badge ? -1 : 1));
}

/** Assets that were refused, the most refused first; those of which the number is not told come last. */
export const refusedMost = (sums: Iterable<AssetSum>): AssetSum[] =>
  [...sums]
    .filter(({ refused }) => refused)
    .sort((a, b) => b.refusals.count - a.refusals.count || (a.assetId < b.assetId ? -1 : 1));

/** Approved content that ends within 30 days, by owner; what ends first is first. */
export const expiringByOwner = (assets: Asset[], now: number): [owner: string, assets: Asset[]][] =>
  [
    ...Map.groupBy(
      assets
        .filter((asset) => standingOf(asset, now) === 'expiring')
        .sort((a, b) => (expiryOf(a) ?? 0) - (expiryOf(b) ?? 0) || (a.id < b.id ? -1 : 1)),
      ({ owner }) => owner,
    ),
  ].sort(([a], [b]) => a.localeCompare(b));
