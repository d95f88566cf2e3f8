import type { UsageEvent } from '../domain/usageEvent.ts';
import { database, type WhynowDatabase } from './database.ts';
import { eventRows } from './outboxRows.ts';
import { type Edit, type EditedList, itemOf, type OutboxRow } from './teamRows.ts';

/**
 * What the team store is to learn. Rows are written in the transaction of what they tell, and only on a device that is
 * connected; they go when the store has acknowledged them.
 */

/** The tables that a transaction must name whose changes are told to the store. */
export const outboxTables = (db: WhynowDatabase = database) => [db.team, db.outbox, db.versions];

/** Inside a transaction of `outboxTables`. */
export async function tellEvents(events: UsageEvent[], db: WhynowDatabase = database): Promise<void> {
  const sync = await db.team.get('sync');
  if (sync) await db.outbox.bulkPut(eventRows(events, sync.since));
}

/** The rep has erased his log: nothing of it is told any more, and the store is asked to erase what it has. */
export async function forgetTold(db: WhynowDatabase = database): Promise<void> {
  const sync = await db.team.get('sync');
  if (!sync) return;
  await db.outbox.filter(({ kind }) => kind !== 'edit').delete();
  await db.outbox.put({ id: 'erase', state: 'waiting', kind: 'erase' });
  await db.team.put({ ...sync, plays: {} });
}

/** An item as it is now; a body of null says that it is gone. */
export interface Told {
  key: string;
  body: object | null;
}

/** Changes of items of one list. Inside a transaction of `outboxTables`. */
export async function tellEdits(list: EditedList, items: Told[], db: WhynowDatabase = database): Promise<void> {
  if (items.length === 0 || !(await db.team.get('sync'))) return;
  const known = await db.versions.bulkGet(items.map(({ key }) => itemOf(list, key)));
  const last = await db.outbox.orderBy('turn').last();
  const first = last?.kind === 'edit' ? last.turn + 1 : 0;
  const rows = items.map(({ key, body }, index): OutboxRow => {
    const id = crypto.randomUUID();
    const edit: Edit = { id, list, key, base: known[index]?.version ?? null, body };
    return { id, state: 'waiting', kind: 'edit', item: itemOf(list, key), turn: first + index, body: edit };
  });
  await db.outbox.bulkAdd(rows);
}

/** Rows of a kind that wait, at most so many; edits in the order in which they were made. */
export async function readWaiting<K extends OutboxRow['kind']>(
  kind: K,
  most: number,
  db: WhynowDatabase = database,
): Promise<Extract<OutboxRow, { kind: K }>[]> {
  const waiting = db.outbox.where('[state+kind]').equals(['waiting', kind]);
  const rows = kind === 'edit' ? (await waiting.sortBy('turn')).slice(0, most) : await waiting.limit(most).toArray();
  return rows as Extract<OutboxRow, { kind: K }>[];
}

/** The store has these; what it has refused is kept aside with its reason. */
export async function settleRows(
  ids: string[],
  refused: { id: string; reason: string }[],
  db: WhynowDatabase = database,
): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const reasons = new Map(refused.map(({ id, reason }) => [id, reason]));
    await db.outbox.bulkDelete(ids.filter((id) => !reasons.has(id)));
    for (const id of ids.filter((id) => reasons.has(id))) {
      const row = await db.outbox.get(id);
      if (row) await db.outbox.put({ ...row, state: 'refused', reason: reasons.get(id) ?? '' });
    }
  });
}

/** What became of an edit. */
export type EditResult =
  | { state: 'applied'; version: number }
  | { state: 'conflict'; version: number; body: unknown }
  | { state: 'refused'; reason: string };

/**
 * Settles one edit: applied, the next one of the same item goes on from its version; in conflict, it is kept beside the
 * team's; refused, it stays with its reason.
 */
export async function settleEdit(id: string, result: EditResult, db: WhynowDatabase = database): Promise<void> {
  await db.transaction('rw', db.outbox, db.versions, db.conflicts, async () => {
    const row = await db.outbox.get(id);
    if (row?.kind !== 'edit') return;
    const { list, key, body } = row.body;
    if (result.state === 'refused') {
      await db.outbox.put({ ...row, state: 'refused', reason: result.reason });
      return;
    }
    await db.outbox.delete(id);
    await db.versions.put({ id: row.item, version: result.version });
    if (result.state === 'conflict') {
      await db.conflicts.put({ id: row.item, list, key, mine: body, theirs: result.body, version: result.version });
      return;
    }
    const later = await db.outbox.where('item').equals(row.item).toArray();
    for (const next of later)
      if (next.kind === 'edit' && next.state === 'waiting')
        await db.outbox.put({ ...next, body: { ...next.body, base: result.version } });
  });
}

export interface OutboxCounts {
  waiting: number;
  refused: number;
}

/** How much waits, and how much was refused. */
export async function countOutbox(db: WhynowDatabase = database): Promise<OutboxCounts> {
  const of = (state: OutboxRow['state']) => db.outbox.where('state').equals(state).count();
  const [waiting, refused] = await Promise.all([of('waiting'), of('refused')]);
  return { waiting, refused };
}

/** All rows, for export. */
export const readOutbox = (db: WhynowDatabase = database): Promise<OutboxRow[]> => db.outbox.toArray();

/** What was refused, with its reason. */
export const readRefused = (db: WhynowDatabase = database): Promise<OutboxRow[]> =>
  db.outbox.where('state').equals('refused').toArray();

/** Lets go of what was refused. */
export const dropRefused = (db: WhynowDatabase = database): Promise<number> =>
  db.outbox.where('state').equals('refused').delete();
