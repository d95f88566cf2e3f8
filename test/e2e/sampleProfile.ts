import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtExtension, type Launched, launch } from '../launch.ts';
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

async function makeProfile(chromium: string, flags: string[], language: string): Promise<string> {
  const launched = await launch({ chromium, extension: builtExtension, flags, language, keep: true });
  await setUpPageIsThere(launched);
  // Playwright tells tabs that their language is English, whatever the browser's is.
  const page = await loadSample(launched, language === 'en' ? undefined : language);
  await page.bringToFront();
  // The notice has been shown, and the sample's team has come, for which the page itself does not wait.
  await expect.poll(() => page.evaluate(isSettled), { timeout: 20_000 }).toBe(true);
  await launched.close();
  return launched.profile;
}

/** Profiles with the sample workspace in them, each made when it is asked for first, by the button that users press. */
export function sampleProfiles(chromium: string, flags: string[]) {
  const made = new Map<string, Promise<string>>();
  return {
    of: (language: string): Promise<string> => {
      const known = made.get(language) ?? makeProfile(chromium, flags, language);
      made.set(language, known);
      return known;
    },
    remove: async () => {
      for (const profile of made.values()) rmSync(await profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
