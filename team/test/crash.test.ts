import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, startDatabase } from '../embedded.ts';
import { type Front, startFront } from '../front.ts';
import { migrate, setPassword } from '../migrate.ts';
import { uses } from './events.ts';
import { ask, joinSecret, tokenFor } from './http.ts';

// A PostgreSQL of its own: this one is crashed.
const folder = mkdtempSync(path.join(tmpdir(), 'whynow-crash-'));
let database: Database;
let front: Front;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await startDatabase(path.join(folder, 'database'), 'test');
  await migrate(database.url);
  await setPassword(database.url, 'front');
  const databaseUrl = database.url.replace('postgres:test@', 'whynow_front:front@');
  front = await startFront({ databaseUrl, production: false, port: 0, joinSecret });
});
afterAll(async () => {
  await front.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sql = async (text: string) => {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Kills one of its processes as a crash does: PostgreSQL drops every connection and recovers from its log. */
async function crash(): Promise<void> {
  const text = "select pid from pg_stat_activity where usename = 'whynow_front' limit 1";
  const found = () => sql(text).catch(() => []);
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(1);
  const [{ pid }] = await sql(text);
  process.kill(pid, 'SIGKILL');
}

test('PostgreSQL is killed as a whole: it is started again, with all that was acknowledged, and can be stopped', async () => {
  const token = await tokenFor('rep', 'patient');
  const events = uses(50);
  expect((await ask(front.url, 'push_events', { events }, token)).result).toMatchObject({ taken: 50 });
  process.kill(Number.parseInt(readFileSync(path.join(folder, 'database/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  const again = async () => (await ask(front.url, 'push_events', { events }, token)).result?.known;
  await expect.poll(again, { timeout: 30_000, interval: 200 }).toBe(50);
  await database.stop();
  await database.stop();
  database = await startDatabase(path.join(folder, 'database'), 'test', Number(new URL(database.url).port));
  await expect.poll(again, { timeout: 30_000, interval: 200 }).toBe(50);
  expect((await ask(front.url, 'erase_mine', undefined, token)).result).toMatchObject({ erased: 50 });
});

test('PostgreSQL crashes in mid-push, twice: sent = rows = distinct, and the front goes on', async () => {
  const token = await tokenFor('rep', 'steady');
  const codes = new Set<string | undefined>();
  let sent = 0;
  let pushing = true;
  const client = async () => {
    while (pushing || sent < 1000) {
      const events = uses(100);
      for (let done = false; !done; ) {
        const { result, code } = await ask(front.url, 'push_events', { events }, token);
        codes.add(code);
        done = result && result.taken + result.known === 100;
        if (!done) await new Promise((resolve) => setTimeout(resolve, 200));
      }
      sent += 100;
    }
  };
  const clients = [client(), client(), client()];
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await crash();
  }
  pushing = false;
  await Promise.all(clients);
  const [row] = await sql(
    `select count(*)::int as rows, count(distinct id)::int as distinct,
      (select sum(count) from whynow.rep_days)::int as days from whynow.events`,
  );
  expect(sent).toBeGreaterThanOrEqual(1000);
  expect(row).toEqual({ rows: sent, distinct: sent, days: sent });
  // What went wrong was told as something that passes.
  expect([...codes].filter((code) => code && code !== 'WN503')).toEqual([]);
  expect(readFileSync(path.join(folder, 'database/postmaster.pid'), 'utf8')).toMatch(/ready/);
});
