import type { BrowserContext, Page } from '@playwright/test';
import { dayOf } from '../../lib/domain/day.ts';
import type { Published } from '../../lib/domain/figures/publish.ts';
import type { Rollup } from '../../lib/domain/rollup.ts';
import { type DayPlan, planToday } from '../../lib/domain/today.ts';
import { type AssetEvent, isAboutAsset, type UsageEvent } from '../../lib/domain/usageEvent.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { said } from '../demo/checks.ts';
import { openOptions } from '../surfaces.ts';
import { test as base, expect } from './extension.ts';
import { quietPage } from './reset.ts';

export { said } from '../demo/checks.ts';
export { expect, findChip, recordPage } from './extension.ts';

export interface Toolbar {
  text: string;
  title: string;
}

/** A look behind the scenes, from a page of the extension's origin that runs no code of ours. */
export interface Backstage {
  page: Page;
  /** The icon of the tab in front. */
  toolbar: () => Promise<Toolbar>;
  /** Those about a piece of content. */
  events: () => Promise<AssetEvent[]>;
  /** All of them. */
  log: () => Promise<UsageEvent[]>;
  rollups: () => Promise<Rollup[]>;
  put: (table: string, rows: object[]) => Promise<void>;
  /** Everything that is stored anywhere in the extension's origin, by store. */
  dump: () => Promise<Record<string, unknown>>;
}

interface Fixtures {
  backstage: Backstage;
  /** The options page that opens after installing: a test that opens tabs before it is there would lose one to it. */
  installed: Page;
  /** The sample workspace, loaded by the options page's button before the browser of the test began; that page is closed. */
  sample: Workspace;
  /** A page of the demo by site and name (`salesforce/account`), in a new tab in front. */
  demo: (name: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  backstage: async ({ context, extensionId }, use) => use(await openBackstage(context, extensionId)),
  // In a browser that has been used before, it is opened for the test.
  installed: async ({ launched }, use) => use(await openOptions(launched)),
  sample: async ({ context, extensionId, worker, language }, use) => {
    const setUp = context.pages().find((page) => page.url() === `chrome-extension://${extensionId}/options.html`);
    await setUp?.close();
    // Nobody waits for the set-up page, which has nothing to say here; but pages are read once the worker has seen to it.
    const registered = () => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(registered, { intervals: [20] }).toBeGreaterThan(0);
    await use(sampleWorkspace(language === 'fr' ? 'fr' : 'en', dayOf(Date.now())));
  },
  demo: async ({ open, server }, use) =>
    use(async (name) => {
      const [site = '', page = ''] = name.split('/');
      server.prefer(site, page);
      const url = server.pages().find((each) => each.site === site && each.name === page)?.url ?? '';
      const tab = await open(url);
      await tab.bringToFront();
      return tab;
    }),
});

export async function openBackstage(context: BrowserContext, extensionId: string): Promise<Backstage> {
  const page = await quietPage({ context }, extensionId);
  await page.bringToFront();
  const rows = async <T>(table: string) => ((await dumpDatabase(page, [table]))[table] ?? []) as T[];
  return {
    page,
    toolbar: () => page.evaluate(readToolbar),
    events: async () => (await rows<UsageEvent>('events')).filter(isAboutAsset),
    log: () => rows<UsageEvent>('events'),
    rollups: () => rows<Rollup>('rollups'),
    put: (table, list) => putRows(page, table, list),
    dump: async () => ({
      ...(await page.evaluate(async () => ({
        local: await chrome.storage.local.get(null),
        session: await chrome.storage.session.get(null),
        webStorage: { ...localStorage, ...sessionStorage },
        caches: await caches.keys(),
      }))),
      ...(await dumpDatabase(page)),
    }),
  };
}

async function readToolbar(): Promise<Toolbar> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id ?? -1;
  const [text, title] = await Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]);
  return { text, title };
}

/** Every row of these tables, else of all; an empty object while there is no database (opening it would make one). */
async function dumpDatabase(page: Page, wanted?: string[]): Promise<Record<string, unknown[]>> {
  return page.evaluate(async (wanted) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'whynow')) return {};
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('whynow'));
    const tables: Record<string, unknown[]> = {};
    for (const name of wanted ?? db.objectStoreNames)
      tables[name] = await done(db.transaction(name).objectStore(name).getAll() as IDBRequest<unknown[]>);
    db.close();
    return tables;
  }, wanted);
}

async function putRows(page: Page, table: string, rows: object[]): Promise<void> {
  await page.evaluate(
    async ({ table, rows }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('whynow');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = db.transaction(table, 'readwrite');
      for (const row of rows) transaction.objectStore(table).put(row);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      db.close();
    },
    { table, rows },
  );
}

/** Imports a workspace as a user does: file, report, button. */
export async function importWorkspace(
  context: BrowserContext,
  extensionId: string,
  workspace: Workspace,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(workspace)) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByTestId('import-proceed').click();
  await expect(page.getByTestId('workspace-name')).toHaveText(workspace.name, { timeout: 20_000 });
  await page.close();
}

/** The one piece of content with that title. */
export const assetRow = (panel: Page, title: string) =>
  panel.getByTestId('asset').filter({ has: panel.locator('.asset-title', { hasText: title }) });

/** The address as a compose window would take it, and the link as an editor would: what the clipboard really holds. */
export async function pasted(context: BrowserContext): Promise<{ text: string; html: string }> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea><div contenteditable="true" style="min-height:20px"></div>');
  for (const box of ['textarea', 'div']) {
    await page.locator(box).focus();
    await page.keyboard.press('Control+v');
  }
  const found = { text: await page.locator('textarea').inputValue(), html: await page.locator('div').innerHTML() };
  await page.close();
  return found;
}

/** What makes a page wider than its window: its innermost parts that reach over the edge. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const over = [...root.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth);
    const inner = over.filter((each) => !over.some((other) => other !== each && each.contains(other)));
    return [`${root.scrollWidth - innerWidth} px`, ...inner.map((each) => `${each.tagName}.${each.className}`)];
  });

export const titlesOf = async (panel: Page) => {
  const titles = await panel.getByTestId('asset').locator('.asset-title').allInnerTexts();
  return titles.map((title) => title.trim());
};

/** Where to act on a day by a workspace's own signals. */
export function planOf({ accounts, signals, badgeRules }: Workspace, today: string): DayPlan {
  const agenda = accounts.map(({ id }) => [id, signals.filter(({ accountId }) => accountId === id)] as const);
  return planToday(agenda, { book: { rules: badgeRules }, today });
}

/** The figures of a team as the database keeps them. */
export const keptFigures = ({ team, weeks, months }: Published): object[] => [
  { id: 'team', value: team },
  ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
  ...months.map((value) => ({ id: `month|${value.scope}|${value.month}`, value })),
];

/** What the panel says, as a test compares it. */
export const panelSays = async (panel: Page) => ({
  account: await said(panel.getByTestId('account-name')),
  none: (await panel.getByTestId('no-account').count()) > 0,
  unreadable: (await panel.getByTestId('unreadable').count()) > 0,
  candidates: await panel
    .getByTestId('candidate')
    .evaluateAll((each) => each.map((one) => one.getAttribute('data-account') ?? '').sort()),
});
