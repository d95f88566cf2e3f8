import type { Account } from '../domain/account.ts';
import type { Signal } from '../domain/signal.ts';
import { agendaOf } from '../domain/today.ts';
import { type AssetsChange, changeAssets } from './assetsChange.ts';
import { database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { ownerKey } from './owners.ts';
import { Outgrown, PackEdit } from './packEdit.ts';
import { moveIds, movesOf, movesOut, putGroup, putRows, takeRows } from './packGroups.ts';

/** Rows of one list on their way into the workspace in force: new ones, or other versions of those it has. */
export type Change =
  | { list: 'accounts'; rows: Account[] }
  | AssetsChange
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
): Promise<number | undefined> => {
  if (change.list === 'assets') return changeAssets(change, db);
  return exclusively(() =>
    db.transaction('rw', db.packs, db.current, async () => changeInPlace(change, keysOf, db)),
  ).catch((error: unknown) => {
    if (error instanceof Outgrown) return undefined;
    throw error;
  });
};

async function changeInPlace(
  change: Exclude<Change, AssetsChange>,
  keysOf: (account: Account) => string[],
  db: WhynowDatabase,
): Promise<number | undefined> {
  const current = await db.current.get('current');
  const known = current?.counts?.[change.list];
  // Lists that an earlier version did not make are made with the whole.
  if (!current?.buckets.owners || known === undefined) return undefined;
  if (change.rows.length > Math.max(IN_PLACE.rows, known * IN_PLACE.share)) return undefined;
  const edit = new PackEdit(db, current);
  if (change.list === 'accounts') await putAccounts(edit, change.rows, keysOf);
  else
    await putSignals(edit, change.rows, {
      from: change.before.map(({ accountId }) => accountId),
    });
  return edit.save();
}

/** Puts accounts in place of those with their ids, and takes those of other ids away. */
export async function putAccounts(
  edit: PackEdit,
  rows: Account[],
  keysOf: (account: Account) => string[],
  gone: string[] = [],
): Promise<void> {
  const befores = await putRows(edit, 'accounts', rows);
  const left = await takeRows<Account>(edit, 'accounts', gone);
  const moves = (groupsOf: (account: Account) => string[]) => [
    ...movesOf(rows, befores, groupsOf),
    ...movesOut(left, groupsOf),
  ];
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

/**
 * Puts signals in place of those with their ids, and takes those of other ids away.
 * @param from the accounts at which they have been
 */
export async function putSignals(
  edit: PackEdit,
  rows: Signal[],
  { from, gone = [] }: { from: string[]; gone?: string[] },
): Promise<void> {
  const ids = new Set([...rows.map(({ id }) => id), ...gone]);
  const accounts = new Set([...from, ...rows.map(({ accountId }) => accountId)]);
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
