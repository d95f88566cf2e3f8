import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const packages = [
  'dovecot-imapd',
  'roundcube-core',
  'roundcube-sqlite3',
  'php-cli',
  'php-sqlite3',
  'php-intl',
  'php-mbstring',
  'php-xml',
  'php-gd',
];

/** Debian's document root and program data; there as soon as the packages are. */
export const documentRoot = '/var/lib/roundcube';
const needed = ['/usr/sbin/dovecot', '/usr/bin/php', `${documentRoot}/index.php`, '/etc/roundcube/defaults.inc.php'];
const missing = () => needed.some((path) => !existsSync(path));

let refused: string | undefined;

/** Installing must not start daemons: `invoke-rc.d` asks this file, and 101 means "not allowed". */
function withoutDaemons(install: () => void) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

function apt(...args: string[]) {
  execFileSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000,
  });
}

/** Why the real Roundcube cannot run on this machine, in one sentence; installs the packages where that is allowed. */
export function whyNotRoundcube(): string | undefined {
  if (process.getuid?.() !== 0)
    return 'The real Roundcube needs root: Dovecot starts as root and drops its rights itself.';
  if (!missing()) return undefined;
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get'))
    return 'The real Roundcube needs Debian or a relative of it: its packages come from apt.';
  if (refused) return refused;
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  try {
    withoutDaemons(() => {
      try {
        install();
      } catch {
        // A fresh machine has no package lists, an old one has stale ones.
        apt('update');
        install();
      }
    });
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr?.toString().trim().split('\n').at(-1);
    refused = `The packages of Roundcube and Dovecot could not be installed: ${said || String(error)}`;
    return refused;
  }
  if (missing()) refused = `The packages are installed but lack ${needed.find((path) => !existsSync(path))}.`;
  return refused;
}
