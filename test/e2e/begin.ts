import { expect } from '@playwright/test';
import { builtExtension, type Launched, type LaunchOptions, launch } from '../launch.ts';
import { loadSample } from '../surfaces.ts';

/** The page that opens after loading takes over a blank tab: a test that has just opened one would lose it. */
export async function setUpPageIsThere({ context }: Launched): Promise<void> {
  const pages = () => context.pages().map((page) => page.url().split('/').at(-1));
  await expect.poll(pages, { intervals: [20], timeout: 10_000 }).toContain('options.html');
}

async function isSettled(): Promise<boolean> {
  const { settings } = await chrome.storage.local.get('settings');
  const team = await new Promise<unknown>((resolve, reject) => {
    const request = indexedDB.open('whynow');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const found = request.result.transaction('teamFigures').objectStore('teamFigures').get('team');
      found.onsuccess = () => resolve(found.result);
      request.result.close();
    };
  });
  return Boolean((settings as { noticeShown?: number } | undefined)?.noticeShown) && team !== undefined;
}

/** Starts a browser with the extension, and where that is asked for puts the sample in force by the button that users press. */
export async function begin({ sample, ...options }: LaunchOptions & { sample: boolean }): Promise<Launched> {
  const { language = 'en' } = options;
  const launched = await launch({ ...options, extension: builtExtension });
  await setUpPageIsThere(launched);
  if (!sample) return launched;
  // Playwright tells tabs that their language is English, whatever the browser's is.
  const page = await loadSample(launched, language === 'en' ? undefined : language);
  await page.bringToFront();
  // The notice has been shown, and the sample's team has come, for which the page itself does not wait.
  await expect.poll(() => page.evaluate(isSettled), { timeout: 20_000 }).toBe(true);
  // Without any page the browser would end.
  if (launched.context.pages().length > 1) await page.close();
  return launched;
}
