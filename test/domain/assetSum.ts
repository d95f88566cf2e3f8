import type { Asset } from '../../lib/domain/asset.ts';
import { listable } from '../../lib/domain/assetList.ts';
import { addDays } from '../../lib/domain/day.ts';
import { assetRows } from '../../lib/domain/figures/assetRow.ts';
import type { AssetSum } from '../../lib/domain/figures/sum.ts';
import { NOW, TODAY } from './builders.ts';

/** An asset of which nothing is known but what is given. */
export const sum = (assetId: string, given: Partial<AssetSum> = {}): AssetSum => ({
  assetId,
  offered: false,
  used: false,
  refused: false,
  offers: { count: 0, more: false },
  uses: { count: 0, more: false },
  refusals: { count: 0, more: false },
  reasons: new Map(),
  reach: undefined,
  lastUse: undefined,
  trend: [0, 0],
  ...given,
});
export const count = (number: number, more = false) => ({ count: number, more });
/** 23 November 2026 is a Monday, so this is the week that TODAY ends. */
export const THIS_WEEK = '2026-11-16';

export const rowsOf = (assets: Asset[], sums: AssetSum[] = []) =>
  assetRows(listable(assets, NOW), {
    sums: new Map(sums.map((each) => [each.assetId, each])),
    months: 2,
    until: TODAY,
    today: TODAY,
    now: NOW,
  });
export const approved = (daysAgo: number) => `${addDays(TODAY, -daysAgo)}T09:00:00+02:00`;
