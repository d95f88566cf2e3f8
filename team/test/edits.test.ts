import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { contentRequestSchema } from '../../lib/domain/contentRequest.ts';
import { type Json, useStore } from './store.ts';

const store = useStore();
const rep = store.as('rep', 'rep');
const marketer = store.as('marketer', 'marketer');
const manager = store.as('manager', 'manager');
const admin = store.as('admin', 'admin');
let me = '';
beforeAll(async () => {
  me = (await rep.call('hello')).me.pseudonym;
});

const edit = (list: string, key: string, base: number | null, body: object | null) => ({
  id: randomUUID(),
  list,
  key,
  base,
  body: body && { id: key, ...body },
});
const push = async (who: typeof rep, ...edits: Json[]) => (await who.call('push_edits', { edits })).results;
const inForce = async (list: string, id: string) =>
  (await store.sql('select version, body from whynow.items where list = $1 and id = $2', [list, id]))[0];
const asset = (title: string) => ({ title, type: 'deck', state: 'approved' });
const request = (by: string, more: object = {}) => ({
  kind: 'content',
  text: 'A deck for CFOs',
  day: '2026-11-02',
  by,
  state: 'open',
  ...more,
});

test('an edit is made on the version it was made from, and answered the same when it is sent again', async () => {
  const create = edit('assets', 'a1', null, asset('One'));
  const first = await push(marketer, create);
  expect(first).toEqual([{ id: create.id, state: 'applied', version: 1 }]);
  const change = edit('assets', 'a1', 1, asset('Two'));
  expect(await push(marketer, change, create)).toEqual([{ id: change.id, state: 'applied', version: 2 }, first[0]]);
  expect(await inForce('assets', 'a1')).toMatchObject({ version: 2, body: { title: 'Two' } });
});

test('a conflict shows what is in force and changes nothing', async () => {
  await push(marketer, edit('assets', 'a2', null, asset('One')), edit('assets', 'a2', 1, asset('Two')));
  const late = edit('assets', 'a2', 1, asset('Mine'));
  const answer = [{ id: late.id, state: 'conflict', version: 2, body: { id: 'a2', ...asset('Two') } }];
  expect(await push(marketer, late)).toEqual(answer);
  expect(await push(marketer, edit('assets', 'a2', null, asset('New')))).toMatchObject([
    { state: 'conflict', version: 2 },
  ]);
  expect(await inForce('assets', 'a2')).toMatchObject({ version: 2, body: { title: 'Two' } });
  // Whoever wants what is there anyway has no conflict.
  expect(await push(marketer, edit('assets', 'a2', 1, asset('Two')))).toMatchObject([{ state: 'applied', version: 2 }]);
  // The stored answer stays what it was.
  await push(marketer, edit('assets', 'a2', 2, asset('Three')));
  expect(await push(marketer, late)).toEqual(answer);
});

test('deleting: by version; what is deleted can be made anew', async () => {
  await push(marketer, edit('assets', 'a3', null, asset('One')));
  expect(await push(marketer, edit('assets', 'a3', 7, null))).toMatchObject([{ state: 'conflict' }]);
  expect(await push(marketer, edit('assets', 'a3', 1, null))).toMatchObject([{ state: 'applied', version: 2 }]);
  expect(await inForce('assets', 'a3')).toEqual({ version: 2, body: null });
  expect(await push(marketer, edit('assets', 'a3', 1, asset('Late')))).toMatchObject([
    { state: 'conflict', version: 2, body: null },
  ]);
  expect(await push(marketer, edit('assets', 'a3', null, asset('Anew')))).toMatchObject([
    { state: 'applied', version: 3 },
  ]);
});

