import type { Asset } from '../asset.ts';
import type { BadgeKind } from '../badgeKinds.ts';
import { isOfferable } from '../eligibility.ts';
import type { AssetSum, Sum } from '../figures/sum.ts';

/** What a team used, of what was written for a badge. Group figures: nobody's own are in it. */
export interface Worked {
  asset: Asset;
  uses: Sum;
  /** Reps who used it / reps to whom it was offered, 0 to 1; undefined where it is not told. */
  reach: number | undefined;
}

export interface Waiting {
  kind: BadgeKind;
  /** The rep's accounts with this badge. */
  accounts: number;
}

/** One piece of content for the rep to try, and why. */
export interface Suggestion extends Waiting, Worked {
  reach: number;
}

interface Shelf {
  assets: Asset[];
  /** By asset, of everyone together. */
  sums: ReadonlyMap<string, AssetSum>;
  fits: (assetId: string, badge: BadgeKind) => boolean;
  now: number;
}

/** What colleagues used of what fits a badge and may still be offered, most used first; only what is told. */
export const workedFor = (kind: BadgeKind, { assets, sums, fits, now }: Shelf): Worked[] =>
  assets
    .flatMap((asset): Worked[] => {
      const sum = sums.get(asset.id);
      if (!sum || sum.uses.count === 0 || !fits(asset.id, kind) || !isOfferable(asset, now)) return [];
      return [{ asset, uses: sum.uses, reach: sum.reach }];
    })
    .sort((a, b) => b.uses.count - a.uses.count || a.asset.id.localeCompare(b.asset.id));

/** Of so many of the most used the suggestion is chosen: the reach of what few were offered says little. */
const BEST = 5;

/**
 * The piece with the highest reach among colleagues, of the five they use most of what fits the badge that most of the
 * rep's waiting accounts carry and that he has not used himself; where that badge has none, of the next.
 * @param used ids of what he has used lately
 */
export function suggestionOf(waiting: Waiting[], shelf: Shelf, used: ReadonlySet<string>): Suggestion | undefined {
  for (const each of waiting.toSorted((a, b) => b.accounts - a.accounts)) {
    const [best] = workedFor(each.kind, shelf)
      .flatMap((worked) => (worked.reach && !used.has(worked.asset.id) ? [{ ...worked, reach: worked.reach }] : []))
      .slice(0, BEST)
      .sort((a, b) => b.reach - a.reach);
    if (best) return { ...each, ...best };
  }
  return undefined;
}
