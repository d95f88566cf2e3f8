import { expect, test } from 'vitest';
import { type Json, useStore } from './store.ts';

const store = useStore();
const rep = store.as('rep', 'reader');
const account = (id: string, more: object = {}) => ({
  id,
  name: `Company ${id}`,
  relation: 'prospect',
  owner: 'A',
  ...more,
});
const put = (id: string, more: object = {}) =>
  store.sql("select whynow.put_item('accounts', $1, $2)", [id, account(id, more)]);
const remove = (id: string) => store.sql("delete from whynow.items where list = 'accounts' and id = $1", [id]);

/** Everything from a cursor on, page by page. */
async function pull(after: string | null, most = 1000): Promise<{ items: Json[]; cursor: string; totals: number[] }> {
  const items: Json[] = [];
  const totals: number[] = [];
  let cursor = after;
  for (;;) {
    const page = await rep.call('changes_since', { after: cursor, most });
    items.push(...page.items);
    totals.push(page.total);
    cursor = page.cursor;
    expect(page.more).toBe(page.total > 0);
    if (!page.more) return { items, cursor: page.cursor, totals };
  }
}
const idsOf = (items: Json[]) => items.map(({ id }) => id);

test('a first pull in pages, then only what changed, deletions included', async () => {
  for (let index = 0; index < 25; index++) await put(`first-${index}`);
  await remove('first-3');
  const { items, cursor, totals } = await pull(null, 10);
  expect(items).toHaveLength(24); // what was gone before is nothing to a client that begins
  expect(totals).toEqual([14, 4, 0]);
  expect((await pull(cursor)).items).toEqual([]);
  await put('first-1', { stage: 'offer' });
  await remove('first-2');
  const next = await pull(cursor);
  expect(next.items).toEqual([
    { list: 'accounts', id: 'first-1', version: 2, body: account('first-1', { stage: 'offer' }) },
    { list: 'accounts', id: 'first-2', version: 2, body: null },
  ]);
  await put('first-2');
  expect((await pull(next.cursor)).items).toMatchObject([{ id: 'first-2', version: 3, body: { id: 'first-2' } }]);
});

test('what is deleted while a first pull is on its way is told', async () => {
  const first = await rep.call('changes_since', { after: null, most: 1 });
  const [gone] = first.items;
  await remove(gone.id);
  const { items } = await pull(first.cursor, 5);
  expect(items.at(-1)).toEqual({ list: 'accounts', id: gone.id, version: gone.version + 1, body: null });
});

test('a change that changes nothing is none', async () => {
  await put('same');
  const { cursor } = await pull(null);
  await put('same');
  await store.sql("update whynow.items set body = body where id = 'same'");
  await store.sql("delete from whynow.items where id = 'never'");
  expect((await pull(cursor)).items).toEqual([]);
});

test('commits out of order: a cursor never passes what is still under way', async () => {
  const { cursor } = await pull(null);
  const slow = await store.owner.connect();
  await slow.query('begin');
  await slow.query("select whynow.put_item('accounts', 'slow', $1)", [account('slow')]);
  // The second writer waits in line; a reader meanwhile sees neither.
  const fast = put('fast');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const meanwhile = await pull(cursor);
  expect(meanwhile.items).toEqual([]);
  await slow.query('commit');
  slow.release();
  await fast;
  expect(idsOf((await pull(meanwhile.cursor)).items)).toEqual(['slow', 'fast']);
});

test('many writers and a reader at once: the reader misses nothing', async () => {
  let { cursor } = await pull(null);
  const seen = new Map<string, number>();
  let writing = true;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let index = 0; index < 40; index++) await put(`w${writer}-${index % 20}`, { stage: `s${index}` });
  });
  const read = async () => {
    const page = await pull(cursor, 7);
    cursor = page.cursor;
    for (const { id, version } of page.items) seen.set(id, version);
  };
  const reader = (async () => {
    while (writing) await read();
    await read();
  })();
  await Promise.all(writers);
  writing = false;
  await reader;
  const rows = await store.sql("select id, version from whynow.items where id ~ '^w\\d'");
  expect(rows).toHaveLength(80);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(rows.map(({ id, version }) => [id, version])));
});

