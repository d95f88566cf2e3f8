import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SystemUser {
  uid: number;
  gid: number;
}

export function systemUser(name: string): SystemUser {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  if (!line) throw new Error(`There is no system user "${name}".`);
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function listening(port: number, within = 15_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const open = await new Promise<boolean>((answer) => {
      const socket = connect(port, '127.0.0.1', () => answer(true)).on('error', () => answer(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
  }
  throw new Error(`Nothing listens on port ${port} after ${within} ms.`);
}

interface Start {
  name: string;
  command: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Whose rights it runs with; ours unless given. */
  as?: SystemUser;
  /** How it is ended; TERM unless it takes that too slowly and has nothing to save. */
  signal?: 'TERM' | 'KILL';
}

/** A temporary folder and the programs that run in it. */
export interface Yard {
  root: string;
  start: (program: Start) => void;
  /** Ends exactly what was started, and removes the folder. */
  stop: () => Promise<void>;
}

/**
 * Starts a program in a process group of its own that ends with us, however we end: a shell holds our end of its
 * standard input, and when that closes (also after a crash or `kill -9`) it ends the whole group. `php -S` needs that,
 * since its workers outlive a killed parent.
 */
function leashed(root: string, { name, command, env, cwd = root, as, signal = 'TERM' }: Start): ChildProcess {
  const file = openSync(path.join(root, `${name}.out`), 'a');
  const shell = `trap : TERM; "$@" </dev/null & cat >/dev/null; kill -${signal} 0; wait; wait`;
  return spawn('/bin/sh', ['-c', shell, 'leash', ...command], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['pipe', file, file],
    ...as,
  });
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });

export function openYard(name: string): Yard {
  const root = mkdtempSync(path.join(tmpdir(), `${name}-`));
  // Servers run as users of their own and must get to their sockets and files.
  chmodSync(root, 0o755);
  const children: ChildProcess[] = [];
  const clear = () => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', clear);
  return {
    root,
    start: (program) => children.push(leashed(root, program)),
    stop: async () => {
      // The last to come is the first to go: a program may still need the one it was built on.
      for (const child of children.toReversed()) await ended(child);
      process.off('exit', clear);
      clear();
    },
  };
}
