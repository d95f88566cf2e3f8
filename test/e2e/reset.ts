import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { endpoint, openPages } from '../cdp.ts';
import { DOWNLOADS, type Launched } from '../launch.ts';

/** Of the extension's origin, and runs no code of ours. */
const QUIET = 'manifest.json';

/** A page of the extension's origin in which nothing of ours runs, opened if there is none. */
export async function quietPage({ context }: Pick<Launched, 'context'>, extensionId: string): Promise<Page> {
  const address = `chrome-extension://${extensionId}/${QUIET}`;
  const known = context.pages().find((page) => page.url() === address);
  if (known) return known;
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

interface Beginning {
  local: Record<string, unknown>;
  /** Rows by table; none where there was no database. */
  tables: Record<string, unknown[]> | undefined;
  version: number;
  /** The content scripts that are registered. */
  scripts: chrome.scripting.RegisteredContentScript[];
  /** Hosts that the user has allowed. */
  hosts: string[];
}

declare global {
  interface Window {
    /** What the extension kept at the beginning. */
    beginning: Beginning | undefined;
  }
}

/** Keeps, in a page that stays open, all that the extension has stored. */
async function keep(): Promise<void> {
  // The worker sees to it at its first start.
  while ((await chrome.scripting.getRegisteredContentScripts()).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const local = await chrome.storage.local.get(null);
  let tables: Record<string, unknown[]> | undefined;
  let version = 0;
  if ((await indexedDB.databases()).some(({ name }) => name === 'whynow')) {
    const db = await done(indexedDB.open('whynow'));
    tables = {};
    version = db.version;
    for (const name of db.objectStoreNames)
      tables[name] = await done(db.transaction(name).objectStore(name).getAll() as IDBRequest<unknown[]>);
    db.close();
  }
  const scripts = (await chrome.scripting.getRegisteredContentScripts()).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { origins: hosts = [] } = await chrome.permissions.getAll();
  window.beginning = { local, tables, version, scripts, hosts };
}

/** Puts back what has changed since. False where it cannot be: page or database made anew, a host taken away. */
async function putBack(): Promise<boolean> {
  if (!window.beginning) return false;
  const { local, tables, version, scripts, hosts } = window.beginning;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      if (request instanceof IDBOpenDBRequest)
        request.onblocked = () => reject(new Error('The database is still open somewhere'));
    });
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const { origins = [] } = await chrome.permissions.getAll();
  // Whoever has been allowed a host and gives it back is allowed it again without a question.
  await chrome.permissions.remove({ origins: origins.filter((host) => !hosts.includes(host)) });
  if (!hosts.every((host) => origins.includes(host))) return false;
  localStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const { name = '' } of await indexedDB.databases())
    if (name !== 'whynow' || !tables) await done(indexedDB.deleteDatabase(name));
  if (tables) {
    const db = await done(indexedDB.open('whynow'));
    if (db.version !== version) return false;
    for (const [name, rows] of Object.entries(tables)) {
      const transaction = db.transaction(name, 'readwrite');
      const store = transaction.objectStore(name);
      if (same(await done(store.getAll()), rows)) continue;
      store.clear();
      for (const row of rows) store.put(row);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    }
    db.close();
  }
  await chrome.storage.session.clear();
  const now = await chrome.storage.local.get(null);
  await chrome.storage.local.remove(Object.keys(now).filter((key) => !(key in local)));
  await chrome.storage.local.set(
    Object.fromEntries(Object.entries(local).filter(([key, value]) => !same(now[key], value))),
  );
  // The worker follows what has been put back.
  for (let tries = 0; tries < 100; tries += 1) {
    const registered = (await chrome.scripting.getRegisteredContentScripts()).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (same(registered, scripts)) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}

/** Ends the worker, and comes back when it has ended. */
export async function stopWorker(devtools: CDPSession): Promise<void> {
  await devtools.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  // Told anew how it is: one that a test has stopped does not stop again.
  await devtools.send('ServiceWorker.disable');
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/** Closes all but one page, with what they have stored, and what Playwright does not see: the docked panel, the popup. */
async function closeOthers({ context, profile }: Launched, page: Page, devtools: CDPSession): Promise<void> {
  const origins = new Set<string>();
  for (const other of context.pages())
    if (other !== page) {
      for (const frame of other.frames()) origins.add(URL.parse(frame.url())?.origin ?? '');
      await other.close();
    }
  for (const origin of origins)
    if (origin.startsWith('http')) await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  const isLeft = (url: string) => url.startsWith('chrome-extension:') && !url.endsWith(QUIET) && !url.endsWith('.js');
  const { targetInfos } = await devtools.send('Target.getTargets');
  for (const { targetId, url, type } of targetInfos)
    if (type === 'page' && isLeft(url)) await devtools.send('Target.closeTarget', { targetId }).catch(() => {});
  const { port } = endpoint(profile);
  const end = Date.now() + 5_000;
  while ((await openPages(port)).some(isLeft)) {
    if (Date.now() > end) throw new Error('A panel or popup does not close');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Closes the docked panel at once: it would slide away otherwise, which is 20 frames of the whole window. */
async function closePanel(): Promise<void> {
  await chrome.sidePanel.setOptions({ enabled: false });
  await chrome.sidePanel.setOptions({ enabled: true, path: 'sidepanel.html' });
}

/** A connection that ends takes back what it has said of downloads: these stay as long as their browser. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Remembers a browser that has just been started, in the one page that it leaves open. */
export async function remember(browser: Launched): Promise<void> {
  const page = await quietPage(browser, await browser.extensionId());
  await page.evaluate(keep);
  for (const other of browser.context.pages()) if (other !== page) await other.close();
}

/**
 * Makes a browser as it was: one quiet page open, stored what was, and a worker that has just started. A new one in its
 * place costs five times as much, and each thing that it does for the first time does, too.
 * @returns false where it cannot be put back
 */
export async function reset(browser: Launched): Promise<boolean> {
  const { context } = browser;
  const extensionId = await browser.extensionId();
  const page = await quietPage(browser, extensionId);
  const devtools = await sessionOf(page);
  await page.evaluate(closePanel);
  await closeOthers(browser, page, devtools);
  await context.clearCookies();
  await devtools.send('Network.clearBrowserCache');
  if (!(await page.evaluate(putBack))) return false;
  // It may remember what was in between.
  await stopWorker(devtools);
  await devtools.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
  // Whoever looked at a panel has had downloads put somewhere else.
  const downloadPath = path.join(browser.profile, DOWNLOADS);
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath });
  return true;
}