test('the same edit twice at once is made once; of two different ones, one is a conflict', async () => {
  await push(marketer, edit('assets', 'a4', null, asset('One')));
  const same = edit('assets', 'a4', 1, asset('Two'));
  const [one, two] = await Promise.all([push(marketer, same), push(marketer, same)]);
  expect(one).toEqual(two);
  expect(await inForce('assets', 'a4')).toMatchObject({ version: 2 });
  const other = store.as('marketer', 'another marketer');
  const rivals = await Promise.all([
    push(marketer, edit('assets', 'a4', 2, asset('Mine'))),
    push(other, edit('assets', 'a4', 2, asset('Theirs'))),
  ]);
  expect(rivals.map(([result]) => result.state).sort()).toEqual(['applied', 'conflict']);
  const loser = rivals.map(([result]) => result).find(({ state }) => state === 'conflict');
  expect(loser).toMatchObject({ version: 3, body: (await inForce('assets', 'a4')).body });
});

test('who may change which list', async () => {
  const lists = ['workspace', 'accounts', 'signals', 'assets', 'plays', 'kpis', 'collections', 'decisions'];
  const may: Record<string, string[]> = {
    rep: [],
    marketer: ['signals', 'assets', 'collections', 'decisions'],
    manager: ['decisions'],
    admin: lists,
  };
  for (const [role, who] of Object.entries({ rep, marketer, manager, admin })) {
    const allowed: string[] = [];
    for (const list of lists) {
      const key = list === 'workspace' ? 'workspace' : `by-${role}`;
      const [result] = await push(who, edit(list, key, null, { name: role }));
      if (result.state === 'applied') allowed.push(list);
      else {
        expect(result).toMatchObject({ state: 'refused', reason: expect.stringMatching(/role/) });
        const [gone] = await push(who, edit(list, key, 1, null));
        expect(gone.state).toBe('refused');
      }
    }
    expect([role, allowed]).toEqual([role, may[role]]);
  }
});

test('a rep speaks of signals for himself only', async () => {
  const word = (by: string, more = {}) => ({
    accountId: 'a',
    signalId: 's',
    action: 'confirm',
    on: '2026-11-02',
    at: 1,
    by,
    ...more,
  });
  expect(await push(rep, edit('signalEdits', 'w1', null, word(me)))).toMatchObject([{ state: 'applied' }]);
  expect(await push(rep, edit('signalEdits', 'w1', 1, word(me, { undoneAt: 5 })))).toMatchObject([
    { state: 'applied' },
  ]);
  const other = store.as('rep', 'other rep');
  const his = (await other.call('hello')).me.pseudonym;
  const tries = [
    edit('signalEdits', 'w2', null, word(his)),
    edit('signalEdits', 'w2', null, { ...word(me), by: undefined }),
    edit('signalEdits', 'w2', null, word(me, { page: 'https://x.example' })),
    edit('signalEdits', 'w2', null, word(me, { action: 'delete' })),
  ];
  expect(new Set((await push(rep, ...tries)).map(({ state }: Json) => state))).toEqual(new Set(['refused']));
  const takeover = [edit('signalEdits', 'w1', 2, word(his)), edit('signalEdits', 'w1', 2, null)];
  for (const who of [other, marketer, manager])
    for (const each of takeover)
      expect(await push(who, { ...each, id: randomUUID() })).toMatchObject([{ state: 'refused' }]);
  expect(await push(rep, edit('signalEdits', 'w1', 2, null))).toMatchObject([{ state: 'applied', version: 3 }]);
});

