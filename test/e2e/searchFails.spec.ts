import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '../browser.ts';
import { startServer } from '../demo/server.ts';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { loadSample, openPanel } from '../surfaces.ts';
import { setUpPageIsThere } from './begin.ts';

/** A copy from which a part is missing that the panel fetches when it is needed, as after an update under its feet. */
function copyWithoutSearch(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'whynow-part-'));
  cpSync(builtExtension, copy, { recursive: true });
  const parts = readdirSync(path.join(copy, 'chunks')).filter((name) => name.startsWith('liveIndex-'));
  expect(parts).toHaveLength(1);
  for (const part of parts) rmSync(path.join(copy, 'chunks', part));
  return copy;
}

test('a search that cannot be got ready is said by whoever searches, and by nobody else', async () => {
  const extension = copyWithoutSearch();
  const server = await startServer();
  let browser: Launched | undefined;
  try {
    browser = await launch({ chromium: await findChromium(), extension, flags: server.flags });
    await setUpPageIsThere(browser);
    await (await loadSample(browser)).close();
    const { url } = server.pages().find(({ site, name }) => site === 'salesforce' && name === 'account') ?? { url: '' };
    const tab = await browser.context.newPage();
    await tab.goto(url);
    const panel = await openPanel(browser, tab);
    const faults: string[] = [];
    panel.on('pageerror', (error) => faults.push(String(error)));
    await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
    // Longer than until it is got ready ahead.
    await panel.waitForTimeout(1_200);
    expect(faults).toEqual([]);
    await panel.getByRole('searchbox').fill('planning');
    await expect(panel.getByTestId('problem')).toBeVisible();
  } finally {
    await browser?.close();
    await server.stop();
    rmSync(extension, { recursive: true, force: true });
  }
});
