import { fnv } from '../domain/fnv.ts';
import type { Current, Pack } from './database.ts';
import type { Read, Records } from './records.ts';

/** The bucket of a key among a number of buckets. */
export const bucketOf = (key: string, buckets: number): number => fnv(key) % buckets;

/** What a pack holds, by key; `Object.hasOwn` is the way to look into it. */
export function itemsOf({ text, items }: Pack): Record<string, unknown> {
  return text === undefined ? (items ?? {}) : (JSON.parse(text) as Record<string, unknown>);
}

/**
 * The items of some lists under the given keys, list by list; reads one record per bucket, all of them at once, whatever
 * the size of the lists.
 */
export async function lookUpIn(
  records: Records,
  wanted: readonly (readonly [list: string, keys: string[]])[],
): Promise<Map<string, unknown>[]> {
  // One transaction: a switch to a new generation in between would delete the packs that `current` has just named.
  return records.read(['packs', 'current'], async (from) => {
    const current = await from.get<Current>('current', 'current');
    const idOf = (list: string, key: string) =>
      `${current?.generation}/${list}/${bucketOf(key, current?.buckets[list] ?? 1)}`;
    const ids = [...new Set(wanted.flatMap(([list, keys]) => keys.map((key) => idOf(list, key))))];
    const packs = current ? await from.many<Pack>('packs', ids) : [];
    const items = new Map(packs.map((pack, index) => [ids[index], pack ? itemsOf(pack) : {}]));
    return wanted.map(([list, keys]) => {
      const found = new Map<string, unknown>();
      for (const key of keys) {
        const content = items.get(idOf(list, key));
        if (content && Object.hasOwn(content, key)) found.set(key, content[key]);
      }
      return found;
    });
  });
}

/** The items of one list under the given keys. */
export async function lookUp<T>(records: Records, list: string, keys: string[]): Promise<Map<string, T>> {
  const [found] = await lookUpIn(records, [[list, keys]]);
  return found as Map<string, T>;
}

/** Every item of a list by its key, in no particular order; for lists that are read whole, such as assets. */
export async function readEntries<T>(records: Records, list: string): Promise<[string, T][]> {
  const packs = await records.read(['packs', 'current'], async (from) => {
    const current = await from.get<Current>('current', 'current');
    return current ? from.startingWith<Pack>('packs', `${current.generation}/${list}/`) : [];
  });
  return packs.flatMap((pack) => Object.entries(itemsOf(pack)) as [string, T][]);
}

export const readAll = async <T>(records: Records, list: string): Promise<T[]> =>
  (await readEntries<T>(records, list)).map(([, item]) => item);

/** Packs that are read at once, of about 24,000 characters each. */
const SLICE = 32;

/**
 * Every item of a list by its key, slice by slice with the share that is read, or of the buckets of one part alone.
 * @throws DOMException `AbortError` when another workspace is put in force meanwhile
 */
export async function* readSlices<T>(
  records: Records,
  list: string,
  { part, parts }: { part: number; parts: number },
): AsyncGenerator<{ entries: [string, T][]; share: number }> {
  const currentIn = (from: Read) => from.get<Current>('current', 'current');
  const { generation, buckets = {} } = (await records.read(['current'], currentIn)) ?? {};
  const count = buckets[list] ?? 0;
  const own = Array.from({ length: count }, (_, bucket) => bucket).filter((bucket) => bucket % parts === part);
  for (let from = 0; from < own.length; from += SLICE) {
    const ids = own.slice(from, from + SLICE).map((bucket) => `${generation}/${list}/${bucket}`);
    const packs = await records.read(['packs', 'current'], async (read) => {
      if ((await currentIn(read))?.generation !== generation)
        throw new DOMException('Another workspace is in force', 'AbortError');
      return read.many<Pack>('packs', ids);
    });
    const entries = packs.flatMap((pack) => (pack ? (Object.entries(itemsOf(pack)) as [string, T][]) : []));
    yield { entries, share: Math.min(1, (from + SLICE) / own.length) };
  }
}
