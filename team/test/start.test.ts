import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { freePort } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { readSettings } from '../settings.ts';
import { dayAt, use, uses } from './events.ts';
import { ask } from './http.ts';
import { Store } from './store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'whynow-start-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  said: () => string;
  /** When it is up, or has ended. */
  ready: Promise<void>;
  over: Promise<number | null>;
}

function start(env: Record<string, string>, ...args: string[]): Started {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../start.ts'), ...args], {
    env: { PATH: process.env.PATH ?? '', TEAM_DATA: path.join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const over = new Promise<number | null>((resolve) => child.on('close', resolve));
  const up = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part) => {
        text += part;
        if (text.includes('Ctrl+C')) resolve();
      });
  });
  return { child, said: () => text, ready: Promise.race([up, over.then(() => undefined)]), over };
}

test('one command starts everything with a sample team; it is joined by a code, stopped, and started again with all it had', async () => {
  const port = String(await freePort());
  const first = start({ PORT: port });
  await first.ready;
  const url = /at (http:\S+)/.exec(first.said())?.[1] ?? '';
  expect([first.said(), url]).toEqual([first.said(), `http://localhost:${port}`]);
  const code = /rep\s+(\S{23})/.exec(first.said())?.[1];
  const { token } = (await ask(url, 'join', { code })).result;
  const hello = (await ask(url, 'hello', undefined, token)).result;
  expect(hello).toMatchObject({
    workspace: { name: 'Planora' },
    me: { role: 'rep', team: 'sample' },
    production: false,
  });
  const page = (await ask(url, 'changes_since', { after: null, most: 5000 }, token)).result;
  expect(new Set(page.items.map(({ list }: { list: string }) => list)).size).toBeGreaterThan(5);
  const event = use();
  expect((await ask(url, 'push_events', { events: [event] }, token)).result.taken).toBe(1);
  first.child.kill('SIGTERM');
  expect(await first.over).not.toBe(null);

  const second = start({ PORT: port });
  await second.ready;
  expect((await ask(url, 'hello', undefined, token)).result).toEqual(hello);
  expect((await ask(url, 'push_events', { events: [event] }, token)).result).toMatchObject({ taken: 0, known: 1 });
  // Killed, so that its PostgreSQL is left alone: the next start takes it over.
  second.child.kill('SIGKILL');
  await second.over;
  const third = start({ PORT: port });
  await third.ready;
  expect((await ask(url, 'my_events', {}, token)).result.events).toMatchObject([{ id: event.id, day: dayAt(0) }]);
  third.child.kill('SIGINT');
  await third.over;
});

test('the front killed in mid-push, three times: sent = rows = distinct', async () => {
  const store = new Store();
  await store.open();
  const env = { DATABASE_URL: store.url, FRONT_DATABASE_URL: store.frontUrl, PORT: String(await freePort()) };
  let running = start(env, '--sample');
  await running.ready;
  const url = `http://localhost:${env.PORT}`;
  const code = /rep\s+(\S{23})/.exec(running.said())?.[1];
  const { token } = (await ask(url, 'join', { code })).result;
  let sent = 0;
  let pushing = true;
  /** As a client does it: what was not acknowledged is sent again. */
  const client = async () => {
    while (pushing || sent < 1000) {
      const events = uses(100);
      for (let done = false; !done; ) {
        const answer = await ask(url, 'push_events', { events }, token).catch(() => undefined);
        done = answer?.result && answer.result.taken + answer.result.known === 100;
        if (!done) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      sent += 100;
    }
  };
  const clients = [client(), client(), client()];
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    running.child.kill('SIGKILL');
    await running.over;
    running = start(env);
    await running.ready;
  }
  pushing = false;
  await Promise.all(clients);
  const [row] = await store.sql(
    `select count(*)::int as rows, count(distinct id)::int as distinct, (select sum(count) from whynow.rep_days)::int as days from whynow.events`,
  );
  expect(sent).toBeGreaterThanOrEqual(1000);
  expect(row).toEqual({ rows: sent, distinct: sent, days: sent });
  running.child.kill('SIGTERM');
  await running.over;
  await store.close();
});

test('what stands in the way is said, and nothing is left running', async () => {
  const store = new Store();
  await store.open();
  const taken = createServer();
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, () => resolve((taken.address() as { port: number }).port)),
  );
  const database = { DATABASE_URL: store.url, FRONT_DATABASE_URL: store.frontUrl };
  const hindered: [Record<string, string>, RegExp][] = [
    [{ ...database, PORT: String(port) }, /Port \d+ is taken.*PORT=/],
    [{ DATABASE_URL: 'postgres://x:x@127.0.0.1:9/x' }, /ECONNREFUSED/],
    [{ PORT: 'many' }, /PORT: a number/],
  ];
  const ended = hindered.map(async ([env, reason]) => {
    const { over, said } = start(env);
    expect([await over, said()]).toEqual([1, expect.stringMatching(reason)]);
  });
  await Promise.all(ended);
  taken.close();
  await store.close();
});

test.each<[Record<string, string>, string[], RegExp]>([
  [{ TEAM_DATABASE_PORT: '70000' }, [], /TEAM_DATABASE_PORT: a number/],
  [{}, ['--production'], /OIDC_ISSUER is missing/],
  [{ OIDC_ISSUER: 'https://id.example' }, [], /OIDC_AUDIENCE is missing/],
  [{ TEAM_SECRET: 'short' }, [], /TEAM_SECRET: at least/],
])('settings that would not do are refused: %o %o', (env, args, reason) => {
  expect(() => readSettings(env, args)).toThrow(reason);
});

test('a database that a newer version has used, or that is too old, is left alone', async () => {
  const store = new Store();
  await store.open();
  await store.sql("insert into whynow_migrations.done (name, run_on) values ('9999_from_the_future', now())");
  await expect(migrate(store.url)).rejects.toThrow(/newer version.*9999_from_the_future/);
  await store.close();
});

test('migrating again changes nothing, and two at once take turns', async () => {
  const store = new Store();
  await store.open();
  await store.sql('delete from whynow_migrations.done where name = $1', ['9999']);
  const before = await store.sql('select * from whynow_migrations.done order by id');
  await Promise.all([migrate(store.url), migrate(store.url)]);
  expect(await store.sql('select * from whynow_migrations.done order by id')).toEqual(before);
  const admin = new pg.Client({ connectionString: inject('url') });
  await admin.connect();
  const { rows } = await admin.query(
    "select rolsuper or rolbypassrls as strong from pg_roles where rolname like 'whynow%'",
  );
  await admin.end();
  expect(rows.every(({ strong }) => !strong)).toBe(true);
  await store.close();
});
