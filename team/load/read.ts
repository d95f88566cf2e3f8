import { ask } from './ask.ts';
import type { Size } from './fill.ts';
import type { Measured } from './result.ts';
import { type LoadStore, TEAM_OF, tokenOf } from './store.ts';

/** Items in a page, as the client asks for them. */
const PAGE = 2_000;
const CHANGED = 1_000;
const TURNS = 60;
const WARM = 5;

type Asked = Measured['asked'][number];

/** Asks the same again and again, one after the other; the first few are for warming up. */
async function repeat(name: string, turn: () => Promise<{ took: number; bytes: number }>): Promise<Asked> {
  const asked: Asked = { name, times: [], bytes: 0 };
  for (let count = 0; count < WARM + TURNS; count += 1) {
    const { took, bytes } = await turn();
    if (count >= WARM) asked.times.push(took);
    asked.bytes = bytes;
  }
  return asked;
}

function expect(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: ${found}, and should be ${wanted}`);
}

/** The cursor of a client that has everything. */
async function newest(url: string, token: string): Promise<string> {
  const { result } = await ask(url, token, 'changes_since', { after: null, most: 1 });
  const [epoch, , , until] = result.cursor.split('.');
  return [epoch, until, 0, until].join('.');
}

/** What clients ask of a store, each question many times over HTTP, by one who asks alone. */
export async function readAll({ url, owner }: LoadStore): Promise<Asked[]> {
  const [rep, manager] = await Promise.all([tokenOf('rep', 0), tokenOf('manager', 0)]);
  for (const token of [rep, manager]) await ask(url, token, 'hello');
  const changes = (after: string | null) => ask(url, rep, 'changes_since', { after, most: PAGE });
  const stats = (edition: string | null) => ask(url, manager, 'team_stats', { edition });

  const before = await newest(url, rep);
  const touch = `update whynow.items set body = body || '{"status": "verified", "owner": "Max Brandt"}' where list = 'signals'
    and id in (select id from whynow.items where list = 'signals' order by md5(id) limit ${CHANGED})`;
  await owner.query(touch);
  const delta = await changes(before);
  expect('a delta', delta.result.items.length, CHANGED);
  const now = delta.result.cursor;
  const first = await changes(null);
  expect('a page', first.result.items.length, PAGE);
  let edition: string | null = null;
  let largest: { from: string | null; bytes: number } = { from: null, bytes: 0 };
  for (let more = true; more; ) {
    const { result, bytes } = await stats(edition);
    if (!result.published) throw new Error('No week was told');
    if (bytes > largest.bytes) largest = { from: edition, bytes };
    ({ edition, more } = result);
  }
  const editionBefore = (edition ?? '').replace(/\d+$/, (number) => String(Number(number) - 1));
  return [
    await repeat('changes_since: nothing new', () => changes(now)),
    await repeat(`changes_since: ${CHANGED.toLocaleString('en')} changes`, () => changes(before)),
    await repeat('changes_since: first page of a first pull, counted', () => changes(null)),
    await repeat('changes_since: a later page', () => changes(first.result.cursor)),
    await repeat('team_stats: nothing new', () => stats(edition)),
    await repeat('team_stats: a newer edition', () => stats(editionBefore)),
    await repeat('team_stats: the largest page of all of it', () => stats(largest.from)),
    await repeat('what a manager’s client asks before its popup is fresh', async () => {
      const turn = [
        await ask(url, manager, 'hello'),
        await ask(url, manager, 'changes_since', { after: now, most: PAGE }),
        await stats(edition),
      ];
      return {
        took: turn.reduce((all, { took }) => all + took, 0),
        bytes: turn.reduce((all, one) => all + one.bytes, 0),
      };
    }),
  ];
}

/** Bytes of a table with its indexes, and of its partitions with theirs. */
const sizeOf = (table: string) => `(
    select sum(pg_total_relation_size(relid)) from (
      select 'whynow.${table}'::regclass as relid union select relid from pg_partition_tree('whynow.${table}')
    ) parts
  )::float8`;

export async function measure(store: LoadStore, size: Size): Promise<Measured> {
  const began = performance.now();
  await store.owner.query('call whynow.upkeep()');
  const telling = (performance.now() - began) / 1000;
  const asked = await readAll(store);
  const text = `select pg_database_size(current_database())::float8 as database, ${sizeOf('events')} as events,
    ${sizeOf('rep_days')} as days, ${sizeOf('items')} as items`;
  const { rows } = await store.owner.query<Measured['size']>(text);
  const [its] = rows;
  if (!its) throw new Error('The database does not say how large it is');
  return { ...size, teams: Math.ceil(size.reps / TEAM_OF), telling, asked, size: its, memory: store.memory() };
}
