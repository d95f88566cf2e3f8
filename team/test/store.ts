import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';

export type Role = 'rep' | 'marketer' | 'manager' | 'admin';
export const roles: Role[] = ['rep', 'marketer', 'manager', 'admin'];

// What the store answers is looked at field by field, and a wrong one fails the test.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any;

const addressOf = (database: string, user?: string, password?: string) => {
  const url = new URL(inject('url'));
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
};

/** Somebody with a token, as a front that has verified it passes him on. */
export interface Asker {
  call: (name: string, argument?: unknown) => Promise<Json>;
  /** The same within a transaction of the test's own. */
  callOn: (client: pg.PoolClient, name: string, argument?: unknown) => Promise<Json>;
}

/** A store of one test file: a database of its own, copied from the migrated model. */
export class Store {
  readonly name = `store_${randomUUID().replaceAll('-', '')}`;
  readonly url = addressOf(this.name, 'managed', 'managed');
  readonly frontUrl = addressOf(this.name, 'whynow_front', 'front');
  /** As the owner, who looks at what became of it. */
  readonly owner = new pg.Pool({ connectionString: this.url, max: 5 });
  /** As a front. */
  readonly front = new pg.Pool({ connectionString: this.frontUrl, max: 10 });

  constructor() {
    // A connection that a test breaks, or the end of the database does, is no error of whoever holds it idle.
    for (const pool of [this.owner, this.front]) pool.on('error', () => undefined);
  }

  /** A login of one's own with the rights of a role. */
  readonly addressFor = (user: string, password: string) => addressOf(this.name, user, password);

  async sql(text: string, values: unknown[] = []): Promise<Json[]> {
    return (await this.owner.query(text, values)).rows;
  }

  as(role: Role | 'anon', sub: string, more: object = {}): Asker {
    const claims = role === 'anon' ? '' : JSON.stringify({ iss: 'https://id.example', sub, ...more });
    const callOn = async (client: pg.PoolClient, name: string, argument?: unknown) => {
      await client.query(`set local role whynow_${role}`);
      await client.query("select set_config('request.jwt.claims', $1, true)", [claims]);
      const values = argument === undefined ? [] : [JSON.stringify(argument)];
      const { rows } = await client.query(`select api.${name}(${values.map(() => '$1').join()}) as answer`, values);
      return rows[0]?.answer;
    };
    const call = async (name: string, argument?: unknown) => {
      const client = await this.front.connect();
      try {
        await client.query('begin');
        const answer = await callOn(client, name, argument);
        await client.query('commit');
        return answer;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    };
    return { call, callOn };
  }

  /** As if figures had been made up to a week, the one of this Monday included; and its month, where that is said. */
  async tell(monday: string, month?: string): Promise<void> {
    const text = `insert into whynow.closed_weeks (week, month, k, scopes, small_teams, published, month_told)
      values ($1, to_char($1::date + 3, 'YYYY-MM'), 5, '[]', 0, true, $2) on conflict (week) do update set month_told = $2`;
    await this.sql(text, [monday, month !== undefined]);
  }

  /** @param template `template0`: nothing in it */
  async open(template: 'model' | 'template0' = 'model'): Promise<void> {
    await onServer(`create database ${this.name} template ${template} owner managed`);
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.end(), this.front.end()]);
    await onServer(`drop database ${this.name} with (force)`);
  }
}

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('url') });
  await client.connect();
  try {
    // One copy of the model at a time.
    await client.query('select pg_advisory_lock(1)');
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A store for the tests of a file. */
export function useStore(): Store {
  const store = new Store();
  beforeAll(() => store.open());
  afterAll(() => store.close());
  return store;
}
