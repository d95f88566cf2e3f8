import { execFileSync } from 'node:child_process';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';

/** A real program that comes from Debian's packages. */
export interface DebianProgram {
  /** Its name in sentences: `Roundcube`. */
  name: string;
  packages: string[];
  /** Why it runs as root only, as the end of a sentence; without it only the installation needs root. */
  root?: string;
  /** Files that are there as soon as the packages are; a `*` stands for a version. */
  needed: string[];
}

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

const refused = new Map<string, string>();

function install({ name, packages, needed }: DebianProgram): string | undefined {
  const add = () => apt('install', '-y', '--no-install-recommends', ...packages);
  try {
    withoutDaemons(() => {
      try {
        add();
      } catch {
        // A fresh machine has no package lists, an old one has stale ones.
        apt('update');
        add();
      }
    });
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr?.toString().trim().split('\n').at(-1);
    return `The packages of ${name} could not be installed: ${said || String(error)}`;
  }
  const lacking = needed.find((file) => globSync(file).length === 0);
  return lacking && `The packages of ${name} are installed but lack ${lacking}.`;
}

/** Why a real program cannot run on this machine, in one sentence; installs its packages where that is allowed. */
export function whyNot(program: DebianProgram): string | undefined {
  const { name, needed, root } = program;
  const isRoot = process.getuid?.() === 0;
  if (root && !isRoot) return `The real ${name} needs root: ${root}.`;
  if (needed.every((file) => globSync(file).length > 0)) return undefined;
  if (!isRoot) return `The packages of ${name} are not here, and only root can install them.`;
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get'))
    return `The real ${name} needs Debian or a relative of it: its packages come from apt.`;
  const reason = refused.get(name) ?? install(program);
  if (reason) refused.set(name, reason);
  return reason;
}
