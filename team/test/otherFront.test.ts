import pg from 'pg';
import { expect, test } from 'vitest';
import { useStore } from './store.ts';

const store = useStore();

test('another front (PostgREST, Supabase) is believed once the store is told of its login, and not before', async () => {
  const login = `authenticator_${store.name.slice(-8)}`;
  await store.sql(`create role ${login} login noinherit password 'own'`);
  await store.sql(`grant whynow_anon, whynow_rep to ${login}`);
  const client = new pg.Client({ connectionString: store.addressFor(login, 'own') });
  await client.connect();
  /** As PostgREST does it: the token's whole claims, the role from among them. */
  const hello = async () => {
    await client.query('begin');
    try {
      const claims = JSON.stringify({ iss: 'https://x.example', sub: 'anna', role: 'whynow_rep', team: 'north' });
      const text = "select set_config('role', 'whynow_rep', true), set_config('request.jwt.claims', $1, true)";
      await client.query(text, [claims]);
      return (await client.query('select api.hello() as answer')).rows[0].answer;
    } finally {
      await client.query('rollback');
    }
  };
  try {
    await expect(hello()).rejects.toMatchObject({ code: 'WN401' });
    await store.sql('update whynow.store set fronts = array_append(fronts, $1)', [login]);
    expect((await hello()).me).toMatchObject({ role: 'rep', team: 'north' });
  } finally {
    await client.end();
    await store.sql(`drop role ${login}`);
  }
});
