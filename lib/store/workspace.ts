import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Play } from '../domain/play.ts';
import type { Signal } from '../domain/signal.ts';
import { type AgendaSignal, agendaOf } from '../domain/today.ts';
import type { Workspace } from '../domain/workspace.ts';
import { database, type WhynowDatabase } from './database.ts';
import { lookUp, lookUpIn, readAll, readEntries, readSlices } from './packs.ts';

/** The parts of a workspace that are not lists of many. */
export type WorkspaceHead = Omit<Workspace, 'accounts' | 'signals' | 'assets' | 'plays'>;

/** How many rows the lists of a workspace have. */
export interface WorkspaceCounts {
  accounts: number;
  signals: number;
  assets: number;
  plays: number;
}

/** What is known of one account. */
export interface AccountFile {
  account: Account;
  signals: Signal[];
  children: string[];
  /** Ids of the accounts under the match keys that were asked for along with it. */
  also: string[];
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

/** What a match begins with, in one round: the workspace without its lists, and account ids by match key. */
export async function readForMatch(
  keys: string[],
  db: WhynowDatabase = database,
): Promise<{ head: WorkspaceHead | undefined; known: Map<string, string[]> }> {
  const [heads, known] = await lookUpIn(db, [
    ['head', ['head']],
    ['keys', keys],
  ]);
  return { head: heads?.get('head') as WorkspaceHead | undefined, known: known as Map<string, string[]> };
}

/** Account ids by match key. */
export const findAccounts = (keys: string[], db: WhynowDatabase = database) => lookUp<string[]>(db, 'keys', keys);

export async function readAccounts(ids: string[], db: WhynowDatabase = database): Promise<Account[]> {
  const found = await lookUp<Account>(db, 'accounts', ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function readAccountFile(
  id: string,
  { also = [], db = database }: { also?: string[]; db?: WhynowDatabase } = {},
): Promise<AccountFile | undefined> {
  const [accounts, signals, children, keys] = await lookUpIn(db, [
    ['accounts', [id]],
    ['signals', [id]],
    ['children', [id]],
    ['keys', also],
  ]);
  const account = accounts?.get(id) as Account | undefined;
  return (
    account && {
      account,
      signals: (signals?.get(id) ?? []) as Signal[],
      children: (children?.get(id) ?? []) as string[],
      also: ([...(keys?.values() ?? [])] as string[][]).flat(),
    }
  );
}

export async function readPlay(signalType: string, db: WhynowDatabase = database): Promise<Play | undefined> {
  return (await lookUp<Play>(db, 'plays', [signalType])).get(signalType);
}

export const readAssets = (db: WhynowDatabase = database) => readAll<Asset>(db, 'assets');

export const readAllAccounts = (db: WhynowDatabase = database) => readAll<Account>(db, 'accounts');

export async function readAllSignals(db: WhynowDatabase = database): Promise<Signal[]> {
  return (await readAll<Signal[]>(db, 'signals')).flat();
}

/** The signals of some accounts. */
export const readSignals = (accountIds: string[], db: WhynowDatabase = database) =>
  lookUp<Signal[]>(db, 'signals', accountIds);

/** By account, what may give it a badge on some day; of a workspace that version 1 put in force, from its signals. */
export async function readAgenda(db: WhynowDatabase = database): Promise<[string, AgendaSignal[]][]> {
  const { buckets } = (await db.current.get('current')) ?? {};
  if (!buckets || buckets.agenda) return readEntries<AgendaSignal[]>(db, 'agenda');
  const entries = await readEntries<Signal[]>(db, 'signals');
  return entries.map(([id, signals]) => [id, signals.flatMap((signal) => agendaOf(signal) ?? [])]);
}

/** As `readAgenda`, slice by slice, so that it need never be in memory as a whole; or one part of several of it. */
export async function* readAgendaSlices(
  { part, parts }: { part: number; parts: number },
  db: WhynowDatabase = database,
): AsyncGenerator<{ entries: [string, AgendaSignal[]][]; share: number }> {
  const { buckets } = (await db.current.get('current')) ?? {};
  if (buckets?.agenda !== undefined) yield* readSlices<AgendaSignal[]>(db, 'agenda', { part, parts });
  else if (part === 0) yield { entries: await readAgenda(db), share: 1 };
}

/** The whole workspace, for export. */
export async function readWorkspace(db: WhynowDatabase = database): Promise<Workspace | undefined> {
  const head = await readHead(db);
  if (!head) return undefined;
  const [accounts, signals, assets, plays] = await Promise.all([
    readAllAccounts(db),
    readAllSignals(db),
    readAssets(db),
    readAll<Play>(db, 'plays'),
  ]);
  return { ...head, plays, accounts, signals, assets };
}
