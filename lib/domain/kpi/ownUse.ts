import type { OwnWeek } from '../figures/own.ts';
import { sumOf } from '../figures/sum.ts';
import type { RefusalReason } from '../usageEvent.ts';

/** What the rep has done in some weeks; the lists have the largest first. */
export interface OwnUse {
  offers: number;
  uses: number;
  refusals: number;
  reasons: [RefusalReason, number][];
  /** By asset id. */
  used: [string, number][];
}

function tally<K extends string>(entries: [K, number | undefined][]): [K, number][] {
  const sums = new Map<K, number>();
  for (const [key, count = 0] of entries) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].filter(([, count]) => count > 0).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
}

export function ownUse(weeks: OwnWeek[]): OwnUse {
  const assets = weeks.flatMap(({ part }) => part.assets);
  const total = (name: 'offers' | 'uses' | 'refusals') => sumOf(weeks.map(({ figures }) => figures[name])).count;
  return {
    offers: total('offers'),
    uses: total('uses'),
    refusals: total('refusals'),
    reasons: tally(assets.flatMap(({ reasons }) => Object.entries(reasons) as [RefusalReason, number][])),
    used: tally(assets.map(({ assetId, uses }) => [assetId, uses])),
  };
}
