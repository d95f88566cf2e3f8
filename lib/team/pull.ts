import type { Account } from '../domain/account.ts';
import { database } from '../store/database.ts';
import { keepPage, readPages } from '../store/pulled.ts';
import { accountSlices, signalSlices } from '../store/slices.ts';
import { applyTeamChanges, switchToTeam } from '../store/teamChange.ts';
import { itemOf, type TeamSync } from '../store/teamRows.ts';
import { readAssets, readHead, readPlays } from '../store/workspace.ts';
import { replaceWorkspace, type WorkspaceSlice } from '../store/workspaceWriter.ts';
import { bareHead, Gathering } from './changes.ts';
import type { TeamStore } from './transport.ts';
import type { Hello, Item } from './wire.ts';

/** Items in a page of a pull. */
const PAGE = 2_000;

export interface PullOptions {
  keysOf: (account: Account) => string[];
  /** Under which name this device speaks. */
  rep: string;
  /** How much is done, 0 to 1. */
  onProgress: (share: number) => void;
}

/** What part of the time of a first pull goes into fetching. */
const FETCHING = 0.6;

/**
 * Fetches what has changed and puts it in force. A pull that ends midway goes on where it was the next time; until all of
 * it is there, what was in force stays so.
 * @returns whether anything has changed
 * @throws Trouble, and Dexie errors
 */
export async function pull(store: TeamStore, hello: Hello, options: PullOptions): Promise<boolean> {
  for (;;) {
    const sync = await database.team.get('sync');
    if (!sync) return false;
    const after = sync.pulling?.cursor ?? sync.cursor ?? null;
    const { items, cursor, more, total } = await store.changesSince(after, PAGE);
    await keepPage({ items, cursor, more, left: total });
    const pulling = (await database.team.get('sync'))?.pulling;
    if (!pulling) return false; // left meanwhile
    options.onProgress((FETCHING * pulling.taken) / Math.max(1, pulling.taken + pulling.left));
    if (!more) return putInForce(hello, options);
    if (items.length === 0 && cursor === after) return false; // it would go on for ever
  }
}

async function putInForce(hello: Hello, options: PullOptions): Promise<boolean> {
  const sync = await database.team.get('sync');
  if (!sync?.pulling) return false;
  const { pulling } = sync;
  const next: TeamSync = { ...sync, epoch: hello.epoch, cursor: pulling.cursor ?? undefined };
  if (!pulling.anew && pulling.taken === 0) {
    const { pulling: _, ...done } = next;
    await database.team.put(done);
    return false;
  }
  if (!pulling.anew && (await changeInPlace(hello, next, options))) return true;
  await writeAnew(hello, next, options);
  return true;
}

const gathering = (hello: Hello, { rep }: PullOptions) => new Gathering({ pseudonym: hello.me.pseudonym, rep });

/** What was of no use: of a change beside what was before, of a whole workspace alone. */
const badOf = ({ bad }: Gathering, before: TeamSync['bad']): TeamSync['bad'] =>
  before && before.count > 0 && bad.count > 0
    ? { count: before.count + bad.count, first: [...bad.first, ...before.first].slice(0, 20) }
    : bad.count > 0
      ? bad
      : before;

async function changeInPlace(hello: Hello, next: TeamSync, options: PullOptions): Promise<boolean> {
  const gathered = gathering(hello, options);
  for await (const items of readPages<Item>()) for (const item of items) gathered.add(item);
  return applyTeamChanges(gathered.changes(), { ...next, bad: badOf(gathered, next.bad) }, options.keysOf);
}

/** The lists that are too long to be in memory as a whole. */
const isLong = (list: string): list is 'accounts' | 'signals' => list === 'accounts' || list === 'signals';

/** Writes the workspace beside the one in force, and switches over. */
async function writeAnew(hello: Hello, next: TeamSync, options: PullOptions): Promise<void> {
  const gathered = gathering(hello, options);
  // An item that has changed during the pull comes twice; the last one counts.
  const last = new Map<string, number>();
  let turn = 0;
  for await (const items of readPages<Item>())
    for (const item of items) {
      if (isLong(item.list)) last.set(itemOf(item.list, item.id), turn++);
      else gathered.add(item);
    }
  const { anew = true, taken = 0 } = next.pulling ?? {};
  const before = anew ? undefined : await readHead();
  const changes = gathered.changes();
  const slices = slicesOf(gathered, last, before !== undefined);
  await replaceWorkspace({ head: changes.head(before ?? bareHead(hello)), slices, rows: taken }, options.keysOf, {
    onProgress: (share) => options.onProgress(FETCHING + (1 - FETCHING) * share),
    fromTeam: {
      switchOver: (current) =>
        switchToTeam(current, changes, { ...next, bad: badOf(gathered, anew ? undefined : next.bad) }),
    },
  });
}

/** What was in force and has not changed, and then what has come. */
async function* slicesOf(
  gathered: Gathering,
  last: Map<string, number>,
  isChange: boolean,
): AsyncGenerator<WorkspaceSlice> {
  const { assets, plays } = gathered.changes();
  if (isChange) {
    const unchanged = (list: string) => (row: { id: string }) => !last.has(itemOf(list, row.id));
    for await (const rows of accountSlices()) yield { accounts: rows.filter(unchanged('accounts')) };
    for await (const rows of signalSlices()) yield { signals: rows.filter(unchanged('signals')) };
    const others = ({ rows, gone }: { rows: { id: string }[]; gone: string[] }) => {
      const ids = new Set([...rows.map(({ id }) => id), ...gone]);
      return ({ id }: { id: string }) => !ids.has(id);
    };
    yield {
      assets: (await readAssets()).filter(others(assets)),
      plays: (await readPlays()).filter(others(plays)),
    };
  }
  yield { assets: assets.rows, plays: plays.rows };
  let turn = 0;
  for await (const items of readPages<Item>()) {
    const slice = { accounts: [] as object[], signals: [] as object[] };
    for (const item of items) {
      const { list } = item;
      if (!isLong(list) || last.get(itemOf(list, item.id)) !== turn++) continue;
      const row = gathered.check(list, item);
      if (row) slice[list].push(row);
    }
    yield slice as WorkspaceSlice;
  }
}
