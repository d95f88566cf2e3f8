import { database, type WhynowDatabase } from './database.ts';

/** Held by whoever replaces the workspace; the browser gives it back when its holder is closed or killed. */
const IMPORT = 'whynow-import';

/** Packs deleted at once: whoever looks something up meanwhile waits for these and not for all. */
const SLICE = 256;

/** Runs alone among everything that replaces the workspace, in whichever page. */
export const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(IMPORT, work) as Promise<T>;

/** As `exclusively`, and then deletes what is no longer in force; nobody waits for that but who comes next. */
export const replacing = (db: WhynowDatabase, work: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    const run = () => work().then(resolve, reject);
    // What cannot be deleted now is deleted when a page opens next; the outcome of the work stands either way.
    exclusively(() => run().then(() => sweep(db).catch(() => {}))).catch(reject);
  });

/** Deletes up to so many packs of a range; not through Dexie, and without waiting for the disk. @returns whether any */
function deleteSome(idb: IDBDatabase, range: IDBKeyRange | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction('packs', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('packs');
    const found = store.getAllKeys(range, SLICE);
    found.onsuccess = () => {
      const ids = found.result;
      if (ids.length > 0) store.delete(IDBKeyRange.bound(ids[0], ids.at(-1)));
    };
    transaction.oncomplete = () => resolve(found.result.length > 0);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Deletes every pack that is not of the generation in force. The caller holds the lock. */
export async function sweep(db: WhynowDatabase): Promise<void> {
  const generation = (await db.current.get('current'))?.generation;
  const others =
    generation === undefined
      ? [null]
      : // '0' is the character after '/'.
        [IDBKeyRange.upperBound(`${generation}/`, true), IDBKeyRange.lowerBound(`${generation}0`)];
  for (const other of others) while (await deleteSome(db.backendDB(), other));
}

/** Deletes what an import has left that was killed; leaves one alone that is still running. */
export async function removeLeftovers(db: WhynowDatabase = database): Promise<void> {
  await navigator.locks.request(IMPORT, { ifAvailable: true }, async (lock) => {
    if (lock) await sweep(db);
  });
}