test('a cursor of another epoch, or from ahead of a store that was set back: WN409', async () => {
  const { cursor } = await pull(null);
  await store.sql('select whynow.restored()');
  await expect(pull(cursor)).rejects.toMatchObject({ code: 'WN409' });
  const [epoch, , left, until] = (await pull(null)).cursor.split('.');
  const ahead = [epoch, 99_999_999, left, until].join('.');
  await expect(pull(ahead)).rejects.toMatchObject({ code: 'WN409' });
  for (const broken of ['x', '1.2.3.4', "'; drop table x"])
    await expect(pull(broken)).rejects.toMatchObject({ code: 'WN422' });
});

test('a rep reads of requests only his own; marketing reads all', async () => {
  const { me } = await rep.call('hello');
  const request = (id: string, by: string) => ({
    id,
    by,
    kind: 'content',
    text: 'x',
    day: '2026-01-01',
    state: 'open',
  });
  await store.sql("select whynow.put_item('requests', 'mine', $1)", [request('mine', me.pseudonym)]);
  await store.sql("select whynow.put_item('requests', 'other', $1)", [request('other', 'somebody')]);
  const { items, totals } = await pull(null, 3);
  expect(idsOf(items.filter(({ list }) => list === 'requests'))).toEqual(['mine']);
  expect(totals[0]).toBe(items.length - 3);
  for (const role of ['marketer', 'manager', 'admin'] as const) {
    const all = await store.as(role, `reads as ${role}`).call('changes_since', { after: null, most: 5000 });
    expect(idsOf(all.items.filter(({ list }: Json) => list === 'requests'))).toEqual(['mine', 'other']);
  }
});

test('names of people are kept only where the workspace wants them', async () => {
  const contacts = [
    { id: 'c1', name: 'Ann Example', title: 'CFO', buyerRole: 'champion' },
    { id: 'c2', name: 'Bo' },
  ];
  const kept = async () => {
    await put('people', { contacts, stage: String(Math.random()) });
    const [{ body }] = await store.sql("select body from whynow.items where id = 'people'");
    return body.contacts;
  };
  expect(await kept()).toEqual([
    { ...contacts[0], name: 'CFO' },
    { id: 'c2', name: 'Contact' },
  ]);
  await store.sql('update whynow.store set keep_contact_names = true');
  expect(await kept()).toEqual(contacts);
});

test.each([
  ['another id inside', 'a', { id: 'b' }],
  ['an id with a space', 'a b', { id: 'a b' }],
  ['no object', 'a', [1]],
  ['something huge', 'a', { id: 'a', text: 'x'.repeat(70_000) }],
])('the table itself refuses %s', async (_what, id, body) => {
  const text = "insert into whynow.items (list, id, body, change) values ('assets', $1, $2, 0)";
  await expect(store.sql(text, [id, JSON.stringify(body)])).rejects.toMatchObject({ code: '23514' });
});

test('a long pull is told about how much is to come, and gets all of it', async () => {
  const { cursor } = await pull(null);
  const [{ before }] = await store.sql('select count(*)::int as before from whynow.items where body is not null');
  const count = 25_000;
  await store.sql(
    `insert into whynow.items (list, id, body, change)
     select 'accounts', 'long-' || i, jsonb_build_object('id', 'long-' || i), 0 from generate_series(1, $1::int) i`,
    [count],
  );
  // As long as nothing was analysed the least is told that is known.
  expect((await rep.call('changes_since', { after: null, most: 1 })).total).toBeGreaterThan(20_000);
  await store.sql('analyze whynow.items_accounts');
  const first = await rep.call('changes_since', { after: null, most: 1 });
  expect(Math.abs(first.total - (before + count))).toBeLessThan(count / 10);
  const { items, totals } = await pull(cursor, 5_000);
  expect(new Set(idsOf(items)).size).toBe(count);
  expect(totals.slice(-4)).toEqual([15_000, 10_000, 5_000, 0]);
});
