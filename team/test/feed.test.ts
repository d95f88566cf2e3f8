import { expect, test } from 'vitest';
import { signalSchema } from '../../lib/domain/signal.ts';
import { useStore } from './store.ts';

const store = useStore();
/** As a reverse-ETL tool writes, with the rights of its role. */
const feed = async (text: string, values: unknown[] = []) => {
  const client = await store.owner.connect();
  try {
    await client.query('set role whynow_etl');
    return (await client.query(text, values)).rows;
  } finally {
    await client.query('reset role');
    client.release();
  }
};
const upsert = `
  insert into feed.signals (id, account_id, type, text, label, date, source, source_url, owner)
  values ($1, 'acc-1', 'funding', 'raised 20 million', $2, '2026-11-02', 'CRM', 'https://crm.example/1', 'RevOps')
  on conflict (id) do update set label = excluded.label`;
const inForce = async (id: string) =>
  (await store.sql("select version, body from whynow.items where list = 'signals' and id = $1", [id]))[0];

test('a row becomes a signal that the client understands, changes it and takes it away', async () => {
  await store.sql('grant whynow_etl to managed');
  await feed(upsert, ['f1', 'Funding']);
  const { body } = await inForce('f1');
  expect(signalSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({ status: 'assumed', source: { name: 'CRM', url: 'https://crm.example/1' } });
  await feed(upsert, ['f1', 'Funding']);
  expect(await inForce('f1')).toMatchObject({ version: 1 });
  await feed(upsert, ['f1', 'New funding']);
  expect(await inForce('f1')).toMatchObject({ version: 2, body: { label: 'New funding' } });
  await feed("update feed.signals set id = 'f2' where id = 'f1'");
  expect(await inForce('f1')).toMatchObject({ body: null });
  await feed("delete from feed.signals where id = 'f2'");
  expect(await inForce('f2')).toEqual({ version: 2, body: null });
});

test('what the team has said of a signal stays when the feed writes it anew', async () => {
  await feed(upsert, ['f3', 'One']);
  const changes = [{ on: '2026-11-03', by: 'x', status: 'verified' }];
  await store.sql("update whynow.items set body = body || jsonb_build_object('changes', $1::jsonb) where id = 'f3'", [
    JSON.stringify(changes),
  ]);
  await feed(upsert, ['f3', 'Two']);
  expect((await inForce('f3')).body).toMatchObject({ label: 'Two', changes });
});

test.each([
  ['an unknown type', "'weather'", "'x'", "'https://x.example'"],
  ['no text', "'funding'", "' '", "'https://x.example'"],
  ['an address that is not https', "'funding'", "'x'", "'http://x.example'"],
])('refused: %s', async (_what, type, text, url) => {
  const row = `insert into feed.signals (id, account_id, type, text, label, date, source, source_url, owner)
    values ('bad', 'a', ${type}, ${text}, 'x', '2026-11-02', 'x', ${url}, 'x')`;
  await expect(feed(row)).rejects.toMatchObject({ code: '23514' });
});
