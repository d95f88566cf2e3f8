import type { Asset } from '../asset.ts';
import { isOfferable } from '../eligibility.ts';
import type { AssetSum } from './sum.ts';

/**
 * What became of an approved, unexpired asset in a range, the best that can be said of it: used; offered or refused, but not
 * used; offered and let lie; not even offered.
 */
export const statuses = ['used', 'refused', 'ignored', 'never'] as const;
export type Status = (typeof statuses)[number];

/** @param now milliseconds; what may not be offered at that instant has no status */
export function statusOf(asset: Asset, sum: AssetSum | undefined, now: number): Status | undefined {
  if (!isOfferable(asset, now)) return undefined;
  if (sum?.used) return 'used';
  if (sum?.refused) return 'refused';
  return sum?.offered ? 'ignored' : 'never';
}

export type StatusCounts = Record<Status, number>;

export function countStatuses(assets: Asset[], sums: ReadonlyMap<string, AssetSum>, now: number): StatusCounts {
  const counts: StatusCounts = { used: 0, refused: 0, ignored: 0, never: 0 };
  for (const asset of assets) {
    const status = statusOf(asset, sums.get(asset.id), now);
    if (status) counts[status]++;
  }
  return counts;
}

/** The share of those with a status that have this one, 0 to 1; undefined where nothing may be offered. */
export function shareOf(counts: StatusCounts, status: Status): number | undefined {
  const all = statuses.reduce((sum, each) => sum + counts[each], 0);
  return all === 0 ? undefined : counts[status] / all;
}
