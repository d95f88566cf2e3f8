import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Play } from '../domain/play.ts';
import type { Signal } from '../domain/signal.ts';
import type { Workspace } from '../domain/workspace.ts';
import { database, type WhynowDatabase } from './database.ts';
import { lookUp, readAll, replacePacks } from './packs.ts';

/** The parts of a workspace that are not lists of many. */
export type WorkspaceHead = Omit<Workspace, 'accounts' | 'signals' | 'assets' | 'plays'>;

/** What is known of one account. */
export interface AccountFile {
  account: Account;
  signals: Signal[];
  children: string[];
}

function group<T>(items: T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    if (at === undefined) continue;
    const known = groups.get(at);
    if (known) known.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}

function byKey(accounts: Account[], keysOf: (account: Account) => string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const account of accounts) {
    for (const key of keysOf(account)) {
      const known = index.get(key);
      if (known) known.push(account.id);
      else index.set(key, [account.id]);
    }
  }
  return index;
}

/**
 * Puts a workspace in force in place of the one before. The rep's log and corrections are other tables and stay.
 * @param keysOf the match keys of an account
 * @param generation a name not used before
 * @throws Dexie errors; the old workspace is then still in force
 */
export async function replaceWorkspace(
  workspace: Workspace,
  keysOf: (account: Account) => string[],
  generation: string,
  db: WhynowDatabase = database,
): Promise<void> {
  const { accounts, signals, assets, plays, ...head } = workspace;
  const ids = new Map(accounts.map((account) => [account.id, account]));
  await replacePacks(db, generation, {
    head: new Map([['head', head]]),
    accounts: ids,
    keys: byKey(accounts, keysOf),
    signals: group(signals, (signal) => signal.accountId),
    children: new Map(
      [...group(accounts, (account) => account.parentId)].map(([id, list]) => [id, list.map((each) => each.id)]),
    ),
    assets: new Map(assets.map((asset) => [asset.id, asset])),
    plays: new Map(plays.map((play) => [play.signalType, play])),
  });
}

/** The workspace in force without its lists, or undefined when there is none yet. */
export async function readHead(db: WhynowDatabase = database): Promise<WorkspaceHead | undefined> {
  return (await lookUp<WorkspaceHead>(db, 'head', ['head'])).get('head');
}

/** Account ids by match key. */
export const findAccounts = (keys: string[], db: WhynowDatabase = database) => lookUp<string[]>(db, 'keys', keys);

export async function readAccounts(ids: string[], db: WhynowDatabase = database): Promise<Account[]> {
  const found = await lookUp<Account>(db, 'accounts', ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function readAccountFile(id: string, db: WhynowDatabase = database): Promise<AccountFile | undefined> {
  return db.transaction('r', db.packs, db.current, async () => {
    const [accounts, signals, children] = await Promise.all([
      lookUp<Account>(db, 'accounts', [id]),
      lookUp<Signal[]>(db, 'signals', [id]),
      lookUp<string[]>(db, 'children', [id]),
    ]);
    const account = accounts.get(id);
    return account && { account, signals: signals.get(id) ?? [], children: children.get(id) ?? [] };
  });
}

export async function readPlay(signalType: string, db: WhynowDatabase = database): Promise<Play | undefined> {
  return (await lookUp<Play>(db, 'plays', [signalType])).get(signalType);
}

export const readAssets = (db: WhynowDatabase = database) => readAll<Asset>(db, 'assets');

export const readAllAccounts = (db: WhynowDatabase = database) => readAll<Account>(db, 'accounts');

export async function readAllSignals(db: WhynowDatabase = database): Promise<Signal[]> {
  return (await readAll<Signal[]>(db, 'signals')).flat();
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