test('a request is made by a rep, answered by marketing, and seen by the rep', async () => {
  const key = randomUUID();
  const made = request(me);
  expect(contentRequestSchema.safeParse({ id: key, ...made }).success).toBe(true);
  expect(await push(rep, edit('requests', key, null, made))).toMatchObject([{ state: 'applied', version: 1 }]);
  const answered = { ...made, state: 'done', reply: 'Here it is', assetId: 'a1', repliedOn: '2026-11-03', seen: false };
  expect(await push(rep, edit('requests', key, 1, answered))).toMatchObject([{ state: 'refused' }]);
  expect(await push(manager, edit('requests', key, 1, answered))).toMatchObject([{ state: 'refused' }]);
  expect(await push(marketer, edit('requests', key, 1, { ...answered, text: 'Other words' }))).toMatchObject([
    { state: 'refused' },
  ]);
  expect(await push(marketer, edit('requests', key, 1, answered))).toMatchObject([{ state: 'applied', version: 2 }]);
  expect(await push(rep, edit('requests', key, 2, { ...answered, reply: 'No' }))).toMatchObject([{ state: 'refused' }]);
  expect(await push(rep, edit('requests', key, 2, { ...answered, seen: true }))).toMatchObject([{ state: 'applied' }]);
  const wrong = [
    request('somebody else'),
    request(me, { state: 'done' }),
    request(me, { reply: 'x' }),
    request(me, { page: 'https://x.example' }),
    request(me, { text: 'x'.repeat(501) }),
  ].map((body) => edit('requests', randomUUID(), null, body));
  expect(new Set((await push(rep, ...wrong)).map(({ state }: Json) => state))).toEqual(new Set(['refused']));
});

test('a request that nobody has answered can be taken back by whoever made it, and by nobody else', async () => {
  const [taken, kept] = [randomUUID(), randomUUID()];
  await push(rep, ...[taken, kept].map((key) => edit('requests', key, null, request(me))));
  const notHis = store.as('rep', 'another rep');
  for (const who of [notHis, manager, marketer])
    expect(await push(who, edit('requests', taken, 1, null))).toMatchObject([{ state: 'refused' }]);
  expect(await push(rep, edit('requests', taken, 1, null))).toMatchObject([{ state: 'applied', version: 2 }]);
  expect(await inForce('requests', taken)).toMatchObject({ body: null });
  await push(marketer, edit('requests', kept, 1, { ...request(me), state: 'planned' }));
  expect(await push(rep, edit('requests', kept, 2, null))).toMatchObject([
    { state: 'refused', reason: expect.stringContaining('answered') },
  ]);
  expect(await inForce('requests', kept)).toMatchObject({ body: { state: 'planned' } });
});

test('what is no edit is refused, each by itself, and the others are made', async () => {
  const good = edit('assets', 'a5', null, asset('One'));
  const wrong = [
    { ...edit('assets', 'a6', null, asset('x')), id: 'x' },
    { ...edit('assets', 'a6', null, asset('x')), more: 1 },
    edit('events', 'a6', null, {}),
    edit('assets', 'a 6', null, {}),
    { ...edit('assets', 'a6', null, {}), body: { id: 'a7' } },
    { ...edit('assets', 'a6', null, {}), body: [1] },
    { ...edit('assets', 'a6', null, {}), base: 'x' },
    edit('assets', 'a6', null, { text: 'x'.repeat(70_000) }),
    edit('workspace', 'second', null, {}),
    edit('workspace', 'workspace', 1, null),
    null,
  ];
  const results = await push(admin, ...wrong, good);
  expect(results.map(({ state }: Json) => state)).toEqual([...wrong.map(() => 'refused'), 'applied']);
  for (const { state, reason } of results) if (state === 'refused') expect(reason).toMatch(/\w/);
  const many = Array.from({ length: 201 }, () => good);
  await expect(push(admin, ...many)).rejects.toMatchObject({ code: 'WN413' });
  await expect(admin.call('push_edits', { edits: 3 })).rejects.toMatchObject({ code: 'WN422' });
  await expect(admin.call('push_edits', null)).rejects.toMatchObject({ code: 'WN422' });
});

test('versions of assets are kept', async () => {
  await push(marketer, edit('assets', 'a7', null, asset('One')), edit('assets', 'a7', 1, asset('Two')));
  const rows = await store.sql(
    "select version, body ->> 'title' as title from whynow.asset_versions where asset_id = 'a7' order by 1",
  );
  expect(rows).toEqual([
    { version: 1, title: 'One' },
    { version: 2, title: 'Two' },
  ]);
});
