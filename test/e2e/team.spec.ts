import type { Page } from '@playwright/test';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { grantHost, openPanel } from '../surfaces.ts';
import { type RealStore, realStore } from '../team/realStore.ts';
import { axe } from './axe.ts';
import { setUpPageIsThere } from './sampleProfile.ts';
import { expect, test } from './steps.ts';

let store: RealStore;
test.beforeAll(async () => {
  test.setTimeout(180_000); // the first start may install what the store needs
  store = await realStore();
});
test.afterAll(() => store?.remove());
test.setTimeout(120_000);

/** Joins as a user does: address, code, button; the notice is on that page and has been seen with it. */
async function join(browser: Launched, role: string): Promise<Page> {
  await grantHost(browser, 'http://localhost/*');
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  await page.locator('#team input[type=url]').fill(store.url);
  await page.getByTestId('team-find').click();
  await page.locator('#team input[type=text]').fill(store.codes[role] ?? '');
  await page.getByTestId('team-join').click();
  await expect(page.getByTestId('workspace-name')).toHaveText('Planora', { timeout: 30_000 });
  return page;
}

const uses = async () =>
  (await store.sql<{ all: number }>("select count(*)::int as all from whynow.events where action = 'use'"))[0]?.all;

test('a team: a fact written by SQL shows in the open panel, a use arrives once, what the rep says of the fact reaches a colleague', async ({
  launched,
  demo,
  chromiumPath,
  server,
}) => {
  const options = await join(launched, 'rep');
  const other = await launch({ chromium: chromiumPath, extension: builtExtension, flags: server.flags });
  try {
    await setUpPageIsThere(other);
    const marketer = await join(other, 'marketer');
    const panel = await openPanel(launched, await demo('salesforce/account'));
    await expect(panel.getByTestId('team-line')).toHaveAttribute('data-state', 'fresh');
    await axe(options);

    const fact = 'By SQL: a new depot opens in March';
    const [signal] = await store.sql<{ body: object }>(
      "select body from whynow.items where list = 'signals' and body ->> 'accountId' = 'nordvik' and body is not null limit 1",
    );
    await store.sql("select whynow.put_item('signals', 'by-sql', $1)", [
      { ...signal?.body, id: 'by-sql', label: fact, text: 'a new depot opens in March' },
    ]);
    await options.getByTestId('team-sync').click();
    await expect(panel.getByText(fact)).toBeVisible({ timeout: 10_000 });

    await marketer.getByTestId('team-sync').click();
    const url = server.pages().find(({ site, name }) => site === 'salesforce' && name === 'account')?.url ?? '';
    const page = await other.context.newPage();
    await page.goto(url);
    const colleague = await openPanel(other, page);
    await expect(colleague.getByText(fact)).toBeVisible({ timeout: 10_000 });

    const line = panel.getByTestId('evidence').filter({ hasText: fact });
    await line.getByTestId('fact-menu').click();
    await panel.getByRole('menuitem', { name: 'Refute' }).click();
    await panel.getByTestId('copy').first().click();
    await options.getByTestId('team-sync').click();
    await expect.poll(uses).toBe(1);
    await marketer.getByTestId('team-sync').click();
    await expect(colleague.getByText(fact)).toHaveCount(0);
  } finally {
    await other.close();
  }
});

test('a store that is away and a worker that is killed: the line says so, nothing is lost and nothing is double', async ({
  launched,
  demo,
  killWorker,
}) => {
  const before = (await uses()) ?? 0;
  const options = await join(launched, 'rep');
  const panel = await openPanel(launched, await demo('salesforce/account'));
  const line = panel.getByTestId('team-line');
  await expect(line).toHaveAttribute('data-state', 'fresh');
  await store.stop();
  await panel.getByTestId('copy').first().click();
  await options.getByTestId('team-sync').click();
  await expect(line).toHaveAttribute('data-state', 'offline', { timeout: 20_000 });
  await expect(line).toContainText(/sent by (itself|themselves)/);
  await store.start();
  await options.getByTestId('team-sync').click();
  await killWorker();
  await options.getByTestId('team-sync').click();
  await expect.poll(uses, { timeout: 20_000 }).toBe(before + 1);
  await options.getByTestId('team-sync').click();
  await expect(line).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  expect(await uses()).toBe(before + 1);

  await options.getByTestId('team-leave').click();
  await options.getByTestId('team-leave-discard').click();
  await expect(options.getByTestId('team-find')).toBeVisible();
  await expect(line).toHaveCount(0);
});
