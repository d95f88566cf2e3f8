import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { whyNot } from '../real/packages.ts';
import { freePort, listening, openYard } from '../real/processes.ts';

/** Debian's document root of the web client. */
const client = '/usr/share/tryton-sao/www';

export const whyNotTryton = () =>
  whyNot({
    name: 'Tryton',
    packages: ['tryton-server', 'tryton-sao', 'tryton-modules-party', 'tryton-modules-sale-opportunity'],
    needed: ['/usr/bin/trytond', '/usr/bin/trytond-admin', `${client}/index.html`],
  });

export interface Tryton {
  url: string;
  user: string;
  password: string;
  /** Ids of what is in the database: companies, a person, an opportunity of Transalp. */
  ids: { acme: string; transalp: string; ada: string; opportunity: string };
  stop: () => Promise<void>;
}

/** A real Tryton with its web client on loopback: a temporary folder, a free port, nothing of the system changed. */
export async function startTryton(): Promise<Tryton> {
  const reason = whyNotTryton();
  if (reason) throw new Error(reason);
  const yard = openYard('tryton');
  try {
    const { root } = yard;
    const password = 'rep-password-7';
    const passwordFile = path.join(root, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    const data = path.join(root, 'data');
    mkdirSync(data);
    writeFileSync(path.join(data, 'crm.sqlite'), '');
    const port = await freePort();
    const config = path.join(root, 'trytond.conf');
    writeFileSync(
      config,
      `[web]\nlisten = 127.0.0.1:${port}\nroot = ${client}\n[database]\nuri = sqlite://\npath = ${data}\n[session]\nauthentications = password\n`,
    );
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, {
        cwd: root,
        env: { ...process.env, TRYTONPASSFILE: passwordFile },
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      });
    const admin = (...args: string[]) => run('trytond-admin', '-c', config, '-d', 'crm', ...args);
    admin('-u', 'ir', 'res', 'party', 'sale_opportunity', '--activate-dependencies', '--email', 'rep@planora.example');
    const [acme = '', transalp = '', ada = '', opportunity = ''] = run(
      '/usr/bin/python3',
      path.join(import.meta.dirname, 'seed.py'),
      config,
    )
      .trim()
      .split(' ');
    yard.start({ name: 'trytond', command: ['trytond', '-c', config, '-d', 'crm'] });
    await listening(port);
    return {
      url: `http://127.0.0.1:${port}`,
      user: 'admin',
      password,
      ids: { acme, transalp, ada, opportunity },
      stop: yard.stop,
    };
  } catch (error) {
    await yard.stop();
    throw error;
  }
}
