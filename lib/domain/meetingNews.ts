import type { Asset } from './asset.ts';
import { addDays, DAY } from './day.ts';
import { expiryOf, isOfferable } from './eligibility.ts';
import type { AssetSum, BadgeSum } from './figures/sum.ts';

/** Days that content counts as new, and days before its end at which it is named. */
export const NEWS_DAYS = 14;

/** Assets by refusals, most first; those of which no number is told come last. */
export const mostRefused = (sums: Iterable<AssetSum>): AssetSum[] =>
  [...sums]
    .filter(({ refused }) => refused)
    .sort((a, b) => b.refusals.count - a.refusals.count || a.assetId.localeCompare(b.assetId));

/** Badges by searches that found nothing, most first. */
export const withoutResult = (sums: Iterable<BadgeSum>): BadgeSum[] =>
  [...sums]
    .filter(({ noResult }) => noResult.count > 0 || noResult.more)
    .sort((a, b) => b.noResult.count - a.noResult.count || a.badge.localeCompare(b.badge));

/** What was approved in the 14 days up to a day and may be offered, newest first. */
export const newlyApproved = (assets: Asset[], day: string, now: number): Asset[] =>
  assets
    .filter((asset) => {
      const on = asset.approvedAt?.slice(0, 10) ?? '';
      return on > addDays(day, -NEWS_DAYS) && on <= day && isOfferable(asset, now);
    })
    .sort((a, b) => (b.approvedAt ?? '').localeCompare(a.approvedAt ?? '') || a.id.localeCompare(b.id));

/** What may be offered and expires within 14 days of a day, soonest first. */
export const expiringSoon = (assets: Asset[], day: string, now: number): Asset[] => {
  const end = Date.parse(day) + (NEWS_DAYS + 1) * DAY;
  const time = (asset: Asset) => expiryOf(asset) ?? Number.POSITIVE_INFINITY;
  return assets
    .filter((asset) => isOfferable(asset, now) && time(asset) < end)
    .sort((a, b) => time(a) - time(b) || a.id.localeCompare(b.id));
};
