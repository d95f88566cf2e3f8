import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { use } from './events.ts';
import { ask, functions, tokenFor, useFront } from './http.ts';
import { roles, useStore } from './store.ts';

const store = useStore();
const front = useFront(store);
const everybody = ['anon', ...roles];
/** A right argument for each function, so that what is refused is refused for the role. */
const argument: Record<string, unknown> = {
  changes_since: {},
  push_events: { events: [] },
  push_edits: { edits: [] },
  team_stats: {},
  my_events: {},
  join: { code: 'AAAAA' },
  make_join_code: { role: 'rep' },
};
/** The code that each role hears; null: served. A function that is missing here fails the tests. */
const signedIn = { anon: 'WN401', rep: null, marketer: null, manager: null, admin: null };
const onlyAdmin = { anon: 'WN403', rep: 'WN403', marketer: 'WN403', manager: 'WN403', admin: null };
const expected: Record<string, Record<string, string | null>> = {
  hello: signedIn,
  changes_since: signedIn,
  push_events: signedIn,
  push_edits: signedIn,
  team_stats: signedIn,
  my_events: signedIn,
  erase_mine: signedIn,
  // Nobody but who is not signed in yet: and his code is wrong.
  join: { anon: 'WN401', rep: 'WN403', marketer: 'WN403', manager: 'WN403', admin: 'WN403' },
  make_join_code: onlyAdmin,
};

const databaseRoles = ['public', ...everybody, 'bi', 'etl', 'front'].map((name) =>
  name === 'public' ? name : `whynow_${name}`,
);
const tablesText = `
  select c.oid::regclass::text as name, c.relkind as kind, c.relrowsecurity as secured, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ('whynow', 'api', 'bi', 'feed') and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`;

beforeAll(async () => {
  await store.as('rep', 'rep').call('push_events', { events: [use()] });
});

test('every function of the interface is known to these tests', async () => {
  const rows = await store.sql(
    "select proname as name from pg_proc where pronamespace = 'api'::regnamespace order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(expected).sort());
  expect(Object.keys(functions).sort()).toEqual(Object.keys(expected).sort());
});

test.each(everybody)('over HTTP, each function for %s', async (role) => {
  const token = role === 'anon' ? undefined : await tokenFor(role, `http ${role}`);
  const heard: Record<string, unknown> = {};
  for (const name of Object.keys(expected)) {
    const { code, result } = await ask(front.url, name, argument[name], token);
    heard[name] = code ?? (result ? null : 'no answer');
  }
  expect(heard).toEqual(Object.fromEntries(Object.entries(expected).map(([name, codes]) => [name, codes[role]])));
});

test.each(everybody)('over SQL as a front, each function for %s', async (role) => {
  for (const [name, codes] of Object.entries(expected)) {
    const call = store.as(role as 'anon', `sql ${role}`).call(name, argument[name]);
    const heard = await call.then(
      () => null,
      ({ code }) => (code === '42501' ? 'WN403' : code),
    );
    expect([name, heard]).toEqual([name, codes[role]]);
  }
});

test('every table has row-level security, for its owner too', async () => {
  const rows = await store.sql(tablesText);
  const tables = rows.filter(({ kind }) => kind === 'r' || kind === 'p');
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(({ secured, forced }) => !secured || !forced)).toEqual([]);
});

test('nobody has a right to a table but BI to its views and the feed to its own', async () => {
  const rows = await store.sql(
    `select r as role, t.name, p as privilege from unnest($1::text[]) r, (${tablesText}) t,
      unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
    where has_table_privilege(r, t.name, p)
      or (p in ('select', 'insert', 'update', 'references') and has_any_column_privilege(r, t.name, p))`,
    [databaseRoles],
  );
  const allowed = ({ role, name, privilege }: { role: string; name: string; privilege: string }) =>
    (role === 'whynow_bi' && name.startsWith('bi.') && privilege === 'select') ||
    (role === 'whynow_etl' && name === 'feed.signals' && ['select', 'insert', 'update', 'delete'].includes(privilege));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !allowed(row))).toEqual([]);
});

