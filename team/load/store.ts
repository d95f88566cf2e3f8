import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SignJWT } from 'jose';
import pg from 'pg';
import { freePort } from '../embedded.ts';
import { derived } from '../secret.ts';

const SECRET = 'of a store that lasts for one measurement';
const HOUR = 3_600_000;

export interface LoadStore {
  url: string;
  /** As whoever keeps the store. */
  owner: pg.Client;
  /** More connections of that kind, to do several things at once; they end with the store. */
  connect: () => Promise<pg.Client>;
  /** Bytes of the front's process; undefined where the system does not say. */
  memory: () => number | undefined;
  stop: () => Promise<void>;
}

/** Whom a token stands for: the same person at every size. */
export const TEAM_OF = 25;
export const teamOf = (index: number): string => `team-${Math.floor(index / TEAM_OF)}`;

/** A token as joining by a code gives them. */
export const tokenOf = (role: 'rep' | 'manager', index: number): Promise<string> =>
  new SignJWT({ role, team: teamOf(index) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('whynow-join')
    .setAudience('whynow')
    .setSubject(`${role}-${index}`)
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + 24 * HOUR))
    .sign(new TextEncoder().encode(derived(SECRET, 'join')));

function memoryOf(pid: number | undefined): number | undefined {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return undefined; // a system without `ps`
  }
}

/** Starts PostgreSQL and the front by the start command, on an empty folder that goes when it is stopped. */
export async function openStore(): Promise<LoadStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-load-'));
  chmodSync(folder, 0o755); // for root PostgreSQL runs as somebody else
  const databasePort = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../start.ts'), '--no-sample'], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: '', OIDC_ISSUER: '', NODE_ENV: '', TEAM_SECRET: SECRET, TEAM_DATA: folder },
      ...{ PORT: '0', HOST: '127.0.0.1', TEAM_DATABASE_PORT: String(databasePort) },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stopChild = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (part) => {
          said = (said + part).slice(-10_000);
          const [, address] = /team store is at http:\/\/localhost(:\d+)/.exec(said) ?? [];
          if (address) resolve(`http://127.0.0.1${address}`);
        });
      child.once('exit', () => reject(new Error(`The team store did not start.\n${said}`)));
    });
    const password = derived(SECRET, 'database');
    const address = `postgres://postgres:${password}@127.0.0.1:${databasePort}/postgres`;
    const clients: pg.Client[] = [];
    const connect = async () => {
      const client = new pg.Client(address);
      await client.connect();
      clients.push(client);
      return client;
    };
    const owner = await connect();
    const stop = async () => {
      for (const client of clients) await client.end();
      await stopChild();
    };
    return { url, owner, connect, memory: () => memoryOf(child.pid), stop };
  } catch (error) {
    await stopChild();
    throw error;
  }
}
