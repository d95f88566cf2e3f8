import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Database, startDatabase } from '../embedded.ts';
import { migrate, setPassword } from '../migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
  }
}

/** The login of a managed PostgreSQL: no superuser. Whatever the tests do they do with a store that it made. */
const asManaged = `do $$ begin
  if not exists (select from pg_roles where rolname = 'managed') then
    create role managed login createrole password 'managed';
  end if;
end $$`;

/** A PostgreSQL of our own, or an empty one of another version that is there: TEAM_TEST_URL, for a superuser of it. */
async function openServer(folder: string): Promise<Database> {
  const there = process.env.TEAM_TEST_URL;
  return there ? { url: there, stop: async () => undefined } : startDatabase(path.join(folder, 'database'), 'test');
}

/** Starts PostgreSQL once for a run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-team-'));
  chmodSync(folder, 0o755); // root's tests run PostgreSQL as somebody else
  const database = await openServer(folder);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // What is written here need not survive the machine; the test that crashes a database has its own.
  await client.query('alter system set fsync = off');
  await client.query('select pg_reload_conf()');
  await client.query(asManaged);
  await client.query('drop database if exists model');
  await client.query('create database model owner managed');
  await client.end();
  const url = new URL(database.url);
  url.pathname = '/model';
  url.username = 'managed';
  url.password = 'managed';
  await migrate(url.href);
  await setPassword(url.href, 'front');
  project.provide('url', database.url);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
