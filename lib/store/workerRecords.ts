import { type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { DATABASE, type Read, type Records, SCHEMA } from './records.ts';

/** Where nothing has been stored yet. */
const nothing: Read = {
  get: async () => undefined,
  many: async (_, keys) => keys.map(() => undefined),
  startingWith: async () => [],
  where: async () => [],
};

let opening: Promise<IDBPDatabase | undefined> | undefined;

/** Opens the database as it is: only pages make it or bring it up to date. Undefined while there is none. */
async function open(): Promise<IDBPDatabase | undefined> {
  let fresh = false;
  try {
    const db = await openDB(DATABASE, undefined, {
      // Opening a database that is not there would make an empty one.
      upgrade: (_, __, ___, transaction) => {
        fresh = true;
        transaction.done.catch(() => {});
        transaction.abort();
      },
      // A page brings it up to date or deletes it.
      blocking: () => void close(),
      terminated: () => {
        opening = undefined;
      },
    });
    if (db.version <= SCHEMA * 10) return db; // Dexie counts in tenths
    db.close();
    throw new DOMException(`The database has version ${db.version / 10}, known is ${SCHEMA}`, 'VersionError');
  } catch (error) {
    opening = undefined;
    if (fresh) return undefined;
    throw error;
  }
}

async function close(): Promise<void> {
  const db = await opening;
  opening = undefined;
  db?.close();
}

/** Opens the database ahead of the first reading. */
export function warmUp(): void {
  opening ??= open();
  opening.catch(() => {}); // whoever reads next gets the error
}

type Stores = Record<string, IDBPObjectStore<unknown, string[], string, 'readwrite'>>;

/** Writes in one transaction that is durable when it resolves. @throws where there is no database */
export async function change(names: string[], work: (stores: Stores) => Promise<void>): Promise<void> {
  opening ??= open();
  const db = await opening;
  if (!db) throw new DOMException('There is no database', 'NotFoundError');
  // An earlier version has not all of them.
  const there = names.filter((name) => db.objectStoreNames.contains(name));
  const transaction = db.transaction(there, 'readwrite', { durability: 'strict' });
  const stores = Object.fromEntries(there.map((name) => [name, transaction.objectStore(name)]));
  await Promise.all([work(stores), transaction.done]);
}

/** The records as the worker reads them. */
export const records: Records = {
  read: async (stores, work) => {
    opening ??= open();
    const db = await opening;
    if (!db) return work(nothing);
    // An earlier version has not all of them.
    const there = stores.filter((store) => db.objectStoreNames.contains(store));
    if (there.length === 0) return work(nothing);
    const transaction = db.transaction(there);
    const storeOf = (store: string) => (there.includes(store) ? transaction.objectStore(store) : undefined);
    return work({
      get: async (store, key) => storeOf(store)?.get(key),
      many: (store, keys) => Promise.all(keys.map((key) => storeOf(store)?.get(key))),
      startingWith: async (store, prefix) =>
        (await storeOf(store)?.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))) ?? [],
      where: async (store, field, values) =>
        (await Promise.all(values.map((value) => storeOf(store)?.index(field).getAll(value) ?? []))).flat(),
    });
  },
};
