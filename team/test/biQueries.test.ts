import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { dayAt } from './events.ts';
import { type Json, useStore } from './store.ts';

const store = useStore();
const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');
const section = readme.split('## Questions for a BI tool')[1] ?? '';
const queries = [...section.matchAll(/```sql\n(.*?)```/gs)].map(([, text]) => text ?? '');
const month = dayAt(-30).slice(0, 7);

/** With the rights of a BI tool. */
async function ask(text: string): Promise<Json[]> {
  const client = await store.owner.connect();
  try {
    await client.query('set role whynow_bi');
    return (await client.query(text)).rows;
  } finally {
    await client.query('reset role');
    client.release();
  }
}

beforeAll(async () => {
  await store.sql('grant whynow_bi to managed');
  const put = (list: string, body: Json) => store.sql('select whynow.put_item($1, $2, $3)', [list, body.id, body]);
  await put('accounts', { id: 'acme', name: 'Acme' });
  const signal = { accountId: 'acme', type: 'renewal', label: 'Renewal', status: 'verified', deadline: dayAt(20) };
  await put('signals', { id: 's1', ...signal });
  await put('signals', { id: 's2', ...signal, status: 'assumed' });
  for (const id of ['used', 'idle']) await put('assets', { id, type: 'deck', title: id, state: 'approved' });
  await put('requests', { id: 'r1', day: dayAt(0), state: 'done', persona: 'CFO' });
  const assets = [
    { assetId: 'used', offered: true, used: true, refused: false, offers: 40, uses: 10 },
    { assetId: 'idle', offered: true, used: false, refused: false },
  ];
  await store.sql("insert into whynow.published values ('week', $1, 'all', $2), ('month', $3, 'all', $4)", [
    '2026-11-02',
    { scope: 'all', week: '2026-11-02', invited: 20, active: 15 },
    month,
    { scope: 'all', month, active: 15, assets, badges: [], plays: [] },
  ]);
});

test('the README has five questions, and each of them is answered', async () => {
  expect(queries).toHaveLength(5);
  const [adoption, unused, offers, reasons, requests] = await Promise.all(queries.map(ask));
  expect(adoption).toMatchObject([{ team: 'everyone', adoption: '75' }]);
  expect(unused).toEqual([{ id: 'idle', title: 'idle', type: 'deck' }]);
  expect(offers).toEqual([{ month, type: 'deck', offers: '40', uses: '10', offer_to_use: '25' }]);
  expect(reasons).toEqual([{ name: 'Acme', type: 'renewal', label: 'Renewal', deadline: dayAt(20) }]);
  expect(requests).toMatchObject([{ persona: 'CFO', asked: '1', answered: '1' }]);
});
