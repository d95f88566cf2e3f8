import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** npm leaves this behind when it has installed everything. */
const installed = path.join(import.meta.dirname, 'node_modules/.package-lock.json');
const wanted = path.join(import.meta.dirname, 'package-lock.json');

/**
 * Installs the packages of the team store where they are missing or other ones are wanted. They are its own, so that whoever
 * works on the extension alone need not fetch them.
 * @returns npm's exit code, 0 where there was nothing to do
 */
export function install(): number {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return 0;
  console.log('Installing the packages of the team store …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm hands its own settings down; those of the outer call are for another folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_local_prefix|package)/.test(name)),
  );
  const { status } = spawnSync(command, args, {
    cwd: import.meta.dirname,
    env,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  return status ?? 1;
}

if (import.meta.main) process.exitCode = install();
