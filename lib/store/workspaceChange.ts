import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Signal } from '../domain/signal.ts';
import { agendaOf } from '../domain/today.ts';
import { database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { linkKeysOf } from './links.ts';
import { ownerKey } from './owners.ts';
import { Outgrown, PackEdit } from './packEdit.ts';

/** Rows of one list on their way into the workspace in force: new ones, or other versions of those it has. */
export type Change =
  | { list: 'accounts'; rows: Account[] }
  | { list: 'assets'; rows: Asset[] }
  /** `before`: the signals of the same ids that are in force. */
  | { list: 'signals'; rows: Signal[]; before: Signal[] };

/** Up to this many rows, or this part of its list, a change is made in place. */
const IN_PLACE = { rows: 500, share: 0.1 };

/**
 * Changes rows of the workspace in force: only the packs that hold them or their keys are read and written, in one
 * transaction.
 * @param keysOf the match keys of an account
 * @returns how many packs were written; undefined where so much changes that the workspace must be replaced as a whole
 */
export const changeWorkspace = (
  change: Change,
  keysOf: (account: Account) => string[],
  db: WhynowDatabase = database,
): Promise<number | undefined> =>
  exclusively(() => db.transaction('rw', db.packs, db.current, async () => changeInPlace(change, keysOf, db))).catch(
    (error: unknown) => {
      if (error instanceof Outgrown) return undefined;
      throw error;
    },
  );

async function changeInPlace(
  change: Change,
  keysOf: (account: Account) => string[],
  db: WhynowDatabase,
): Promise<number | undefined> {
  const current = await db.current.get('current');
  const known = current?.counts?.[change.list];
  // Lists that an earlier version did not make are made with the whole.
  if (!current?.buckets.owners || !current.buckets.links || known === undefined) return undefined;
  if (change.rows.length > Math.max(IN_PLACE.rows, known * IN_PLACE.share)) return undefined;
  const edit = new PackEdit(db, current);
  if (change.list === 'accounts') await putAccounts(edit, change.rows, keysOf);
  else if (change.list === 'signals') await putSignals(edit, change.rows, change.before);
  else await putAssets(edit, change.rows);
  return edit.save();
}

/** @returns the rows that were in the place of the new ones */
async function putRows<T extends { id: string }>(edit: PackEdit, list: string, rows: T[]): Promise<(T | undefined)[]> {
  await edit.load(
    list,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const before = edit.get<T>(list, row.id);
    edit.set(list, row.id, row);
    if (before === undefined) edit.count(list, 1);
    return before;
  });
}

/** Puts a group in place of the one before; an empty one goes. */
function putGroup(edit: PackEdit, list: string, key: string, items: unknown[]): void {
  edit.count(list, items.length - (edit.get<unknown[]>(list, key)?.length ?? 0));
  edit.set(list, key, items.length > 0 ? items : undefined);
}

/** An id that leaves one group of a list and enters another. */
interface Move {
  id: string;
  out: string[];
  into: string[];
}

/** Where the ids of rows move, by the groups in which a row stands. */
function movesOf<T extends { id: string }>(
  rows: T[],
  befores: (T | undefined)[],
  groupsOf: (row: T) => string[],
): Move[] {
  return rows.map((row, index) => {
    const before = befores[index];
    const [from, to] = [before ? groupsOf(before) : [], groupsOf(row)];
    return {
      id: row.id,
      out: from.filter((group) => !to.includes(group)),
      into: to.filter((group) => !from.includes(group)),
    };
  });
}

async function putAccounts(edit: PackEdit, rows: Account[], keysOf: (account: Account) => string[]): Promise<void> {
  const befores = await putRows(edit, 'accounts', rows);
  const moves = (groupsOf: (account: Account) => string[]) => movesOf(rows, befores, groupsOf);
  await moveIds(edit, 'keys', moves(keysOf));
  await moveIds(
    edit,
    'children',
    moves(({ parentId }) => (parentId === undefined ? [] : [parentId])),
  );
  await moveIds(
    edit,
    'owners',
    moves((account) => [ownerKey(account)]),
  );
}

async function putAssets(edit: PackEdit, rows: Asset[]): Promise<void> {
  const befores = await putRows(edit, 'assets', rows);
  await moveIds(edit, 'links', movesOf(rows, befores, linkKeysOf));
}

async function moveIds(edit: PackEdit, list: 'keys' | 'children' | 'owners' | 'links', moves: Move[]): Promise<void> {
  await edit.load(
    list,
    moves.flatMap(({ out, into }) => [...out, ...into]),
  );
  const groupOf = (key: string) => edit.get<string[]>(list, key) ?? [];
  for (const { id, out, into } of moves) {
    const others = (key: string) => groupOf(key).filter((each) => each !== id);
    for (const key of out) putGroup(edit, list, key, others(key));
    for (const key of into) putGroup(edit, list, key, [...others(key), id]);
  }
}

async function putSignals(edit: PackEdit, rows: Signal[], before: Signal[]): Promise<void> {
  const ids = new Set(rows.map(({ id }) => id));
  const accounts = new Set([...before, ...rows].map(({ accountId }) => accountId));
  await edit.load('signals', accounts);
  await edit.load('agenda', accounts);
  for (const accountId of accounts) {
    const old = edit.get<Signal[]>('signals', accountId) ?? [];
    const now = [...old.filter(({ id }) => !ids.has(id)), ...rows.filter((row) => row.accountId === accountId)];
    putGroup(edit, 'signals', accountId, now);
    putGroup(
      edit,
      'agenda',
      accountId,
      now.flatMap((signal) => agendaOf(signal) ?? []),
    );
  }
}
