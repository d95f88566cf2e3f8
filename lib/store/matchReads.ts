import type { Account } from '../domain/account.ts';
import type { Signal } from '../domain/signal.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import { withEdits } from '../domain/withEdits.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Override } from './database.ts';
import { lookUpIn } from './packs.ts';
import type { Records } from './records.ts';

/** The parts of a workspace that are not lists of many. */
export type WorkspaceHead = Omit<Workspace, 'accounts' | 'signals' | 'assets' | 'plays'>;

/** What is known of one account. */
export interface AccountFile {
  account: Account;
  /** With what reps have said of them. */
  signals: Signal[];
  /** What they have said, what was taken back included; in no order. */
  edits: SignalEdit[];
  children: string[];
  /** Ids of the accounts under the match keys that were asked for along with it. */
  also: string[];
}

/** What a match begins with, in one round: the workspace without its lists, and account ids by match key. */
export async function readForMatch(
  records: Records,
  keys: string[],
): Promise<{ head: WorkspaceHead | undefined; known: Map<string, string[]> }> {
  const [heads, known] = await lookUpIn(records, [
    ['head', ['head']],
    ['keys', keys],
  ]);
  return { head: heads?.get('head') as WorkspaceHead | undefined, known: known as Map<string, string[]> };
}

/**
 * Everything about one account.
 * @param also match keys to be looked up along with it
 */
export async function readFile(records: Records, id: string, also: string[] = []): Promise<AccountFile | undefined> {
  const [[accounts, signals, children, keys], edits] = await Promise.all([
    lookUpIn(records, [
      ['accounts', [id]],
      ['signals', [id]],
      ['children', [id]],
      ['keys', also],
    ]),
    records.read(['signalEdits'], (from) => from.where<SignalEdit>('signalEdits', 'accountId', [id])),
  ]);
  const account = accounts?.get(id) as Account | undefined;
  return (
    account && {
      account,
      signals: withEdits((signals?.get(id) ?? []) as Signal[], edits),
      edits,
      children: (children?.get(id) ?? []) as string[],
      also: ([...(keys?.values() ?? [])] as string[][]).flat(),
    }
  );
}

/** The user's own correction for a page identity. */
export const readOverride = (records: Records, id: string): Promise<Override | undefined> =>
  records.read(['overrides'], (from) => from.get<Override>('overrides', id));
