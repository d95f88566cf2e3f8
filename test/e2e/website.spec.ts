import type { BrowserContext } from '@playwright/test';
import { startServer } from '../demo/server.ts';
import { test as base } from './screen.ts';
import { expect, test as windowless } from './steps.ts';

const site = (name: string) => () =>
  `<!doctype html><html lang="en"><title>${name}</title><h1>${name}</h1><a href="/contact">Contact</a>`;

const test = base.extend<object, { server: Awaited<ReturnType<typeof startServer>> }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
    async ({}, use) => {
      const answers = {
        'www.nordvik.example': site('Nordvik Logistics'),
        'groupe-varenne.example': site('Groupe Varenne'),
        'www.planora.example': site('Planora'),
        'bakery.example': site('Bakery'),
      };
      const server = await startServer({ answers });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});
test.slow();

/** How many workers of ours are running. */
async function runningWorkers(context: BrowserContext): Promise<() => number> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const running = new Map<string, boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus !== 'stopped');
  });
  await session.send('ServiceWorker.enable');
  return () => [...running.values()].filter(Boolean).length;
}

test('a click on the icon finds the account whose website is open, and the next page shows nothing of it', async ({
  sample,
  backstage,
  launched,
  open,
  hand,
  killWorker,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await open('https://www.nordvik.example/');
  const before = await backstage.dump();
  const markup = await page.content();
  await page.bringToFront();
  await page.waitForTimeout(300);
  expect((await backstage.toolbar()).text).toBe('');

  const popup = await hand.clickIcon();
  await expect(popup.getByTestId('popup-account')).toHaveText('Nordvik Logistics');
  await expect(popup.locator('.popup-header')).toContainText('Customer · renewal · Matched by domain');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  await popup.getByTestId('open-panel').click();
  const panel = await launched.surface('sidepanel.html');
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by domain');

  // Nothing was put into the page, and of the visit nothing is kept anywhere; in memory, what the tab shows.
  expect(await page.content()).toBe(markup);
  const { session, events, rollups, ...kept } = await backstage.dump();
  const { session: _, events: __, rollups: ___, ...keptBefore } = before;
  expect(Object.keys(keptBefore).length).toBeGreaterThan(3);
  expect(JSON.stringify(kept.overrides)).toBe('[]');
  expect(kept.packs).toEqual(keptBefore.packs);
  for (const each of [session, events, rollups, kept.local]) expect(JSON.stringify(each)).not.toContain('www.nordvik');

  // The same website's next page is the same company's; another website is nobody's until the next click.
  await page.getByRole('link').click();
  await page.waitForURL('**/contact');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
  await killWorker();
  await page.goto('https://bakery.example/');
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notRecord');
  expect((await backstage.toolbar()).text).toBe('');
  const accounts = async () =>
    Object.keys((await backstage.dump()).session as object).filter((key) => /account/.test(key));
  expect(await accounts()).toEqual([]);
  await page.goBack();
  await page.waitForTimeout(500);
  await expect(panel.getByTestId('no-account')).toBeVisible();
  expect(await accounts()).toEqual([]);
});

test('no account, our own company, a site that we read anyway: one quiet sentence each', async ({
  sample,
  open,
  hand,
  demo,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const says = async () => {
    const popup = await hand.clickIcon();
    await expect(popup.getByTestId('popup-account')).toHaveText('No account here');
    const text = await popup.locator('.popup-header').innerText();
    await popup.evaluate(() => window.close()).catch(() => {});
    return text;
  };
  for (const address of ['https://bakery.example/', 'https://www.planora.example/']) {
    await (await open(address)).bringToFront();
    expect(await says()).toContain('No account has this website.');
  }
  await demo('linkedin/feed');
  expect(await says()).not.toContain('No account has this website.');
});

test('a website of two accounts asks which; the answer holds, and the shortcut finds it too', async ({
  sample,
  launched,
  backstage,
  open,
  hand,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await open('https://groupe-varenne.example/');
  await page.bringToFront();
  const popup = await hand.clickIcon();
  await expect(popup.getByTestId('popup-account')).toHaveText('Which account is it?');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('?');
  await popup.getByTestId('open-panel').click();
  const panel = await launched.surface('sidepanel.html');
  await panel.getByTestId('candidate').filter({ hasText: 'Varenne Logistique' }).click();
  await expect(panel.getByTestId('account-name')).toHaveText('Varenne Logistique');

  const again = await open('https://groupe-varenne.example/contact');
  await again.bringToFront();
  await expect(panel.getByTestId('no-account')).toBeVisible();
  await hand.press('alt+shift+y');
  const second = await launched.surface('sidepanel.html');
  await expect(second.getByTestId('account-name')).toHaveText('Varenne Logistique');
  await expect(second.getByTestId('match-cue').locator('span')).toHaveText('Matched by your choice');
});

windowless('pages of the day do not wake the worker', async ({ sample, context, open, killWorker, problems }) => {
  problems.allow(/404/);
  expect(sample.accounts.length).toBeGreaterThan(0);
  const running = await runningWorkers(context);
  const page = await open('https://bakery.example/');
  await expect.poll(running).toBeGreaterThan(0);
  await page.goto('https://bakery.example/2');
  await killWorker();
  await expect.poll(running).toBe(0);
  for (const path of ['3', '4']) await page.goto(`https://bakery.example/${path}`);
  await page.waitForTimeout(1000);
  expect(running()).toBe(0);
});
