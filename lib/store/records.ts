/**
 * Version of the database's schema.
 * 2: packs hold text. Those of version 1 are read as they are, until the next import replaces them.
 * 3: what reps say of signals, what they have done of a play, what they ask for and like; the versions of an asset.
 * 4: the rep's own weeks, the figures of the team, what its meetings decide, views that are kept, and weekly trends.
 * 5: how the device stands with its team store: what is to be told, what has come, versions and conflicts.
 */
export const SCHEMA = 5;

export const DATABASE = 'whynow';

/** What one transaction reads. */
export interface Read {
  get: <T>(store: string, key: string) => Promise<T | undefined>;
  /** In the order of the keys; undefined where there is none. */
  many: <T>(store: string, keys: string[]) => Promise<(T | undefined)[]>;
  /** Whose keys begin with that. */
  startingWith: <T>(store: string, prefix: string) => Promise<T[]>;
  /** Whose field of that name, which has an index, is one of those. */
  where: <T>(store: string, field: string, values: string[]) => Promise<T[]>;
}

/**
 * The records of the database, to be looked up. Pages read them through Dexie, whose live queries see what is read; the
 * worker reads them without it: half of its bytes, which a worker that has just woken would have to compile first.
 */
export interface Records {
  /** Reads in one transaction of those stores. */
  read: <T>(stores: string[], work: (from: Read) => Promise<T>) => Promise<T>;
}
