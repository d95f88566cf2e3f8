import { type Collection, collectionSchema } from './workspace.ts';

/** Collections that a workspace holds at most, and assets that one of them does. */
export const MOST_COLLECTIONS = 200;
export const MOST_IN_COLLECTION = 200;

/** A collection with further assets at its end; those it has stay where they are, those over the limit are left out. */
export const withAssets = (collection: Collection, ids: string[]): Collection => ({
  ...collection,
  assets: [...new Set([...collection.assets, ...ids])].slice(0, MOST_IN_COLLECTION),
});

/** A list with one item moved by some places; at the ends it stays. */
export function moved<T>(items: T[], index: number, by: number): T[] {
  const to = index + by;
  if (to < 0 || to >= items.length) return items;
  const rest = items.toSpliced(index, 1);
  return rest.toSpliced(to, 0, items[index] as T);
}

/** A collection with the title and description that were typed; undefined where they are not what a collection may hold. */
export function renamed(collection: Collection, title: string, description: string): Collection | undefined {
  const { description: _, ...rest } = collection;
  const text = description.trim();
  const read = collectionSchema.safeParse({ ...rest, title, ...(text && { description: text }) });
  return read.success ? read.data : undefined;
}

/** The list with one collection in place of the one of its id, or at the end. */
export const putCollection = (all: Collection[], collection: Collection): Collection[] =>
  all.some(({ id }) => id === collection.id)
    ? all.map((each) => (each.id === collection.id ? collection : each))
    : [...all, collection];
