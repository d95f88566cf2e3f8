import { type EditResult, readWaiting, settleEdit, settleRows } from '../store/outbox.ts';
import type { Edit, OutboxRow } from '../store/teamRows.ts';
import type { TeamStore } from './transport.ts';
import { Trouble } from './trouble.ts';
import type { EditsAnswer, Hello } from './wire.ts';

/** Rows in a batch; the store takes twice as many. */
const BATCH = 500;
const EDITS = 100;

type Row<K extends OutboxRow['kind']> = Extract<OutboxRow, { kind: K }>;

/**
 * Sends what waits, batch by batch. A row goes when the store has said that it has it; what was sent and not acknowledged
 * is sent again, and the store knows it by its id.
 * @param rep under which name this device speaks
 * @returns how many rows the store has acknowledged
 * @throws Trouble, and Dexie errors; what is not acknowledged waits on
 */
export async function push(store: TeamStore, hello: Hello, rep: string): Promise<number> {
  if ((await readWaiting('erase', 1)).length > 0) {
    await store.eraseMine();
    await settleRows(['erase'], []);
  }
  return (await pushEvents(store, hello, BATCH)) + (await pushEdits(store, hello, rep));
}

async function pushEvents(store: TeamStore, hello: Hello, most: number): Promise<number> {
  let pushed = 0;
  let size = most;
  for (;;) {
    const [events, runs, due] = [
      await readWaiting('event', size),
      await readWaiting('run', size),
      await readWaiting('due', size),
    ];
    const rows = [...events, ...runs, ...due].slice(0, size);
    if (rows.length === 0) return pushed;
    try {
      const { taken, known, refused } = await store.pushEvents(batchOf(rows, hello));
      // Every one is counted once; where one is missing nobody knows which, and all of them wait on.
      if (taken + known + refused.length !== rows.length)
        throw new Trouble('server', `push_events: ${rows.length} sent, ${taken + known + refused.length} counted`);
      await settleRows(
        rows.map(({ id }) => id),
        refused,
      );
      pushed += rows.length - refused.length;
    } catch (error) {
      // A proxy or a store that takes less at once: half of it, down to single rows.
      if (!(error instanceof Trouble && error.kind === 'tooMuch') || size === 1) throw error;
      size = Math.ceil(size / 2);
    }
  }
}

function batchOf(rows: Row<'event' | 'run' | 'due'>[], { logAccounts }: Hello) {
  return {
    // Whose they are is what the token says. The account goes along only where the team wants that.
    events: rows.flatMap((row) => {
      if (row.kind !== 'event') return [];
      const { rep: _rep, ...event } = row.body;
      if (logAccounts || !('accountId' in event)) return event;
      const { accountId: _accountId, ...rest } = event;
      return rest;
    }),
    runs: rows.flatMap((row) => (row.kind === 'run' ? row.body : [])),
    due: rows.flatMap((row) => (row.kind === 'due' ? row.body : [])),
  };
}

async function pushEdits(store: TeamStore, hello: Hello, rep: string): Promise<number> {
  let pushed = 0;
  for (;;) {
    // Of several edits of one item the next waits for what becomes of the first.
    const firsts = new Map<string, Row<'edit'>>();
    for (const row of await readWaiting('edit', EDITS)) if (!firsts.has(row.item)) firsts.set(row.item, row);
    if (firsts.size === 0) return pushed;
    const edits = [...firsts.values()].map(({ body }) => signed(body, rep, hello.me.pseudonym));
    const { results } = await store.pushEdits(edits);
    const sent = new Set(edits.map(({ id }) => id));
    const own = results.filter(({ id }) => sent.has(id));
    for (const result of own) await settleEdit(result.id, resultOf(result));
    pushed += own.length;
    if (own.length === 0) throw new Trouble('server', 'push_edits: no result for what was sent');
  }
}

/** What this device's rep says bears the name that the store has for him. */
function signed(edit: Edit, rep: string, pseudonym: string): Edit {
  const { body } = edit;
  return body !== null && Object(body).by === rep ? { ...edit, body: { ...Object(body), by: pseudonym } } : edit;
}

function resultOf({ state, version, body, reason }: EditsAnswer['results'][number]): EditResult {
  if (state === 'refused') return { state, reason: reason ?? '' };
  const at = version ?? 0;
  return state === 'applied' ? { state, version: at } : { state, version: at, body: body ?? null };
}
