import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const run = promisify(execFile);

/** Google's branded Chrome is not among them: it no longer takes `--load-extension`. */
const names = ['chromium', 'chromium-browser', 'chrome-for-testing'];
const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const minutes = (count: number) => count * 60_000;

/** The first file of that name on the PATH. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

/** Ubuntu's `chromium-browser` may be a stub that only asks for a snap: hence the version is asked, not the file. */
async function works(file: string | undefined): Promise<boolean> {
  if (!file || !existsSync(file)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(file, ['--version'], { timeout: 20_000 });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}

async function firstWorking(files: (string | undefined)[]): Promise<string | undefined> {
  for (const file of files) if (await works(file)) return file;
  return undefined;
}

const installed = () => firstWorking([...names.map(onPath), ...macApps, chromium.executablePath()]);

/** Runs an installer; what it says goes to stderr, so that stdout stays the caller's. */
async function install(command: string, args: string[], timeout: number): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  const late = setTimeout(() => child.kill(), timeout);
  return new Promise((resolve) => {
    const done = (good: boolean) => {
      clearTimeout(late);
      resolve(good);
    };
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

async function aptInstall(...packages: string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  // Another process often holds dpkg's lock on a fresh machine.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await install('apt-get', [...wait, 'update'], minutes(5));
  return install('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], minutes(10));
}

/** The path of a Chromium that loads unpacked extensions; fetches one when the machine has none. */
export async function findChromium(): Promise<string> {
  const here = (await firstWorking([process.env.CHROMIUM_PATH])) ?? (await installed());
  if (here) return here;
  await install('npx', ['--no-install', 'playwright', 'install', 'chromium'], minutes(5));
  const downloaded = await installed();
  if (downloaded) return downloaded;
  await aptInstall('chromium', 'fonts-liberation');
  const packaged = await installed();
  if (packaged) return packaged;
  throw new Error('No Chromium was found: install the package "chromium", or set CHROMIUM_PATH to a Chromium.');
}

/** Whether windows can be shown to somebody: the display's name, or undefined. */
export function findDisplay(): string | undefined {
  if (process.platform === 'darwin' || process.platform === 'win32') return 'desktop';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY || undefined;
}

export interface VirtualScreen {
  display: string;
  stop: () => Promise<void>;
}

const screenTools = ['Xvfb', 'openbox', 'import', 'xdotool'];

/** A screen in memory, with a window manager; undefined where the tools are missing and cannot be installed. */
export async function startVirtualScreen(size = '1280x800'): Promise<VirtualScreen | undefined> {
  if (process.platform !== 'linux') return undefined;
  if (!screenTools.every(onPath)) await aptInstall('xvfb', 'openbox', 'imagemagick', 'xdotool');
  if (!screenTools.every(onPath)) return undefined;
  // With -displayfd the server takes a free number itself and tells it once it is ready.
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await displayNumber(server);
  if (!display) return undefined;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', [], { stdio: 'ignore', env });
  manager.on('error', () => {});
  return {
    display,
    stop: async () => {
      await end(manager);
      await end(server);
    },
  };
}

function displayNumber(server: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      server.kill();
      resolve(undefined);
    }, 20_000);
    const done = (display: string | undefined) => {
      clearTimeout(late);
      resolve(display);
    };
    server.on('error', () => done(undefined));
    server.on('exit', () => done(undefined));
    let text = '';
    server.stdio[3]?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\n')) done(`:${text.trim()}`);
    });
  });
}

/** Ends one process of ours and waits until it is gone. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
    child.on('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill();
  });
}
