import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Play } from '../domain/play.ts';
import type { Signal } from '../domain/signal.ts';
import { type AgendaSignal, agendaOf } from '../domain/today.ts';
import { withEdits } from '../domain/withEdits.ts';
import type { Workspace } from '../domain/workspace.ts';
import { database, type WhynowDatabase } from './database.ts';
import { type AccountFile, readFile, type WorkspaceHead } from './matchReads.ts';
import { lookUp, readAll, readEntries, readSlices } from './packs.ts';

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

/** The signals of some accounts, with what reps have said of them. */
export async function readSignals(accountIds: string[], db: WhynowDatabase = database): Promise<Map<string, Signal[]>> {
  const [signals, edits] = await Promise.all([
    lookUp<Signal[]>(db, 'signals', accountIds),
    db.signalEdits.where('accountId').anyOf(accountIds).toArray(),
  ]);
  for (const [id, said] of Map.groupBy(edits, ({ accountId }) => accountId))
    signals.set(id, withEdits(signals.get(id) ?? [], said));
  return signals;
}

async function readTeamAgenda(db: WhynowDatabase): Promise<[string, AgendaSignal[]][]> {
  const { buckets } = (await db.current.get('current')) ?? {};
  if (!buckets || buckets.agenda) return readEntries<AgendaSignal[]>(db, 'agenda');
  const entries = await readEntries<Signal[]>(db, 'signals');
  return entries.map(([id, signals]) => [id, signals.flatMap((signal) => agendaOf(signal) ?? [])]);
}

/** The agenda of the accounts of which reps have said something, from their signals: it leaves out what was refuted. */
async function readEditedAgenda(db: WhynowDatabase): Promise<Map<string, AgendaSignal[]>> {
  const ids = (await db.signalEdits.orderBy('accountId').uniqueKeys()) as string[];
  if (ids.length === 0) return new Map();
  const [accounts, signals] = await Promise.all([lookUp<Account>(db, 'accounts', ids), readSignals(ids, db)]);
  // What was said of an account that has left the workspace stays behind.
  return new Map(
    [...accounts.keys()].map((id) => [id, (signals.get(id) ?? []).flatMap((signal) => agendaOf(signal) ?? [])]),
  );
}

/**
 * By account, what may give it a badge on some day; of a workspace that version 1 put in force, from its signals. What
 * reps have said counts.
 */
export async function readAgenda(db: WhynowDatabase = database): Promise<[string, AgendaSignal[]][]> {
  const [agenda, edited] = await Promise.all([readTeamAgenda(db), readEditedAgenda(db)]);
  return edited.size === 0 ? agenda : [...new Map([...agenda, ...edited])];
}

/** As `readAgenda`, slice by slice, so that it need never be in memory as a whole; or one part of several of it. */
export async function* readAgendaSlices(
  { part, parts }: { part: number; parts: number },
  db: WhynowDatabase = database,
): AsyncGenerator<{ entries: [string, AgendaSignal[]][]; share: number }> {
  const { buckets } = (await db.current.get('current')) ?? {};
  if (buckets?.agenda === undefined) {
    if (part === 0) yield { entries: await readAgenda(db), share: 1 };
    return;
  }
  const edited = await readEditedAgenda(db);
  const listed = await lookUp(db, 'agenda', [...edited.keys()]);
  // An account that the team knows nothing of stands in no slice: it comes with the first part.
  const added = part === 0 ? [...edited].filter(([id]) => !listed.has(id)) : [];
  for await (const { entries, share } of readSlices<AgendaSignal[]>(db, 'agenda', { part, parts })) {
    const current = entries.map(([id, signals]): [string, AgendaSignal[]] => [id, edited.get(id) ?? signals]);
    yield { entries: [...current, ...added.splice(0)], share };
  }
  if (added.length > 0) yield { entries: added, share: 1 };
}

/** As `readAgenda`, for some accounts. */
export async function readAgendaOf(ids: string[], db: WhynowDatabase = database): Promise<[string, AgendaSignal[]][]> {
  const { buckets } = (await db.current.get('current')) ?? {};
  if (!buckets || buckets.agenda) {
    const [agenda, edited] = await Promise.all([lookUp<AgendaSignal[]>(db, 'agenda', ids), readEditedAgenda(db)]);
    return ids.flatMap((id): [string, AgendaSignal[]][] => {
      const signals = edited.get(id) ?? agenda.get(id);
      return signals ? [[id, signals]] : [];
    });
  }
  return [...(await readSignals(ids, db))].map(([id, signals]) => [
    id,
    signals.flatMap((each) => agendaOf(each) ?? []),
  ]);
}

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
