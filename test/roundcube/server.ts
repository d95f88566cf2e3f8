import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDovecot, type Webmail } from '../mail/dovecot.ts';
import { rep } from '../mail/mails.ts';
import { startOutbox } from '../mail/outbox.ts';
import { freePort, listening, openYard } from '../real/processes.ts';
import { account, roundcubeConfig } from './config.ts';
import { documentRoot, whyNotRoundcube } from './install.ts';

function writeRoundcube(root: string, ports: { imap: number; smtp: number }): string {
  const config = path.join(root, 'config');
  for (const dir of [config, path.join(root, 'temp')]) mkdirSync(dir);
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    symlinkSync(path.join('/etc/roundcube', file), path.join(config, file));
  const domain = rep.address.split('@')[1] ?? '';
  const key = randomBytes(12).toString('hex');
  writeFileSync(path.join(config, 'config.inc.php'), roundcubeConfig(root, ports, key, domain));
  const schema = readFileSync('/usr/share/roundcube/SQL/sqlite.initial.sql', 'utf8');
  const fill = '$d = new PDO($argv[1]); $d->exec(stream_get_contents(STDIN));';
  execFileSync('php', ['-r', fill, '--', `sqlite:${root}/roundcube.db`], {
    input: schema + account(rep.address, rep.name),
  });
  return config;
}

/** A real Roundcube over a real Dovecot on loopback: a temporary folder, free ports, nothing of the system changed. */
export async function startRoundcube(): Promise<Webmail> {
  const reason = whyNotRoundcube();
  if (reason) throw new Error(reason);
  const yard = openYard('roundcube');
  const outbox = await startOutbox();
  const stop = async () => {
    outbox.stop();
    await yard.stop();
  };
  try {
    const mail = await startDovecot(yard);
    const config = writeRoundcube(yard.root, { imap: mail.port, smtp: outbox.port });
    const web = await freePort();
    yard.start({
      name: 'php',
      command: ['php', '-d', 'display_errors=0', '-S', `127.0.0.1:${web}`, '-t', documentRoot],
      env: { ROUNDCUBE_CONFIG_DIR: config, RCUBE_CONFIG_PATH: config, PHP_CLI_SERVER_WORKERS: '4' },
      cwd: documentRoot,
    });
    await listening(web);
    return { ...mail, url: `http://127.0.0.1:${web}`, sent: outbox.sent, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
