import { type Asset, isOfferable } from './asset.ts';

/** Steps from one replacement to the next that are followed; a circle ends here too. */
const MOST_STEPS = 20;

/**
 * The asset that takes another one's place at `now` (milliseconds): the last of those that follow each other as
 * "superseded by" and may be offered. Undefined where there is none, and the asset stands for itself.
 */
export function successorOf(asset: Asset, byId: ReadonlyMap<string, Asset>, now: number): Asset | undefined {
  let found: Asset | undefined;
  let next = asset;
  for (let step = 0; step < MOST_STEPS && next.supersededBy !== undefined; step++) {
    const heir = byId.get(next.supersededBy);
    if (!heir) break;
    // In a circle nobody takes anybody's place.
    if (heir.id === asset.id) return undefined;
    if (isOfferable(heir, now)) found = heir;
    next = heir;
  }
  return found;
}
