import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type FaultProxy, faultProxy } from './faultProxy.ts';
import { device, expectAll, expectSaid, log, turn } from './faultSteps.ts';
import { type RealStore, realStore } from './realStore.ts';

/** Faults of the store itself: its front, its database, its disk, its version. */
let store: RealStore;
let proxy: FaultProxy;
beforeAll(async () => {
  store = await realStore();
  proxy = await faultProxy(store.url);
}, 120_000);
afterAll(async () => {
  await proxy?.stop();
  await store?.remove();
});
afterEach(() => proxy.reset());
// A store starts again in a second, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const away = ['The connection to the team was lost', 'Connexion à l’équipe perdue'] as const;
const unwell = ['The team store has trouble; Whynow tries again', 'La base d’équipe a un problème'] as const;

/** Something happens to the store while it is writing the second batch, which waits for that. @returns awaits that */
function inMidBatch(happens: () => Promise<void>): () => Promise<void> {
  const isSeen = (what: string) => async () =>
    (await store.sql(`select from pg_stat_activity where ${what}`)).length === 1;
  const patience = { interval: 20, timeout: 20_000 };
  let done: Promise<void> | undefined;
  const hold = async () => {
    const lock = 'do $$ begin lock table whynow.rep_days in exclusive mode; perform pg_sleep(60); end $$';
    store.sql(lock).catch(() => undefined); // it is broken off
    await expect.poll(isSeen("wait_event = 'PgSleep'"), patience).toBe(true);
  };
  const goOn = async () => {
    await expect.poll(isSeen("usename = 'whynow_front' and wait_event_type = 'Lock'"), patience).toBe(true);
    await happens();
    const release = "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'";
    await store.sql(release).catch(() => undefined); // it went with its server
  };
  proxy.fault = async (name, time) => {
    if (name !== 'push_events' || time !== 2) return undefined;
    await hold();
    done = goOn();
    return undefined;
  };
  return async () => {
    expect(done).toBeDefined();
    await done;
  };
}

test('the front is killed in mid-batch and started again: sent = rows = distinct', async () => {
  await device(store, proxy.url);
  const ids = await log(700);
  const happened = inMidBatch(() => store.kill());
  expect(await turn()).toBe('offline');
  await happened();
  await expectAll(store, ids, 200);
  await expectSaid(...away, 200);
  await store.start();
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

test('a process of PostgreSQL is killed in mid-batch, and all of it recovers by itself', async () => {
  await device(store, proxy.url);
  const ids = await log(700);
  const happened = inMidBatch(async () => {
    const text = "select pid from pg_stat_activity where usename = 'whynow_front' and wait_event_type = 'Lock'";
    process.kill((await store.sql<{ pid: number }>(text))[0]?.pid ?? 0, 'SIGKILL');
  });
  expect(await turn()).toBe('server');
  await happened();
  await expectSaid(...unwell, 200);
  await expect.poll(turn, { timeout: 60_000, interval: 100 }).toBe('fresh');
  await expectAll(store, ids);
});

test('the power goes in mid-batch: front and database start again with all that was acknowledged', async () => {
  await device(store, proxy.url);
  const ids = await log(700);
  const happened = inMidBatch(() => store.crash());
  expect(await turn()).toBe('offline');
  await happened();
  await expectSaid(...away, 200);
  await store.start();
  await expectAll(store, ids, 200);
  expect(await turn()).toBe('fresh');
  await expectAll(store, ids);
});

/** A disk of 1 MB for what is logged from now on, where we may make one; and how to make it larger and to be rid of it. */
function smallDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-disk-'));
  const mount = (...options: string[]) => execFileSync('mount', [...options, folder], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m,mode=777', 'tmpfs');
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  chmodSync(folder, 0o777);
  return {
    folder,
    enlarge: () => mount('-o', 'remount,size=64m'),
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

test('the disk is full: PostgreSQL says so, nothing is lost, and with room again all of it is there', async (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip('only root can mount a small disk to fill');
  try {
    await device(store, proxy.url);
    await turn();
    const [{ name } = { name: '' }] = await store.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_inherits on inhrelid = c.oid
       where inhparent = 'whynow.events'::regclass and pg_get_expr(relpartbound, c.oid) like
         '%FROM (''' || to_char(current_date, 'YYYY-MM-01') || '%'`,
    );
    execFileSync('chown', ['--reference', path.join(store.folder, 'database'), disk.folder]);
    await store.sql(`create tablespace small location '${disk.folder}'`);
    await store.sql(`alter table ${name} set tablespace small`);
    // The rest of it is filled by others.
    await store.sql('create table whynow.filler (line text) tablespace small');
    const filling = async () => {
      for (;;) await store.sql("insert into whynow.filler select repeat('x', 900) from generate_series(1, 40)");
    };
    await expect(filling()).rejects.toMatchObject({ code: '53100' });
    const ids = await log(600);
    expect(await turn()).toBe('server');
    const [{ rows } = { rows: 0 }] = await store.sql<{ rows: number }>(
      'select count(*)::int as rows from whynow.events where id = any ($1::uuid[])',
      [ids],
    );
    expect(rows).toBeLessThan(600);
    await expectAll(store, ids, 600 - rows);
    await expectSaid(...unwell, 600 - rows);
    disk.enlarge();
    expect(await turn()).toBe('fresh');
    await expectAll(store, ids);
  } finally {
    disk.enlarge();
    try {
      await store.sql('drop table if exists whynow.filler');
      await store.sql('alter table all in tablespace small set tablespace pg_default');
      await store.sql('alter index all in tablespace small set tablespace pg_default');
      await store.sql('drop tablespace small');
    } finally {
      disk.remove();
    }
  }
});

test('a store that is newer than the client, and one that is older, in whatever shape it says so', async () => {
  const [{ text } = { text: '' }] = await store.sql<{ text: string }>(
    "select pg_get_functiondef('api.hello'::regproc) as text",
  );
  await device(store, proxy.url);
  const ids = await log(3);
  const says = (...changes: [string, string][]) =>
    store.sql(changes.reduce((all, [before, after]) => all.replace(before, after), text));
  const newer = ['whynow.least_client()', '3'] as [string, string];
  const older = ['whynow.schema_version()', '1'] as [string, string];
  const tooOld = ['This Whynow is too old for your team store.', 'Ce Whynow est trop ancien'] as const;
  const storeTooOld = ['The team store is too old for this Whynow', 'La base d’équipe est trop ancienne'] as const;
  try {
    for (const [changes, kind, said] of [
      [[newer], 'clientTooOld', tooOld],
      [[newer, ["'me', ", "'us', "]], 'clientTooOld', tooOld],
      [[newer, ["'role', member.role", "'role', 'coach'"]], 'clientTooOld', tooOld],
      [[older], 'storeTooOld', storeTooOld],
      [[older, ["'production', ", "'mode', "]], 'storeTooOld', storeTooOld],
    ] as [[string, string][], string, readonly [string, string]][]) {
      await says(...changes);
      expect(await turn()).toBe(kind);
      await expectSaid(...said, 3);
      await expectAll(store, ids, 3);
    }
    // Newer, and it still serves this client.
    await says(['whynow.schema_version()', '3'], ["'production', ", "'colour', 'blue', 'production', "]);
    expect(await turn()).toBe('fresh');
    await expectAll(store, ids);
  } finally {
    await store.sql(text);
  }
});
