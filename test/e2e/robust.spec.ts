import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { fixtureFolder } from '../demo/fixtures.ts';
import { type Backstage, expect, findChip, openBackstage, test } from './steps.ts';

const uses = async (backstage: Backstage) => (await backstage.events()).filter(({ action }) => action === 'use');

/** Runs code where the content script runs, as a page that has taken over its own process could; the newest first. */
async function inContentScript(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) worlds.push(context.id);
  });
  await devtools.send('Runtime.enable');
  const options = { expression, contextId: Math.max(...worlds), awaitPromise: true, returnByValue: true };
  const { result } = await devtools.send('Runtime.evaluate', options);
  await devtools.detach();
  return result.value;
}

/** Elements that stand beside head and body: that is where chips go. */
const foreign = (page: Page) =>
  page.evaluate(() => [...document.documentElement.children].filter((each) => each.nodeName === 'DIV').length);

test('the worker is stopped between page and use, and in the middle of an answer: nothing is lost', async ({
  sample,
  demo,
  backstage,
  worker,
  openPanel,
  killWorker,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('asset').first()).toBeVisible();
  await killWorker();
  await panel.getByTestId('copy').first().click();
  await expect(panel.getByTestId('status')).toContainText('Link copied');
  expect(await uses(backstage)).toHaveLength(1);
  await killWorker();
  await page.reload();
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  await (await findChip(page)).click();
  await expect(panel.getByTestId('last-use')).toHaveCount(1);

  await worker.evaluate(() => {
    crypto.subtle.digest = () => new Promise(() => {});
  });
  await page.reload();
  await page.waitForTimeout(700);
  expect((await backstage.toolbar()).text).toBe('');
  await killWorker();
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
});

test('a new version of the extension: old scripts stop quietly, new ones take their place', async ({
  sample,
  context,
  demo,
  backstage,
  extensionId,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('salesforce/app');
  await findChip(page);
  expect(await foreign(page)).toBe(1);
  const started = context.waitForEvent('serviceworker');
  await backstage.page.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await started;
  await expect.poll(() => inContentScript(page, extensionId, 'chrome.runtime.id')).toBe(extensionId);
  const behind = await openBackstage(context, extensionId);
  await page.bringToFront();
  await expect.poll(async () => (await behind.toolbar()).text).toBe('C');
  await expect.poll(() => foreign(page)).toBe(1);
  const links = page.locator('nav[aria-label="Open tabs"]');
  await links.getByText('All accounts').click();
  await expect.poll(() => foreign(page)).toBe(0);
  await expect.poll(async () => (await behind.toolbar()).text).toBe('');
  await links.getByText('Nordvik').click();
  await expect.poll(async () => (await behind.toolbar()).text).toBe('C');
  await expect.poll(() => foreign(page)).toBe(1);
});

/** The chip's place on the screen, from the browser's own view of the closed shadow root. */
async function chipBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: 2 });
  const host = root.children
    ?.find(({ nodeName }) => nodeName === 'HTML')
    ?.children?.findLast((each) => each.nodeName === 'DIV');
  const { model } = await devtools.send('DOM.getBoxModel', { nodeId: host?.nodeId ?? 0 });
  await devtools.detach();
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}

