import type { Asset } from '../asset.ts';
import type { BadgeRules } from '../badgeRules.ts';
import { fnv } from '../fnv.ts';
import type { Fits } from './measures.ts';

export interface FitBook {
  fits: Fits;
  /** Stands for all of it: the same key, the same answers. */
  key: string;
}

/** Which asset is written for which badge: it names the badge itself, or a reason that gives this badge. */
export function fitBook(assets: Pick<Asset, 'id' | 'badges' | 'signalTypes'>[], { signals }: BadgeRules): FitBook {
  const badges = new Map<string, Set<string>>();
  for (const { id, badges: own = [], signalTypes = [] } of assets)
    badges.set(id, new Set([...own, ...signalTypes.flatMap((type) => signals[type]?.kind ?? [])]));
  const text = [...badges].map(([id, kinds]) => `${id}:${[...kinds].sort()}`).sort();
  return {
    fits: (assetId, badge) => badges.get(assetId)?.has(badge) === true,
    key: fnv(text.join('|')).toString(16),
  };
}
