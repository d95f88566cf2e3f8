import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { account, dovecotConfig, type Place, roundcubeConfig } from './config.ts';
import { documentRoot, whyNotRoundcube } from './install.ts';
import { inbox, type Mail, raw, rep } from './mails.ts';

export { whyNotRoundcube } from './install.ts';

export interface Roundcube {
  url: string;
  user: string;
  password: string;
  /** Puts a mail into the inbox, as if it had just arrived. */
  deliver: (mail: Mail) => void;
  /** The source of every mail in Drafts. */
  drafts: () => Promise<string[]>;
  stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function listening(port: number, within = 15_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const open = await new Promise<boolean>((answer) => {
      const socket = connect(port, '127.0.0.1', () => answer(true)).on('error', () => answer(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
  }
  throw new Error(`Nothing listens on port ${port} after ${within} ms.`);
}

/**
 * Starts a program in a process group of its own that ends with us, however we end: a shell holds our end of its
 * standard input, and when that closes (also after a crash or `kill -9`) it ends the whole group. `php -S` needs that,
 * since its workers outlive a killed parent.
 */
function leashed(log: string, env: NodeJS.ProcessEnv, cwd: string, command: string[]): ChildProcess {
  const file = openSync(log, 'a');
  const shell = 'trap : TERM; "$@" </dev/null & cat >/dev/null; kill -TERM 0; wait; wait';
  return spawn('/bin/sh', ['-c', shell, 'leash', ...command], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['pipe', file, file],
  });
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });

function mailOwner(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^mail:[^:]*:(\d+):(\d+):/m);
  if (!line) throw new Error('There is no system user "mail" to own the mailboxes.');
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

/** A maildir that is written as a mail server does: into `tmp`, then renamed into `new`. */
function maildir(folder: string, owner: Place['owner']) {
  const make = (dir: string) => {
    mkdirSync(dir, { recursive: true });
    chownSync(dir, owner.uid, owner.gid);
  };
  for (const dir of [folder, ...['tmp', 'new', 'cur'].map((each) => path.join(folder, each))]) make(dir);
  let count = 0;
  return (mail: Mail) => {
    count += 1;
    const seconds = Math.floor((mail.date ?? new Date()).getTime() / 1000);
    // Dovecot numbers new mails in the order of their names.
    const name = `${seconds}.M${String(count).padStart(6, '0')}.test`;
    const written = path.join(folder, 'tmp', name);
    writeFileSync(written, raw(mail));
    chownSync(written, owner.uid, owner.gid);
    renameSync(written, path.join(folder, 'new', name));
  };
}

function writeRoundcube(place: Place): string {
  const { root } = place;
  const config = path.join(root, 'config');
  for (const dir of [config, path.join(root, 'temp')]) mkdirSync(dir);
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    symlinkSync(path.join('/etc/roundcube', file), path.join(config, file));
  const domain = rep.address.split('@')[1] ?? '';
  writeFileSync(path.join(config, 'config.inc.php'), roundcubeConfig(place, randomBytes(12).toString('hex'), domain));
  const schema = readFileSync('/usr/share/roundcube/SQL/sqlite.initial.sql', 'utf8');
  const fill = '$d = new PDO($argv[1]); $d->exec(stream_get_contents(STDIN));';
  execFileSync('php', ['-r', fill, '--', `sqlite:${root}/roundcube.db`], {
    input: schema + account(rep.address, rep.name),
  });
  return config;
}

/** A real Roundcube over a real Dovecot on loopback: a temporary folder, free ports, nothing of the system changed. */
export async function startRoundcube(): Promise<Roundcube> {
  const reason = whyNotRoundcube();
  if (reason) throw new Error(reason);
  const root = mkdtempSync(path.join(tmpdir(), 'roundcube-'));
  const owner = mailOwner();
  const place: Place = { root, owner, imap: await freePort(), password: randomBytes(8).toString('hex') };
  // Dovecot's processes run as users of their own and must get to their sockets and the mail.
  chmodSync(root, 0o755);
  mkdirSync(path.join(root, 'mail'));
  chmodSync(path.join(root, 'mail'), 0o755);
  const box = path.join(root, 'mail', rep.address);
  const deliver = maildir(box, owner);
  for (const mail of inbox(new Date())) deliver(mail);

  const children: ChildProcess[] = [];
  const clear = () => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', clear);
  const stop = async () => {
    await Promise.all(children.map(ended));
    process.off('exit', clear);
    clear();
  };
  try {
    const configFile = path.join(root, 'dovecot.conf');
    writeFileSync(configFile, dovecotConfig(place));
    children.push(leashed(path.join(root, 'dovecot.out'), {}, root, ['/usr/sbin/dovecot', '-F', '-c', configFile]));

    const config = writeRoundcube(place);
    const web = await freePort();
    const env = { ROUNDCUBE_CONFIG_DIR: config, RCUBE_CONFIG_PATH: config, PHP_CLI_SERVER_WORKERS: '4' };
    const php = ['php', '-d', 'display_errors=0', '-S', `127.0.0.1:${web}`, '-t', documentRoot];
    children.push(leashed(path.join(root, 'php.out'), env, documentRoot, php));
    await Promise.all([listening(place.imap), listening(web)]);

    const drafts = async () =>
      ['new', 'cur']
        .map((each) => path.join(box, '.Drafts', each))
        .filter((dir) => existsSync(dir))
        .flatMap((dir) => readdirSync(dir).map((name) => readFileSync(path.join(dir, name), 'utf8')));
    return { url: `http://127.0.0.1:${web}`, user: rep.address, password: place.password, deliver, drafts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
