import type { Page } from '@playwright/test';
import { type Backstage, expect, findChip, test } from './steps.ts';

const uses = async (backstage: Backstage) => (await backstage.events()).filter(({ action }) => action === 'use');

/** Ends every page of ours that holds the database open, puts one of a later version in its place, and lets go of it. */
const makeNewer = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('whynow', 1_000);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );

test('a database of a newer version: said, and left as it is', async ({
  sample,
  demo,
  backstage,
  openPanel,
  problems,
}) => {
  problems.allow(/VersionError|could not be matched|Another connection wants|console.error in .*sidepanel/);
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await panel.getByTestId('copy').first().click();
  await expect.poll(() => uses(backstage)).toHaveLength(1);
  const before = await backstage.dump();
  await makeNewer(backstage.page);
  await panel.reload();
  await expect(panel.getByTestId('problem')).toHaveAttribute('data-problem', 'newer');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(
    'These data were written by a newer version',
  );
  await expect(panel.getByRole('button', { name: 'Rebuild the database' })).toHaveCount(0);
  await page.reload();
  await expect.poll(async () => (await backstage.toolbar()).text).not.toBe('C');
  const after = await backstage.dump();
  expect([after.events, after.rollups, after.packs]).toEqual([before.events, before.rollups, before.packs]);
});

test('a damaged database: said, rebuilt by one button, and the log comes back from its second copy', async ({
  sample,
  context,
  demo,
  backstage,
  openPanel,
  extensionId,
  problems,
}) => {
  problems.allow(/UnknownError on open|Another connection wants|console.error in .*sidepanel/);
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await panel.getByTestId('copy').first().click();
  await expect.poll(() => uses(backstage)).toHaveLength(1);
  const byId = (rows: { id: string }[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id));
  const [events, rollups] = [byId(await backstage.events()), byId(await backstage.rollups())];

  // What Chromium does with damaged files: opening fails until the database has been deleted.
  await panel.addInitScript(() => {
    const { open, deleteDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('damaged on purpose', 'UnknownError');
    };
    IDBFactory.prototype.deleteDatabase = function (name) {
      IDBFactory.prototype.open = open;
      return deleteDatabase.call(this, name);
    };
  });
  await panel.reload();
  await expect(panel.getByTestId('problem')).toHaveAttribute('data-problem', 'damaged');
  await expect(panel.getByTestId('problem')).toContainText('have a second copy and are brought back.');
  await panel.getByRole('button', { name: 'Rebuild the database' }).click();
  await expect(panel.getByTestId('problem')).toContainText(
    'Rebuilt. Your log and your corrections are back; import your workspace again.',
  );
  expect(byId(await backstage.events())).toEqual(events);
  expect(byId(await backstage.rollups())).toEqual(rollups);
  expect((await backstage.dump()).packs).toEqual([]);

  // The panel's own copy of the fault stays with its page: the rest is seen where the rep would go next.
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByTestId('load-sample').click();
  await expect(options.getByTestId('workspace-name')).toHaveText('Planora');
  await expect(options.getByTestId('log-row')).toHaveCount(events.length);
  await options.close();
  await page.bringToFront();
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  expect((await findChip(page)).label).toContain('Nordvik Logistics');
});

test('a full disk: the use is kept, the panel says so, and it is settled later', async ({
  sample,
  launched,
  demo,
  backstage,
  openPanel,
  problems,
}) => {
  problems.allow(/quota/i);
  expect(sample.accounts.length).toBeGreaterThan(0);
  const panel = await openPanel(await demo('salesforce/account'));
  await expect(panel.getByTestId('asset').first()).toBeVisible();
  await expect.poll(async () => (await backstage.events()).length).toBe(3);
  const full = (on: boolean) =>
    panel.evaluate((on) => {
      const own = IDBObjectStore.prototype as unknown as Record<string, unknown>;
      own.wholeAdd ??= own.add;
      own.add = on
        ? () => {
            throw new DOMException('no space left', 'QuotaExceededError');
          }
        : own.wholeAdd;
    }, on);
  await full(true);
  await panel.getByTestId('copy').first().click();
  await expect(panel.getByTestId('status')).toContainText('The disk is full');
  await expect(panel.getByTestId('status')).toContainText('Link copied');
  await expect(panel.getByTestId('status')).toContainText('Nothing you logged is lost');
  expect(await uses(backstage)).toHaveLength(0);
  const { local } = (await backstage.dump()) as { local: Record<string, unknown> };
  expect(JSON.stringify(local)).toContain('"copied"');

  await full(false);
  // As after a new start of the browser: the next page of ours that opens settles the log.
  await backstage.page.evaluate(() => chrome.storage.session.remove('logSettled'));
  await panel.reload();
  await expect.poll(() => uses(backstage), { timeout: 10_000 }).toHaveLength(1);
  const rollups = (await backstage.rollups()).filter(({ action }) => action === 'use');
  expect(rollups).toMatchObject([{ detail: 'copied', count: 1 }]);
  expect(JSON.stringify((await backstage.dump()).local)).not.toContain('logBehind');
  await expect(panel.getByTestId('last-use')).toHaveCount(1);
  expect(launched.profile).not.toBe('');
});
