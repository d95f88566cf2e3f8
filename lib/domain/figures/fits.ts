import type { Asset } from '../asset.ts';
import type { BadgeRules } from '../badgeRules.ts';
import { fnv } from '../fnv.ts';
import type { Fits } from './measures.ts';

export interface FitBook {
  fits: Fits;
  /** Stands for all of it: the same key, the same answers. */
  key: string;
}

/** The badges that each asset is written for. */
export type WrittenFor = ReadonlyMap<string, ReadonlySet<string>>;

type Written = Pick<Asset, 'id' | 'badges' | 'signalTypes'>;

/** An asset is written for the badges that it names itself, and for those that its reasons give. */
export const writtenFor = (assets: Written[], { signals }: BadgeRules): WrittenFor =>
  new Map(
    assets.map(({ id, badges = [], signalTypes = [] }): [string, Set<string>] => [
      id,
      new Set([...badges, ...signalTypes.flatMap((type) => signals[type]?.kind ?? [])]),
    ]),
  );

/** Which asset is written for which badge. */
export function fitBook(assets: Written[], rules: BadgeRules): FitBook {
  const badges = writtenFor(assets, rules);
  const text = [...badges].map(([id, kinds]) => `${id}:${[...kinds].sort()}`).sort();
  return {
    fits: (assetId, badge) => badges.get(assetId)?.has(badge) === true,
    key: fnv(text.join('|')).toString(16),
  };
}
