import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './extension.ts';

export const workspaceName = 'Planora';

/** The page that opens by itself after installing, where a second one would only get in its way; else it is opened. */
export async function openOptions(context: BrowserContext, id: string): Promise<Page> {
  const address = `chrome-extension://${id}/options.html`;
  const page = context.pages().find((each) => each.url() === address) ?? (await context.newPage());
  if (page.url() !== address) await page.goto(address);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

export const stored = (page: Page) =>
  page.evaluate(
    async () => (await chrome.storage.local.get('settings')).settings as Record<string, unknown> | undefined,
  );

export async function loadSample(page: Page): Promise<void> {
  await page.getByTestId('load-sample').click();
  await expect(page.getByTestId('workspace-name')).toHaveText(workspaceName);
}

export async function addEvents(page: Page, count: number): Promise<void> {
  await page.evaluate(async (many) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('whynow');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction('events', 'readwrite');
    for (let index = 0; index < many; index++) {
      const day = new Date(Date.now() - Math.floor(index / 3) * 86_400_000).toISOString().slice(0, 10);
      const common = {
        id: crypto.randomUUID(),
        day,
        half: 'morning',
        assetId: 'gone',
        assetVersion: '1',
        badge: 'customer',
      };
      transaction.objectStore('events').put({ ...common, action: 'use', channel: 'copied' });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  }, count);
}

export async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}
