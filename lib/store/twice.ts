import type { Table } from 'dexie';
import { browser } from 'wxt/browser';
import { isSame } from '../domain/same.ts';
import { database, type WhynowDatabase } from './database.ts';
import { outboxTables, tellEdits } from './outbox.ts';
import { type EditedList, editedLists, itemOf } from './teamRows.ts';

/**
 * Rows that exist on this device alone, kept a second time in extension storage: Chromium deletes an origin's database
 * when its files are damaged, and the team cannot give them back.
 */
const tables = (db: WhynowDatabase): Table<{ id: string }, string>[] =>
  [db.overrides, db.signalEdits, db.playSteps, db.requests, db.favourites, db.decisions] as never;

const PREFIX = 'copy:';
const keyOf = (table: string, id: string) => `${PREFIX}${table}:${id}`;

/** Tables whose rows are also the team's, where there is a team store. */
const listOf = (table: string): EditedList | undefined => editedLists.find((list) => list === table);

/** A row as the team has it: what its rep has seen is his own. */
const shared = (row: object): object => ({ ...row, seen: undefined });

/** Changes rows, and what the team store is to learn of it, in one transaction. */
async function changeRows<T>(table: Table<T, string>, ids: string[], rows: (T & object)[] | undefined): Promise<void> {
  const list = listOf(table.name);
  await database.transaction('rw', [table, ...(list ? outboxTables() : [])], async () => {
    const before = list ? await table.bulkGet(ids) : [];
    await (rows ? table.bulkPut(rows) : table.bulkDelete(ids));
    if (!list) return;
    const told = ids.map((key, index) => {
      const row = rows?.[index];
      return { key, body: row ? JSON.parse(JSON.stringify(shared(row))) : null };
    });
    const differs = (index: number) => {
      const [old, row] = [before[index], rows?.[index]];
      return row ? !old || !isSame(shared(old), shared(row)) : old !== undefined;
    };
    await tellEdits(
      list,
      told.filter((_, index) => differs(index)),
    );
  });
}

/** Writes a row in both places. @throws the error of whichever refused; both are then as they were */
export async function putTwice<T extends { id: string }>(table: Table<T, string>, row: T): Promise<void> {
  const key = keyOf(table.name, row.id);
  const before = await browser.storage.local.get(key);
  await browser.storage.local.set({ [key]: row });
  try {
    await changeRows(table, [row.id], [row]);
  } catch (error) {
    if (before[key] === undefined) await browser.storage.local.remove(key);
    else await browser.storage.local.set(before);
    throw error;
  }
}

/** Deletes rows in both places. */
export async function removeTwice<T>(table: Table<T, string>, ids: string[]): Promise<void> {
  await changeRows(table, ids, undefined);
  await browser.storage.local.remove(ids.map((id) => keyOf(table.name, id)));
}

/** Brings both places to the same rows: a database that came back empty is filled again, and rows without a copy get one. */
export async function reconcile(db: WhynowDatabase = database): Promise<void> {
  const stored = await browser.storage.local.get(null);
  for (const table of tables(db)) {
    const prefix = keyOf(table.name, '');
    const copies = new Map(Object.entries(stored).filter(([key]) => key.startsWith(prefix)));
    const rows = await table.toArray();
    const known = new Set(rows.map(({ id }) => keyOf(table.name, id)));
    await table.bulkPut([...copies].filter(([key]) => !known.has(key)).map(([, row]) => row as { id: string }));
    const list = listOf(table.name);
    // What the team store has can be had from there again.
    const theirs = new Set(
      list && (await db.versions.bulkGet(rows.map(({ id }) => itemOf(list, id)))).map((version) => version?.id),
    );
    const missing = rows.filter(({ id }) => !copies.has(keyOf(table.name, id)) && !theirs.has(itemOf(table.name, id)));
    if (missing.length > 0)
      await browser.storage.local.set(Object.fromEntries(missing.map((row) => [keyOf(table.name, row.id), row])));
  }
}
