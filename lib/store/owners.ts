import type { Account } from '../domain/account.ts';
import { fnv } from '../domain/fnv.ts';
import { database, type WhynowDatabase } from './database.ts';
import { lookUp, readEntries } from './packs.ts';
import { readAllAccounts } from './workspace.ts';

/** Parts of what one owner has: in a large workspace all of it would be too much for one pack. */
const PARTS = 32;

const keyOf = (part: number, owner: string) => `${part}/${owner}`;

/** Where the list `owners` has an account's id. */
export const ownerKey = ({ id, owner }: Account): string => keyOf(fnv(id) % PARTS, owner);

/** Whether the workspace in force was written without the list, by an earlier version. */
async function isOlder(db: WhynowDatabase): Promise<boolean> {
  const current = await db.current.get('current');
  return current !== undefined && !current.buckets.owners;
}

/** Everyone who owns an account, in alphabetical order. */
export async function readOwners(db: WhynowDatabase = database): Promise<string[]> {
  const names = (await isOlder(db))
    ? (await readAllAccounts(db)).map(({ owner }) => owner)
    : (await readEntries<string[]>(db, 'owners')).map(([key]) => key.slice(key.indexOf('/') + 1));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

/** The ids of an owner's accounts, in no order. */
export async function readOwned(owner: string, db: WhynowDatabase = database): Promise<string[]> {
  if (await isOlder(db))
    return (await readAllAccounts(db)).filter((account) => account.owner === owner).map(({ id }) => id);
  const keys = Array.from({ length: PARTS }, (_, part) => keyOf(part, owner));
  return [...(await lookUp<string[]>(db, 'owners', keys)).values()].flat();
}