test('nobody may call a function but those of the interface; sequences and schemas are as closed', async () => {
  const rows = await store.sql(
    `select r as role, p.oid::regprocedure::text as name from unnest($1::text[]) r, pg_proc p
    where pronamespace::regnamespace::text in ('whynow', 'api', 'bi', 'feed') and has_function_privilege(r, p.oid, 'execute')`,
    [databaseRoles],
  );
  const beyond = rows.filter(({ role, name }) => {
    const own = /^api\."?(\w+)/.exec(name)?.[1] ?? '';
    const code = expected[own]?.[role.replace('whynow_', '')];
    const called = code === null || (role === 'whynow_anon' && code === 'WN401');
    return !called && !(role === 'whynow_bi' && name === 'whynow.day_in(jsonb)');
  });
  expect(beyond).toEqual([]);
  const others = await store.sql(
    `select r, 'sequence' from unnest($1::text[]) r where has_sequence_privilege(r, 'whynow.change_number', 'usage')
    union all select r, n from unnest($1::text[]) r, unnest(array['whynow', 'whynow_migrations']) n where has_schema_privilege(r, n, 'usage')
    union all select r, n from unnest($1::text[]) r, unnest(array['whynow', 'api', 'bi', 'feed']) n where has_schema_privilege(r, n, 'create')`,
    [databaseRoles],
  );
  expect(others).toEqual([]);
});

test('whatever runs as the owner looks names up nowhere else, and belongs to a role that nobody logs in as', async () => {
  const rows = await store.sql(
    `select p.oid::regprocedure::text as name, proconfig, rolname, rolcanlogin, rolsuper from pg_proc p join pg_roles r on r.oid = proowner
    where pronamespace::regnamespace::text in ('whynow', 'api', 'feed') and prosecdef`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows)
    expect(row).toMatchObject({
      proconfig: ['search_path=pg_catalog, pg_temp'],
      rolname: 'whynow_owner',
      rolcanlogin: false,
      rolsuper: false,
    });
});

/** Runs as a login of its own that was given a role. */
async function withLogin(role: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('url') });
  await admin.connect();
  const login = `login_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create role ${login} login password 'own' in role whynow_${role}`);
  const client = new pg.Client({ connectionString: store.addressFor(login, 'own') });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
    await admin.query(`drop role ${login}`);
    await admin.end();
  }
}

test.each(['rep', 'marketer', 'manager', 'admin', 'bi', 'etl'])(
  'a login with the role %s that writes claims itself is nobody',
  async (role) => {
    const { me } = await store.as('rep', 'rep').call('hello');
    const claims = JSON.stringify({ iss: 'https://id.example', sub: 'rep', role: 'rep' });
    const tables = (await store.sql(tablesText)).map(({ name }) => name);
    await withLogin(role, async (client) => {
      await client.query("select set_config('request.jwt.claims', $1, false)", [claims]);
      await client.query(`set role whynow_${role}`);
      for (const [name, codes] of Object.entries(expected)) {
        const values = argument[name] ? ['{}'] : [];
        const call = client.query(`select api.${name}(${values.map(() => '$1').join()})`, values);
        const code = codes.admin === null ? /^(WN401|42501)$/ : /^42501$/;
        await expect(call, name).rejects.toMatchObject({ code: expect.stringMatching(code) });
      }
      for (const name of tables) {
        if (role === 'bi' && name.startsWith('bi.')) continue;
        if (role === 'etl' && name === 'feed.signals') continue;
        for (const text of [`select from ${name}`, `delete from ${name}`, `insert into ${name} default values`])
          await expect(client.query(text), text).rejects.toMatchObject({ code: '42501' });
      }
      for (const other of ['owner', 'front', ...everybody.filter((each) => each !== role)])
        await expect(client.query(`set role whynow_${other}`), other).rejects.toMatchObject({ code: '42501' });
      await expect(client.query("alter role whynow_front password 'mine'")).rejects.toMatchObject({ code: '42501' });
      await expect(
        client.query('create function api.hello(x int) returns int language sql as $$ select 1 $$'),
      ).rejects.toMatchObject({ code: '42501' });
    });
    expect(me.pseudonym).toBeTruthy();
  },
);

