import type { RefusalReason } from '../usageEvent.ts';
import type { WeekFigures } from './figures.ts';
import { type AssetSum, type BadgeSum, type Sum, sumOf } from './sum.ts';

export const totals = ['offers', 'uses', 'refusals'] as const;
export type Total = (typeof totals)[number];

export const totalOf = (weeks: WeekFigures[], total: Total): Sum => sumOf(weeks.map((week) => week[total]));

/** Undefined where one of both is not told in full: then nobody knows the difference. */
export const differenceOf = (now: Sum, before: Sum | undefined): number | undefined =>
  !before || now.more || before.more ? undefined : now.count - before.count;

/** Refusals by reason, the most frequent first. */
export function allReasons(badges: Iterable<BadgeSum>): [RefusalReason, number][] {
  const sum = new Map<RefusalReason, number>();
  for (const { reasons } of badges)
    for (const [reason, count] of reasons) sum.set(reason, (sum.get(reason) ?? 0) + count);
  return [...sum].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
}

/** The assets with the most of something, most first. */
export const most = (sums: Iterable<AssetSum>, of: 'uses' | 'refusals', count: number): AssetSum[] =>
  [...sums]
    .filter((sum) => sum[of].count > 0)
    .sort((a, b) => b[of].count - a[of].count || (a.assetId < b.assetId ? -1 : 1))
    .slice(0, count);
