import type pg from 'pg';
import { dayOf } from '../lib/domain/day.ts';
import { sampleWorkspace } from '../lib/workspace/sample/index.ts';

/** The lists of a workspace file that are lists in the store too; what is left of the file is one item. */
const lists = ['accounts', 'signals', 'assets', 'plays', 'kpis', 'collections'] as const;

/** Puts the sample workspace into a store that has none yet. @returns whether it did */
export async function loadSample(client: pg.Client, language: 'en' | 'fr'): Promise<boolean> {
  const { rows } = await client.query('select exists (select from whynow.items) as filled');
  if (rows[0]?.filled) return false;
  const {
    accounts,
    signals,
    assets,
    plays,
    kpis,
    collections = [],
    ...rest
  } = sampleWorkspace(language, dayOf(Date.now()));
  const content = { accounts, signals, assets, plays, kpis, collections };
  await client.query('begin');
  await client.query("select whynow.put_item('workspace', 'workspace', $1)", [rest]);
  for (const list of lists) {
    const text = "select whynow.put_item($1, item ->> 'id', item) from jsonb_array_elements($2) item";
    await client.query(text, [list, JSON.stringify(content[list])]);
  }
  await client.query('commit');
  return true;
}

/** Fresh codes to join by, one for each kind of member. */
export async function joinCodes(client: pg.Client): Promise<{ role: string; code: string }[]> {
  const text = "select role, whynow.make_join_code(role, 'sample') as code from unnest($1::text[]) role";
  return (await client.query(text, [['rep', 'marketer', 'manager', 'admin']])).rows;
}
