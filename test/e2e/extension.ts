import { existsSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Page, type TestInfo, type Worker } from '@playwright/test';
import { findChromium } from '../browser.ts';
import { type DemoServer, startServer } from '../demo/server.ts';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { type Problems, watchProblems } from '../problems.ts';
import { grantHost, loadSample, openPopup } from '../surfaces.ts';
import { setUpPageIsThere } from './begin.ts';
import { browserPool } from './pool.ts';
import { quietPage, stopWorker } from './reset.ts';

export { findChip } from '../surfaces.ts';
export { recordPage } from './recorder.ts';
export { expect };

interface Fixtures {
  /** The browser's language: `test.use({ language: 'fr' })`. */
  language: string;
  /** The screen for a browser with a window; without one it has none. */
  display: string | undefined;
  /** What a test begins with whose fixtures do not tell: `test.use({ begin: 'sample' })`. */
  begin: 'sample' | 'installed' | undefined;
  /** A host that is given without a dialog, in a browser that is shared. */
  granted: string | undefined;
  launched: Launched;
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  /** A new tab at a page of the demo; resolves when the document is there. */
  open: (url: string) => Promise<Page>;
  /** The docked side panel, once something has opened it. */
  panel: () => Promise<Page>;
  /** Opens the side panel beside a tab, and gives it. */
  openPanel: (page: Page) => Promise<Page>;
  /** Opens the toolbar's popup, and gives it. */
  popup: () => Promise<Page>;
  /** Makes the next request for that host permission succeed without its dialog. */
  grantHost: (pattern: string) => Promise<void>;
  killWorker: () => Promise<void>;
  /** Closes the browser and starts it again with all that it keeps on disk. */
  restart: () => Promise<Launched>;
  /** Fills the store with the sample workspace, by the button of the options page. */
  loadSample: (language?: string) => Promise<Page>;
  /** The same browser without the extension, to compare with. */
  bare: () => Promise<BrowserContext>;
  problems: Problems;
}

interface WorkerFixtures {
  chromiumPath: string;
  server: DemoServer;
  pool: ReturnType<typeof browserPool>;
}

/** Nothing slides, and a page jumps where it would scroll: frames that nobody looks at are half of the work. */
const STILL = '--force-prefers-reduced-motion';

/** Whether a test asks for the fixture of that name in its first parameter. */
const asksFor = (name: string, { fn }: TestInfo) =>
  new RegExp(`^[^{]*\\{[^}]*\\b${name}\\b`).test(fn.toString().split('=>')[0] ?? '');

/** Who asks for one of these begins where the test before began. Others may look at how the extension starts at all. */
const shared = ['sample', 'installed', 'loadSample'];

/** Who asks for one of these gets a browser of his own: they leave traces that nobody can wipe out, or end the browser. */
const forItself = ['restart', 'grantHost', 'bare'];

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
  chromiumPath: [async ({}, use) => use(await findChromium()), { scope: 'worker' }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  pool: [
    async ({ chromiumPath, server }, use) => {
      const pool = browserPool(chromiumPath, [...server.flags, STILL]);
      await use(pool);
      await pool.end();
    },
    { scope: 'worker' },
  ],

  language: ['en', { option: true }],
  display: [undefined, { option: true }],
  begin: [undefined, { option: true }],
  granted: [undefined, { option: true }],
  launched: async ({ server, pool, language, display, begin, granted }, use, testInfo) => {
    if (!existsSync(builtExtension)) throw new Error('The extension is not built: run `npm run build` first');
    // The server outlives the test before, which may have asked for another page of an address.
    server.preferNone();
    const asks = (names: string[]) => names.some((name) => asksFor(name, testInfo));
    const beginning = { language, sample: begin === 'sample' || asks(['sample']), granted };
    if (display || asks(forItself) || !(begin || asks(shared))) {
      const launched = await pool.start(beginning, display);
      await use(launched);
      return launched.close();
    }
    const began = Date.now();
    const launched = await pool.take(beginning);
    // The first test of its kind waits for what all of them use.
    testInfo.setTimeout(testInfo.timeout + Date.now() - began);
    await use(launched);
    await pool.giveBack(launched, testInfo.status === testInfo.expectedStatus);
  },
  context: async ({ launched }, use) => use(launched.context),
  worker: async ({ launched }, use) => use(await launched.worker()),
  extensionId: async ({ launched }, use) => use(await launched.extensionId()),

  open: async ({ context }, use) =>
    use(async (url) => {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    }),
  panel: async ({ launched }, use) => use(() => launched.surface('sidepanel.html')),
  openPanel: async ({ launched, extensionId }, use) =>
    use(async (page) => {
      const quiet = await quietPage(launched, extensionId);
      await page.bringToFront();
      // What is run from outside counts as a user's gesture. By button, chip and key the panel is opened elsewhere.
      await quiet.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.sidePanel.open({ tabId: tab?.id ?? -1 });
      });
      return launched.surface('sidepanel.html');
    }),
  popup: async ({ launched }, use) => use(() => openPopup(launched)),

  grantHost: async ({ launched }, use) => use((pattern) => grantHost(launched, pattern)),
  killWorker: async ({ context }, use) =>
    use(async () => {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await stopWorker(session);
      await session.detach();
    }),
  restart: async ({ launched, chromiumPath, server, language }, use) => {
    let again: Launched | undefined;
    await use(async () => {
      await launched.context.close();
      const { profile } = launched;
      again = await launch({
        chromium: chromiumPath,
        extension: builtExtension,
        flags: server.flags,
        language,
        profile,
      });
      await setUpPageIsThere(again);
      return again;
    });
    await again?.close();
  },
  loadSample: async ({ launched }, use) => use((language) => loadSample(launched, language)),
  bare: async ({ chromiumPath, server, language }, use) => {
    const others: Launched[] = [];
    await use(async () => {
      const other = await launch({ chromium: chromiumPath, flags: server.flags, language });
      others.push(other);
      return other.context;
    });
    for (const other of others) await other.close();
  },

  problems: [
    async ({ launched }, use) => {
      const problems = await watchProblems(launched.profile);
      await use(problems);
      const list = await problems.list();
      problems.stop();
      expect(list, 'errors and warnings of pages, panel, popup and worker').toEqual([]);
    },
    { auto: true },
  ],
});
