import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'node_modules/.bin');

/** A team store as its start command starts it: a real PostgreSQL, the front, the sample team. */
export interface RealStore {
  /** The address that members are given. */
  url: string;
  /** Where its data are. */
  folder: string;
  /** Codes to join by, by role. */
  codes: Record<string, string>;
  sql: <T = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<T[]>;
  /** Ends the front and the database; `start` brings them back at the same address with the same data. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Kills the front with SIGKILL; the database goes on. `start` brings it back. */
  kill: () => Promise<void>;
  /** Kills front and database with SIGKILL, as a machine does that loses its power. `start` brings both back. */
  crash: () => Promise<void>;
  /** A member's token as `api.join` gives them. @param expires seconds since 1970; in an hour */
  token: (member: { sub: string; role: string; team?: string; expires?: number }) => Promise<string>;
  remove: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Its packages are its own: the extension is installed without them. */
const fromTeam = createRequire(path.join(root, 'team/package.json'));

/** The part of `jose` that signs, as far as it is used here. */
interface Jose {
  SignJWT: new (
    claims: object,
  ) => Record<
    'setProtectedHeader' | 'setIssuer' | 'setAudience' | 'setSubject' | 'setIssuedAt' | 'setExpirationTime',
    (given?: unknown) => InstanceType<Jose['SignJWT']>
  > & { sign: (secret: Uint8Array) => Promise<string> };
}

interface Pool {
  query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  end: () => Promise<void>;
  on: (event: 'error', listener: () => void) => void;
}

/** @param more what the start command is told beside it: variables, and options such as `--production` */
export async function realStore(more: { env?: Record<string, string>; args?: string[] } = {}): Promise<RealStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-store-'));
  chmodSync(folder, 0o755); // PostgreSQL runs as somebody else where we are root
  const [port, databasePort] = [await freePort(), await freePort()];
  const secret = 'a secret of the tests, and of nothing else';
  const { derived } = await import(pathToFileURL(path.join(root, 'team/secret.ts')).href);
  const { Pool } = fromTeam('pg') as { Pool: new (settings: object) => Pool };
  const { SignJWT } = fromTeam('jose') as Jose;
  let child: ChildProcess | undefined;
  let pool: Pool | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child;
    child = undefined;
    if (!ended || ended.exitCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill(signal);
    await gone;
  };
  const store: RealStore = {
    url: `http://localhost:${port}`,
    folder,
    codes: {},
    sql: async <T>(text: string, values: unknown[] = []) => ((await pool?.query(text, values))?.rows ?? []) as T[],
    start: async () => {
      const env = {
        ...process.env,
        // A build in the same process sets it, and a store in production has no codes to join by.
        NODE_ENV: 'development',
        PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
        PORT: String(port),
        TEAM_DATABASE_PORT: String(databasePort),
        TEAM_DATA: folder,
        TEAM_SECRET: secret,
        ...more.env,
      };
      child = spawn(path.join(bin, 'node'), ['team/run.ts', ...(more.args ?? [])], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = await readyOutput(child);
      for (const [, role = '', code = ''] of output.matchAll(/^ {2}(\w+) +([A-Z0-9-]{23})$/gm))
        store.codes[role] = code;
      pool ??= new Pool({
        host: '127.0.0.1',
        port: databasePort,
        user: 'postgres',
        password: derived(secret, 'database'),
        database: 'postgres',
      });
      pool.on('error', () => undefined); // a connection that ends with its server
    },
    stop: async () => {
      await pool?.end();
      pool = undefined;
      await end('SIGTERM');
    },
    kill: () => end('SIGKILL'),
    crash: async () => {
      process.kill(Number.parseInt(readFileSync(path.join(folder, 'database/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
      await end('SIGKILL');
    },
    token: ({ sub, role, team, expires }) =>
      new SignJWT({ role, ...(team && { team }) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('whynow-join')
        .setAudience('whynow')
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(expires ?? '1h')
        .sign(new TextEncoder().encode(derived(secret, 'join'))),
    remove: async () => {
      await store.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await store.start();
  return store;
}

/** All that it has said by the time it is ready. */
function readyOutput(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        output += part;
        if (output.includes('Ctrl+C')) resolve(output);
      });
    child.once('exit', () => reject(new Error(`The team store does not start:\n${output}`)));
  });
}
