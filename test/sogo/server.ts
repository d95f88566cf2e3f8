import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { startDovecot, type Webmail } from '../mail/dovecot.ts';
import { rep } from '../mail/mails.ts';
import { startOutbox } from '../mail/outbox.ts';
import { freePort, listening, openYard, type SystemUser, systemUser, type Yard } from '../real/processes.ts';
import { type Ports, settings, users } from './config.ts';
import { startFront } from './front.ts';
import { postgresPrograms, whyNotSogo } from './install.ts';

/** A PostgreSQL of our own, whose superuser is `sogo`; resolves when it listens. */
async function startDatabase({ root, start }: Yard, as: SystemUser, port: number): Promise<void> {
  const programs = postgresPrograms();
  const data = path.join(root, 'database');
  mkdirSync(data);
  chownSync(data, as.uid, as.gid);
  const init = ['-D', data, '-U', 'sogo', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(path.join(programs, 'initdb'), init, { ...as, cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${data}`];
  start({
    name: 'postgres',
    command: [path.join(programs, 'postgres'), '-D', data, '-p', `${port}`, ...options.flatMap((each) => ['-c', each])],
    as,
  });
  await listening(port);
}

/** Runs statements as soon as the database takes them: it listens a moment before it is ready. */
async function fill(port: number, sql: string): Promise<void> {
  const psql = ['-qX', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', `${port}`, '-U', 'sogo', 'postgres'];
  for (let left = 50; ; left -= 1) {
    try {
      execFileSync(path.join(postgresPrograms(), 'psql'), psql, { input: sql, stdio: ['pipe', 'ignore', 'pipe'] });
      return;
    } catch (error) {
      if (left === 0 || !String(error).includes('starting up')) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

/**
 * A real SOGo over a real Dovecot and PostgreSQL on loopback: a temporary folder, free ports, nothing of the system
 * changed. `origin` is the address under which the browser sees it.
 */
export async function startSogo(origin: URL): Promise<Webmail> {
  const reason = whyNotSogo();
  if (reason) throw new Error(reason);
  const yard = openYard('sogo');
  const outbox = await startOutbox();
  try {
    const as = systemUser('sogo');
    const [database, cache, web] = [await freePort(), await freePort(), await freePort()];
    const [mail] = await Promise.all([startDovecot(yard), startDatabase(yard, as, database)]);
    await fill(database, users(rep.address, rep.name, mail.password));
    yard.start({ name: 'memcached', command: ['/usr/bin/memcached', '-l', '127.0.0.1', '-p', `${cache}`], as });
    await listening(cache);

    const ports: Ports = { imap: mail.port, smtp: outbox.port, database, cache };
    const home = path.join(yard.root, 'home');
    mkdirSync(home);
    chownSync(home, as.uid, as.gid);
    const own = ['-WOPort', `127.0.0.1:${web}`, '-WOPidFile', path.join(home, 'sogo.pid'), '-WOLogFile', '-'];
    const domain = rep.address.split('@')[1] ?? '';
    yard.start({
      name: 'sogod',
      command: ['/usr/sbin/sogod', '-WONoDetach', 'YES', '-WOUseWatchDog', 'NO', ...own, ...settings(ports, domain)],
      env: { HOME: home },
      cwd: home,
      as,
      // It takes half a minute to notice a TERM.
      signal: 'KILL',
    });
    await listening(web);
    const front = await startFront(web, origin);
    const stop = async () => {
      await front.stop();
      outbox.stop();
      await yard.stop();
    };
    return { ...mail, url: front.url, sent: outbox.sent, stop };
  } catch (error) {
    outbox.stop();
    await yard.stop();
    throw error;
  }
}
