import { type Asset, isOfferable } from '../domain/asset.ts';
import { recentlyUsed } from '../domain/recents.ts';
import { successorOf } from '../domain/successor.ts';
import type { Collection } from '../domain/workspace.ts';
import { readFavourites } from '../store/favourites.ts';
import { readEvents } from '../store/log.ts';

/** Ids of what the rep likes and has used lately. */
export interface ShelfIds {
  favourites: string[];
  recent: string[];
}

/** Events looked through for what was used lately. */
const EVENTS = 500;
const MOST_RECENT = 20;

export async function readShelf(): Promise<ShelfIds> {
  const [favourites, events] = await Promise.all([readFavourites(), readEvents(EVENTS)]);
  return { favourites: favourites.map(({ id }) => id), recent: recentlyUsed(events, MOST_RECENT) };
}

/** Gives the assets of a list of ids that may be offered at `now`, in its order; what has been replaced, as its replacement. */
export function offerableOf(assets: Asset[], now: number): (ids: string[]) => Asset[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return (ids) => {
    const found = ids.flatMap((id) => {
      const asset = byId.get(id);
      const shown = asset && (successorOf(asset, byId, now) ?? asset);
      return shown && isOfferable(shown, now) ? [shown] : [];
    });
    return [...new Set(found)];
  };
}

/** Collections with what may be offered of them; one of which nothing may be is left out. */
export const collectionsOf = (collections: Collection[], offerable: (ids: string[]) => Asset[]) =>
  collections
    .map(({ id, title, description, assets }) => ({ id, title, description, assets: offerable(assets) }))
    .filter(({ assets }) => assets.length > 0);
