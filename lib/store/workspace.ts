import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Play } from '../domain/play.ts';
import type { Signal } from '../domain/signal.ts';
import type { Workspace } from '../domain/workspace.ts';
import * as agenda from './agendaReads.ts';
import { database, type WhynowDatabase } from './database.ts';
import { type AccountFile, readFile, type WorkspaceHead } from './matchReads.ts';
import { lookUp, readAll } from './packs.ts';

export type { AccountFile, WorkspaceHead } from './matchReads.ts';

/** How many rows the lists of a workspace have. */
export interface WorkspaceCounts {
  accounts: number;
  signals: number;
  assets: number;
  plays: number;
}

/** The workspace in force without its lists, or undefined when there is none yet. */
export async function readHead(db: WhynowDatabase = database): Promise<WorkspaceHead | undefined> {
  return (await lookUp<WorkspaceHead>(db, 'head', ['head'])).get('head');
}

/** Counted when the workspace was put in force; where version 1 did that, now. */
export async function readCounts(db: WhynowDatabase = database): Promise<WorkspaceCounts> {
  const { counts } = (await db.current.get('current')) ?? {};
  const count = async (list: keyof WorkspaceCounts) => counts?.[list] ?? (await readAll(db, list)).flat().length;
  const [accounts, signals, assets, plays] = await Promise.all([
    count('accounts'),
    count('signals'),
    count('assets'),
    count('plays'),
  ]);
  return { accounts, signals, assets, plays };
}

/** Account ids by match key. */
export const findAccounts = (keys: string[], db: WhynowDatabase = database) => lookUp<string[]>(db, 'keys', keys);

export async function readAccounts(ids: string[], db: WhynowDatabase = database): Promise<Account[]> {
  const found = await lookUp<Account>(db, 'accounts', ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export const readAccountFile = (id: string, db: WhynowDatabase = database): Promise<AccountFile | undefined> =>
  readFile(db, id);

export async function readPlay(signalType: string, db: WhynowDatabase = database): Promise<Play | undefined> {
  return (await lookUp<Play>(db, 'plays', [signalType])).get(signalType);
}

export const readAssets = (db: WhynowDatabase = database) => readAll<Asset>(db, 'assets');

export const readAllAccounts = (db: WhynowDatabase = database) => readAll<Account>(db, 'accounts');

export async function readAllSignals(db: WhynowDatabase = database): Promise<Signal[]> {
  return (await readAll<Signal[]>(db, 'signals')).flat();
}

export const readSignals = (accountIds: string[], db: WhynowDatabase = database): Promise<Map<string, Signal[]>> =>
  agenda.readSignals(db, accountIds);

export const readAgenda = (db: WhynowDatabase = database): Promise<agenda.AgendaEntry[]> => agenda.readAgenda(db);

export const readAgendaOf = (ids: string[], db: WhynowDatabase = database): Promise<agenda.AgendaEntry[]> =>
  agenda.readAgendaOf(db, ids);

export const readPlays = (db: WhynowDatabase = database) => readAll<Play>(db, 'plays');

/** The whole workspace, for export. */
export async function readWorkspace(db: WhynowDatabase = database): Promise<Workspace | undefined> {
  const head = await readHead(db);
  if (!head) return undefined;
  const [accounts, signals, assets, plays] = await Promise.all([
    readAllAccounts(db),
    readAllSignals(db),
    readAssets(db),
    readPlays(db),
  ]);
  return { ...head, plays, accounts, signals, assets };
}
