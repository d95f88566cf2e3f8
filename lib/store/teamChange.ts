import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { ContentRequest } from '../domain/contentRequest.ts';
import type { Decision } from '../domain/decision.ts';
import type { Play } from '../domain/play.ts';
import type { Signal } from '../domain/signal.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import { putAssets, takeAssets } from './assetsChange.ts';
import { type Current, database, type WhynowDatabase } from './database.ts';
import { exclusively } from './leftovers.ts';
import { Outgrown, PackEdit } from './packEdit.ts';
import { readAll } from './packs.ts';
import { type ItemVersion, itemOf, type TeamSync } from './teamRows.ts';
import type { WorkspaceHead } from './workspace.ts';
import { putAccounts, putSignals } from './workspaceChange.ts';

/** What has become of the items of one list: those that are new or other than before, and ids of those that are gone. */
export interface Changed<T> {
  rows: T[];
  gone: string[];
}

/** What a team store says has changed, checked. */
export interface TeamChanges {
  head: (before: WorkspaceHead) => WorkspaceHead;
  accounts: Changed<Account>;
  signals: Changed<Signal>;
  assets: Changed<Asset>;
  plays: Changed<Play>;
  signalEdits: Changed<SignalEdit>;
  requests: Changed<ContentRequest>;
  decisions: Changed<Decision>;
  versions: ItemVersion[];
}

const tablesOf = (db: WhynowDatabase) => [
  ...[db.packs, db.current, db.revisions, db.team, db.outbox, db.versions, db.pulled],
  ...[db.signalEdits, db.requests, db.decisions],
];

/** Up to this many items of the packs are changed in place; more are written anew. */
const IN_PLACE = 5_000;

/**
 * Puts what has changed in force, together with how far this device is: one transaction, so that nothing is missed and
 * nothing done twice.
 * @param sync as it is afterwards
 * @returns false where so much changes that the workspace must be written anew; nothing has changed then
 */
export const applyTeamChanges = (
  changes: TeamChanges,
  sync: TeamSync,
  keysOf: (account: Account) => string[],
  db: WhynowDatabase = database,
): Promise<boolean> =>
  exclusively(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const current = await db.current.get('current');
      const { accounts, signals, assets } = changes;
      const many = [accounts, signals, assets].reduce((sum, { rows, gone }) => sum + rows.length + gone.length, 0);
      if (!current?.buckets.places || many > IN_PLACE) return false;
      if (assets.rows.length > 0) await putAssets({ list: 'assets', rows: assets.rows, fromTeam: true }, current, db);
      if (assets.gone.length > 0) await takeAssets(assets.gone, db);
      // Read again: assets may have been given another number of packs.
      const edit = new PackEdit(db, (await db.current.get('current')) ?? current);
      await putAccounts(edit, accounts.rows, keysOf, accounts.gone);
      await putPlacedSignals(edit, signals);
      await putPlays(edit, changes.plays, db);
      await edit.load('head', ['head']);
      const head = edit.get<WorkspaceHead>('head', 'head');
      if (head) edit.set('head', 'head', changes.head(head));
      await edit.save();
      await settlePull(changes, sync, db);
      return true;
    }),
  ).catch((error: unknown) => {
    if (error instanceof Outgrown) return false;
    throw error;
  });

async function putPlacedSignals(edit: PackEdit, { rows, gone }: Changed<Signal>): Promise<void> {
  const ids = [...rows.map(({ id }) => id), ...gone];
  await edit.load('places', ids);
  const from = ids.flatMap((id) => edit.get<string>('places', id) ?? []);
  await putSignals(edit, rows, { from, gone });
  for (const { id, accountId } of rows) edit.set('places', id, accountId);
  for (const id of gone) edit.set('places', id, undefined);
}

/** Plays stand under the type of their signal, and are few. */
async function putPlays(edit: PackEdit, { rows, gone }: Changed<Play>, db: WhynowDatabase): Promise<void> {
  if (rows.length + gone.length === 0) return;
  const others = new Set([...rows.map(({ id }) => id), ...gone]);
  const before = (await readAll<Play>(db, 'plays')).filter(({ id }) => others.has(id));
  const types = [...before, ...rows].map(({ signalType }) => signalType);
  await edit.load('plays', types);
  const put = (type: string, play: Play | undefined) => {
    edit.count('plays', Number(play !== undefined) - Number(edit.get('plays', type) !== undefined));
    edit.set('plays', type, play);
  };
  for (const { signalType } of before) put(signalType, undefined);
  for (const play of rows) put(play.signalType, play);
}

/** Puts a whole new generation of packs in force, with what has come beside it. */
export const switchToTeam = (
  current: Current,
  changes: TeamChanges,
  sync: TeamSync,
  db: WhynowDatabase = database,
): Promise<void> =>
  db.transaction('rw', tablesOf(db), async () => {
    if (sync.pulling?.anew) await forgetUnheard(changes, db);
    await db.current.put(current);
    await settlePull(changes, sync, db);
  });

/** The lists that are tables of their own. */
const tabled = ['signalEdits', 'requests', 'decisions'] as const;

/** After a pull from the beginning: what the store had once and does not have now is gone. */
async function forgetUnheard({ versions, ...changes }: TeamChanges, db: WhynowDatabase): Promise<void> {
  const heard = new Set(versions.map(({ id }) => id));
  const waiting = new Set((await db.outbox.toArray()).map((row) => (row.kind === 'edit' ? row.item : '')));
  const old = (await db.versions.toCollection().primaryKeys()).filter((id) => !heard.has(id) && !waiting.has(id));
  for (const list of tabled) {
    const gone = old.filter((id) => id.startsWith(itemOf(list, ''))).map((id) => id.slice(list.length + 1));
    changes[list].gone.push(...gone);
  }
  await db.versions.bulkDelete(old);
}

/** What of a pull is rows, and that it is done. Inside a transaction of the tables. */
async function settlePull(changes: TeamChanges, sync: TeamSync, db: WhynowDatabase): Promise<void> {
  await putSeen(changes.requests, db);
  await db.signalEdits.bulkPut(changes.signalEdits.rows);
  await db.decisions.bulkPut(changes.decisions.rows);
  for (const list of tabled) await db.table(list).bulkDelete(changes[list].gone);
  await db.versions.bulkPut(changes.versions);
  await db.pulled.clear();
  const { pulling: _, ...done } = sync;
  await db.team.put(done);
}

/** Whether the rep has seen a reply is kept here and nowhere else; another reply has not been seen. */
async function putSeen({ rows }: Changed<ContentRequest>, db: WhynowDatabase): Promise<void> {
  const befores = await db.requests.bulkGet(rows.map(({ id }) => id));
  const reply = ({ state, reply = '', assetId = '', repliedOn = '' }: ContentRequest) =>
    [state, reply, assetId, repliedOn].join('|');
  await db.requests.bulkPut(
    rows.map(({ seen: _, ...row }, index) => {
      const before = befores[index];
      return before?.seen && reply(before) === reply(row) ? { ...row, seen: true } : row;
    }),
  );
}