test('BI reads every view, and no view tells of a member, an event or a person', async () => {
  const { me } = await store.as('rep', 'rep').call('hello');
  await store.sql("select whynow.put_item('accounts', 'acc', $1)", [
    { id: 'acc', name: 'Acme', contacts: [{ id: 'c', name: 'Ann Example', title: 'CFO' }] },
  ]);
  await store.sql("select whynow.put_item('requests', 'r', $1)", [{ id: 'r', by: me.pseudonym, day: '2026-11-02' }]);
  const views = (await store.sql(tablesText)).map(({ name }) => name).filter((name) => name.startsWith('bi.'));
  await withLogin('bi', async (client) => {
    for (const name of views) {
      const { rows } = await client.query(`select * from ${name}`);
      const text = JSON.stringify(rows);
      expect(text).not.toContain(me.pseudonym);
      expect(text).not.toContain('Ann Example');
    }
    const { rows } = await client.query('select name from bi.accounts');
    expect(rows).toEqual([{ name: 'Acme' }]);
  });
});

test('even code of ours that forgot to ask whose rows they are would find only one’s own', async () => {
  const careless = `create function api.careless() returns jsonb language sql security definer set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_object('events', (select count(*) from whynow.events), 'days', (select count(*) from whynow.rep_days)) $$`;
  await store.as('rep', 'another').call('push_events', { events: [use(), use()] });
  const client = await store.owner.connect();
  await client.query('set role whynow_owner');
  await client.query(careless);
  await client.query('grant execute on function api.careless() to whynow_rep, whynow_manager');
  try {
    expect(await store.as('rep', 'another').call('careless')).toEqual({ events: 2, days: 1 });
    expect(await store.as('manager', 'a manager').call('careless')).toEqual({ events: 0, days: 0 });
  } finally {
    await client.query('drop function api.careless()');
    client.release(true);
  }
});

test('one rep cannot read or erase what another did, whatever he sends', async () => {
  const { me } = await store.as('rep', 'rep').call('hello');
  const other = store.as('rep', 'curious');
  for (const request of [{}, { rep: me.pseudonym }, { after: null, rep: me.pseudonym }])
    expect((await other.call('my_events', request)).events).toEqual([]);
  expect(await other.call('erase_mine')).toEqual({ erased: 0 });
  expect((await store.as('rep', 'rep').call('my_events', {})).events).toHaveLength(1);
});

test('who has left is let in no more', async () => {
  const gone = store.as('marketer', 'gone');
  const { me } = await gone.call('hello');
  await store.sql('select whynow.leave($1)', [me.pseudonym]);
  for (const [name, codes] of Object.entries(expected))
    if (codes.marketer === null) await expect(gone.call(name, argument[name])).rejects.toMatchObject({ code: 'WN403' });
});

test('no subject, no token and no code is in the database in clear', async () => {
  await store.as('rep', 'anna@acme.example').call('push_events', { events: [use()] });
  const [{ code }] = await store.sql("select whynow.make_join_code('rep') as code");
  await ask(front.url, 'join', { code });
  const tables = (await store.sql(tablesText)).filter(({ kind }) => kind === 'r');
  for (const { name } of tables) {
    const [{ found }] = await store.sql(`select count(*)::int as found from ${name} t where t::text ~* $1`, [
      `anna@acme|${code}|${code.replaceAll('-', '')}|eyJ`,
    ]);
    expect([name, found]).toEqual([name, 0]);
  }
});
