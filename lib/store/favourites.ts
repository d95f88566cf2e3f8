import { database, type Favourite } from './database.ts';
import { putTwice, removeTwice } from './twice.ts';

/** Every favourite, the last one marked first; those of one day by their id. */
export async function readFavourites(): Promise<Favourite[]> {
  const favourites = await database.favourites.toArray();
  return favourites.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}

/** Marks an asset as a favourite, or no longer. Resolves when it is durable. */
export async function setFavourite(id: string, wanted: boolean, day: string): Promise<void> {
  if (wanted) await putTwice(database.favourites, { id, day });
  else await removeTwice(database.favourites, [id]);
}
