import type { Account } from '../domain/account.ts';
import { agendaOf } from '../domain/today.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type Current, database, type WhynowDatabase } from './database.ts';
import { replacing, sweep } from './leftovers.ts';
import { linkKeysOf } from './links.ts';
import { ownerKey } from './owners.ts';
import { PackWriter, type Shape } from './packWriter.ts';
import type { WorkspaceHead } from './workspace.ts';

const shape: Shape = {
  head: 'one',
  accounts: 'one',
  keys: 'many',
  signals: 'many',
  agenda: 'many',
  children: 'many',
  owners: 'many',
  assets: 'one',
  links: 'many',
  plays: 'one',
};

/** Some rows of a workspace; slice after slice they make the whole, in any order. */
export type WorkspaceSlice = Partial<Pick<Workspace, 'accounts' | 'signals' | 'assets' | 'plays'>>;

export interface Replacement {
  head: WorkspaceHead;
  slices: Iterable<WorkspaceSlice> | AsyncIterable<WorkspaceSlice>;
  /** Rows in all slices, as far as known; for the progress alone. */
  rows: number;
}

export interface WriteOptions {
  signal?: AbortSignal;
  /** How much is done, 0 to 1. */
  onProgress?: (share: number) => void;
  /** The workspace comes from a team store. */
  fromTeam?: {
    /** Puts the new packs in force; for whoever has other rows to write in the same transaction. */
    switchOver: (current: Current) => Promise<void>;
  };
}

/** What part of the time goes into collecting the rows; the rest is writing. */
const COLLECTING = 0.35;

/**
 * Puts a workspace in force in place of the one before. Written beside the old one, which stays in force until the new
 * one is complete; switched over in one transaction; what is left of the old one is deleted afterwards. The rep's log and
 * corrections are other tables and stay.
 * @param keysOf the match keys of an account
 * @throws Dexie errors, and an `AbortError` once the signal says so; the old workspace is then still in force
 */
export const replaceWorkspace = (
  { head, slices, rows }: Replacement,
  keysOf: (account: Account) => string[],
  { signal, onProgress, fromTeam }: WriteOptions = {},
  db: WhynowDatabase = database,
): Promise<void> =>
  replacing(db, async () => {
    await db.open();
    await sweep(db);
    const lists: Shape = fromTeam ? { ...shape, places: 'one' } : shape;
    const writer = new PackWriter(db, crypto.randomUUID(), lists, { signal });
    writer.add('head', 'head', head);
    let done = 0;
    for await (const slice of slices) {
      signal?.throwIfAborted();
      done += addSlice(writer, slice, keysOf);
      // What a team store deletes it names by id alone: this tells where a signal is.
      if (fromTeam) for (const { id, accountId } of slice.signals ?? []) writer.add('places', id, accountId);
      await writer.relieve();
      onProgress?.(COLLECTING * Math.min(1, done / rows));
    }
    const current = await writer.finish((share) => onProgress?.(COLLECTING + (1 - COLLECTING) * share));
    signal?.throwIfAborted();
    if (fromTeam) await fromTeam.switchOver(current);
    else await db.current.put(current);
  });

function addSlice(writer: PackWriter, slice: WorkspaceSlice, keysOf: (account: Account) => string[]): number {
  const { accounts = [], signals = [], assets = [], plays = [] } = slice;
  for (const account of accounts) {
    writer.add('accounts', account.id, account);
    for (const key of keysOf(account)) writer.add('keys', key, account.id);
    if (account.parentId !== undefined) writer.add('children', account.parentId, account.id);
    writer.add('owners', ownerKey(account), account.id);
  }
  for (const signal of signals) {
    writer.add('signals', signal.accountId, signal);
    const agenda = agendaOf(signal);
    if (agenda) writer.add('agenda', signal.accountId, agenda);
  }
  for (const asset of assets) {
    writer.add('assets', asset.id, asset);
    for (const key of linkKeysOf(asset)) writer.add('links', key, asset.id);
  }
  for (const play of plays) writer.add('plays', play.signalType, play);
  return accounts.length + signals.length + assets.length + plays.length;
}
