import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { endpoint, openPages } from './cdp.ts';

export const builtExtension = path.resolve(import.meta.dirname, '../.output/chrome-mv3');

/** Folder of a profile. */
export const DOWNLOADS = 'Downloads';

/** Without them Chromium spends its first seconds calling home. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--test-type',
];

export interface LaunchOptions {
  chromium: string;
  /** Folder of the unpacked extension; none: a browser as it comes. */
  extension?: string | undefined;
  flags?: string[];
  headless?: boolean;
  /** The browser's language, as in `fr`. */
  language?: string;
  /** Ctrl+C is left to the caller, who closes the browser himself. */
  callerInterrupts?: boolean;
  /** The screen to appear on. */
  display?: string | undefined;
  /** The profile of a browser that has been closed, to start it again; it stays when this one closes. */
  profile?: string;
}

export interface Launched {
  context: BrowserContext;
  profile: string;
  worker: () => Promise<Worker>;
  extensionId: () => Promise<string>;
  /** An open extension page that is no tab: the docked side panel, the popup. */
  surface: (file: string, timeout?: number) => Promise<Page>;
  close: () => Promise<void>;
}

/** The id that Chromium gives an unpacked extension: from the key of its manifest, else from its path. */
export function idOf(extension: string): string {
  const { key } = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as { key?: string };
  const hash = createHash('sha256').update(key ? Buffer.from(key, 'base64') : extension);
  return hash
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

function newProfile(extension: string | undefined, language: string): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'whynow-'));
  mkdirSync(path.join(profile, 'Default'));
  // Without developer mode chrome.runtime.reload() would leave an unpacked extension disabled.
  const preferences = {
    extensions: { ui: { developer_mode: true }, pinned_extensions: extension ? [idOf(extension)] : [] },
    intl: { accept_languages: language, selected_languages: language },
  };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

/** Starts a browser with a profile of its own. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { extension, language = 'en' } = options;
  const profile = options.profile ?? newProfile(extension, language);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.chromium,
    headless: options.headless ?? true,
    // The runner's own folder is emptied after each test, and a browser may serve several.
    downloadsPath: path.join(profile, DOWNLOADS),
    locale: language,
    // No size of ours: the docked panel takes its width from the page, as it does for a user.
    viewport: null,
    // Root and containers have no sandbox.
    chromiumSandbox: false,
    handleSIGINT: !options.callerInterrupts,
    ignoreDefaultArgs: ['--enable-automation'],
    env: {
      ...(process.env as Record<string, string>),
      // On Linux the interface's language follows the environment and not --lang.
      LANGUAGE: language,
      ...(options.display && process.platform === 'linux' ? { DISPLAY: options.display } : {}),
    },
    args: [
      ...quiet,
      `--lang=${language}`,
      '--window-size=1280,800',
      '--remote-debugging-port=0',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(options.flags ?? []),
    ],
  });

  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const connections = new Set<{ close: () => Promise<void> }>();
  const surface = async (file: string, timeout = 8_000) => {
    const { port } = endpoint(profile);
    const end = Date.now() + timeout;
    do {
      const inTab = new Set(context.pages().map((page) => page.url()));
      const isIt = (url: string) => URL.parse(url)?.pathname === `/${file}` && !inTab.has(url);
      // Playwright does not attach to a panel or popup in the browser it started; a second connection sees it.
      if ((await openPages(port)).some(isIt)) {
        const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const page = browser
          .contexts()
          .flatMap((each) => each.pages())
          .find((each) => isIt(each.url()));
        if (page) {
          connections.add(browser);
          // Each connection is told of everything in the browser: one that nobody needs any more only costs time.
          page.once('close', () => {
            connections.delete(browser);
            browser.close().catch(() => {});
          });
          return page;
        }
        await browser.close();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (Date.now() < end);
    throw new Error(`${file} did not open`);
  };

  return {
    context,
    profile,
    worker,
    extensionId: async () => new URL((await worker()).url()).host,
    surface,
    close: async () => {
      for (const connection of connections) await connection.close().catch(() => {});
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