test('a hostile page: covered, scripted, swept away, restyled, strict: the chip holds, and only a real click counts', async ({
  sample,
  demo,
  launched,
  extensionId,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const html = readFileSync(path.join(fixtureFolder, 'salesforce/account.html'), 'utf8');
  const page = await demo('salesforce/account');
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types none";
  await page.route('**/view', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: html.replace(/<script[\s\S]*?<\/script>/g, ''),
    }),
  );
  await page.reload();
  const chip = await findChip(page);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.append('html{font-size:5px;direction:rtl}div{display:none!important;opacity:0!important}');
    document.head.append(style);
  });
  const box = await chipBox(page);
  expect(box.height).toBe(24);
  expect(box.width).toBeGreaterThan(80);
  expect(await page.evaluate(() => innerWidth)).toBeGreaterThan(box.x + box.width);
  const closed = () =>
    launched.surface('sidepanel.html', 700).then(
      () => false,
      () => true,
    );

  // A layer that nobody sees and that lets clicks through to what is below.
  await page.evaluate(() => {
    const layer = document.createElement('section');
    layer.id = 'layer';
    for (const [name, value] of Object.entries({
      position: 'fixed',
      inset: '0',
      'z-index': '2147483647',
      'pointer-events': 'none',
      display: 'block',
    }))
      layer.style.setProperty(name, value);
    document.documentElement.append(layer);
  });
  await chip.click();
  expect(await closed(), 'covered by a transparent layer').toBe(true);
  await page.evaluate(() => document.getElementById('layer')?.remove());

  await page.evaluate(() => {
    const host = [...document.documentElement.children].findLast((each) => each.nodeName === 'DIV') as HTMLElement;
    host.click();
    for (const type of ['pointerdown', 'pointerup', 'click', 'keydown'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
    if (host.shadowRoot) throw new Error('the shadow root is open');
    for (const type of ['openPanel', 'sighting', 'left', 'reread', 'insert', 'stop']) {
      window.postMessage({ type, payload: undefined }, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: { type } }));
    }
  });
  expect(await closed(), 'clicked by a script').toBe(true);
  const seen = await page.evaluate(() => ({
    runtime: typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    own: Object.keys(window).filter((key) => /whynow/i.test(key)),
    text: document.documentElement.outerHTML.includes('chrome-extension'),
  }));
  expect(seen).toEqual({ runtime: 'undefined', own: [], text: false });

  const sweep = () =>
    page.evaluate(() => [...document.documentElement.children].findLast((each) => each.nodeName === 'DIV')?.remove());
  await sweep();
  await expect.poll(() => foreign(page), 'put back once').toBe(1);
  const again = await findChip(page);
  await again.click();
  expect(await closed(), 'a real click on what is in full sight').toBe(false);
  await sweep();
  await page.waitForTimeout(300);
  expect(await foreign(page), 'a page that insists wins').toBe(0);
  expect(await inContentScript(page, extensionId, 'location.host')).toContain('lightning.force.com');
});

test('a page that has taken over its own process learns no more than its chip shows', async ({
  sample,
  demo,
  extensionId,
  backstage,
}) => {
  const page = await demo('salesforce/account');
  await findChip(page);
  const ask = (message: unknown) =>
    inContentScript(
      page,
      extensionId,
      `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((a) => a ?? null, () => 'refused')`,
    );
  const sighting = { site: 'salesforce', kind: 'company', companyId: '001Wn0000HelviaAAA' };
  const chip = (await ask({ type: 'sighting', payload: sighting })) as object;
  expect(Object.keys(chip).sort()).toEqual(['color', 'hideLabel', 'label', 'letter', 'name', 'place']);
  // Another site's records, another message's fields, what only pages of ours may ask.
  expect(await ask({ type: 'sighting', payload: { ...sighting, site: 'linkedin' } })).toBeNull();
  expect(await ask({ type: 'sighting', payload: { ...sighting, html: 'x' } })).toBeNull();
  expect(await ask({ type: 'sighting', payload: { ...sighting, name: 'x'.repeat(301) } })).toBeNull();
  for (const type of ['reread', 'events', 'settings', '__proto__', 'constructor'])
    expect(await ask({ type }), type).toBeNull();
  const storage = 'chrome.storage.local.get(null).then((all) => Object.keys(all), () => "refused")';
  expect(await inContentScript(page, extensionId, storage)).toBe('refused');
  expect(await inContentScript(page, extensionId, storage.replace('local', 'session'))).toBe('refused');
  const databases = 'indexedDB.databases().then((all) => all.map((each) => each.name))';
  expect(await inContentScript(page, extensionId, databases)).toEqual([]);
  expect((await backstage.events()).length).toBe(0);
  expect(sample.accounts.length).toBeGreaterThan(0);
});
