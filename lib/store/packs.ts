import type { Current, WhynowDatabase } from './database.ts';

/** The bucket of a key: FNV-1a, 32 bit, modulo the number of buckets. */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % buckets;
}

/** Items that one pack holds on average: small enough to read at once, large enough that writing is cheap. */
const ITEMS_PER_PACK = 64;
/** No more packs than this, so that a very large workspace makes larger packs rather than countless ones. */
const MOST_PACKS = 4096;

const bucketsFor = (items: number) =>
  Math.min(MOST_PACKS, 2 ** Math.max(0, Math.ceil(Math.log2(items / ITEMS_PER_PACK))));

export type Lists = Record<string, ReadonlyMap<string, unknown>>;

/**
 * Writes all lists as a new generation beside the old one and switches over in one transaction: until it is complete,
 * and if it fails, the old data stay in force.
 */
export async function replacePacks(db: WhynowDatabase, generation: string, lists: Lists): Promise<void> {
  const current: Current = { id: 'current', generation, buckets: {} };
  const packs = Object.entries(lists).flatMap(([list, items]) => {
    const buckets = bucketsFor(items.size);
    current.buckets[list] = buckets;
    const contents = new Map<number, Record<string, unknown>>();
    for (const [key, value] of items) {
      const bucket = bucketOf(key, buckets);
      const content = contents.get(bucket) ?? {};
      content[key] = value;
      contents.set(bucket, content);
    }
    return [...contents].map(([bucket, content]) => ({ id: `${generation}/${list}/${bucket}`, items: content }));
  });
  await db.transaction('rw', db.packs, db.current, async () => {
    const old = await db.current.get('current');
    await db.packs.bulkPut(packs);
    await db.current.put(current);
    if (old && old.generation !== generation) await db.packs.where('id').startsWith(`${old.generation}/`).delete();
  });
}

/** The items of one list under the given keys; reads one record per bucket, whatever the size of the list. */
export async function lookUp<T>(db: WhynowDatabase, list: string, keys: string[]): Promise<Map<string, T>> {
  // One transaction: a switch to a new generation in between would delete the packs that `current` has just named.
  return db.transaction('r', db.packs, db.current, async () => {
    const found = new Map<string, T>();
    const current = await db.current.get('current');
    const buckets = current?.buckets[list];
    if (!current || !buckets) return found;
    const ids = [...new Set(keys.map((key) => `${current.generation}/${list}/${bucketOf(key, buckets)}`))];
    for (const pack of await db.packs.bulkGet(ids))
      for (const key of keys) if (pack && Object.hasOwn(pack.items, key)) found.set(key, pack.items[key] as T);
    return found;
  });
}

/** Every item of a list, in no particular order; for lists that are read whole, such as assets. */
export async function readAll<T>(db: WhynowDatabase, list: string): Promise<T[]> {
  const packs = await db.transaction('r', db.packs, db.current, async () => {
    const current = await db.current.get('current');
    return current ? db.packs.where('id').startsWith(`${current.generation}/${list}/`).toArray() : [];
  });
  return packs.flatMap((pack) => Object.values(pack.items) as T[]);
}
