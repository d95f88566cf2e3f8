import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { builtExtension } from '../launch.ts';
import { assetRow, expect, findChip, test, titlesOf } from './steps.ts';

const second = '[data-testid=candidate][data-account=atlas-be]';

test('two accounts of one name: the choice is remembered, and can be forgotten or declined', async ({
  sample,
  launched,
  chromiumPath,
  server,
  demo,
  backstage,
  openPanel,
  killWorker,
}) => {
  test.setTimeout(60_000);
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('linkedin/sdui-homonym');
  const panel = await openPanel(page);
  const cue = panel.getByTestId('match-cue').locator('span');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Which account is it?');
  await expect(panel.getByTestId('candidate')).toHaveCount(2);
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('?');
  await panel.locator(second).click();
  await expect(panel.getByTestId('account-name')).toHaveText('Atlas Conseil');
  await expect(panel.locator('.account-line')).toContainText('atlas-conseil.example');
  await expect(cue).toHaveText('Matched by your choice');
  await page.reload();
  await expect(cue).toHaveText('Matched by your choice');
  await killWorker();
  await page.reload();
  await expect(cue).toHaveText('Matched by your choice');

  // The same profile in another browser, copied while this one runs: what was acknowledged must be on the disk already.
  const copy = mkdtempSync(path.join(tmpdir(), 'whynow-copy-'));
  const filter = (file: string) => !/Singleton|DevToolsActivePort|\.lock$|LOCK$/.test(file);
  cpSync(launched.profile, copy, { recursive: true, filter });
  const args = [`--disable-extensions-except=${builtExtension}`, `--load-extension=${builtExtension}`, ...server.flags];
  const options = { executablePath: chromiumPath, headless: true, ignoreDefaultArgs: ['--enable-automation'], args };
  const restarted = await chromium.launchPersistentContext(copy, { ...options, chromiumSandbox: false });
  const worker = restarted.serviceWorkers()[0] ?? (await restarted.waitForEvent('serviceworker'));
  const again = await restarted.newPage();
  // In a profile that is new to the browser the set-up page opens by itself, in whichever tab is empty at that moment.
  await expect(() => again.goto(page.url())).toPass({ timeout: 10_000 });
  const state = () => worker.evaluate(async () => Object.values(await chrome.storage.session.get(null)));
  await expect.poll(state, { timeout: 10_000 }).toContainEqual(expect.objectContaining({ accountId: 'atlas-be' }));
  await restarted.close();
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 });

  await panel.getByTestId('account-menu').click();
  await panel.getByRole('menuitem', { name: 'Forget this correction' }).click();
  await expect(panel.getByTestId('candidate')).toHaveCount(2);
  await panel.getByTestId('no-candidate').click();
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notInWorkspace');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('');
  await page.reload();
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notInWorkspace');
  await panel.getByTestId('pick').click();
  await panel.getByRole('searchbox').fill('nantes');
  await panel.getByTestId('candidate').click();
  await expect(panel.locator('.account-line')).toContainText('atlas-conseil-nantes.example');
});

test('wrong account: another one is chosen, remembered, and forgotten', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('hubspot/company');
  const panel = await openPanel(page);
  const name = panel.getByTestId('account-name');
  await expect(name).toHaveText('Transalp Cargo');
  await panel.getByRole('button', { name: 'Wrong account?' }).click();
  await panel.getByRole('searchbox').fill('nobody of that name');
  await expect(panel.getByText('No account of that name.')).toBeVisible();
  await panel.getByRole('searchbox').fill('BRÍSANCE');
  await panel.getByTestId('candidate').filter({ hasText: 'Brisance Industrie' }).click();
  await expect(name).toHaveText('Brisance Industrie');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('N');
  expect((await findChip(page)).label).toContain('Brisance Industrie');
  await page.reload();
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by your choice');
  await expect(name).toHaveText('Brisance Industrie');
  await panel.getByTestId('account-menu').click();
  await panel.getByRole('menuitem', { name: 'Forget this correction' }).click();
  await expect(name).toHaveText('Transalp Cargo');
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by CRM record');
});

test('a record that cannot be read says so after six seconds, and nothing is guessed', async ({
  sample,
  server,
  demo,
  backstage,
  openPanel,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const start = Date.now();
  const page = await demo('salesforce/account-unreadable');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('unreadable')).toBeVisible({ timeout: 12_000 });
  expect(Date.now() - start).toBeGreaterThan(5_500);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Cannot read this page');
  await expect(panel.getByTestId('unreadable')).toContainText('Salesforce');
  await expect.poll(() => backstage.toolbar()).toEqual({ text: '!', title: 'Whynow · cannot read this page' });
  await expect(findChip(page, 500)).rejects.toThrow('No chip');
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByTestId('unreadable')).toBeVisible();
  server.prefer('salesforce', 'account');
  await page.reload();
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
});

test('no badge: it says so, and what is only assumed', async ({ sample, demo, backstage, openPanel }) => {
  const panel = await openPanel(await demo('salesforce/lead'));
  const assumed = sample.signals.filter(({ accountId, status }) => accountId === 'osterfeld' && status === 'assumed');
  await expect(panel.getByTestId('account-name')).toHaveText('Osterfeld Werke');
  await expect(panel.getByTestId('badge')).toHaveAttribute('data-kind', 'none');
  await expect(panel.getByTestId('badge').locator('h2')).toContainText('No reason to act now');
  await expect(panel.getByTestId('why-now')).toHaveText('3 things are only assumed. Verify them first.');
  const rows = panel.getByTestId('evidence');
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all()) {
    await expect(row).toHaveAttribute('data-status', 'assumed');
    const label = (await row.locator('.evidence-label').textContent()) ?? '';
    expect(assumed.map((signal) => signal.label)).toContain(label);
  }
  await expect(panel.locator('.play')).toHaveCount(0);
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('–');

  const app = await demo('salesforce/app');
  await app.locator('nav[aria-label="Open tabs"]').getByText('Lumea Retail').click();
  await expect(panel.getByTestId('account-name')).toHaveText('Lumea Retail');
  await expect(panel.getByTestId('why-now')).toHaveText('Nothing is known yet.');
  await expect(rows).toHaveCount(0);
});

test('search: accents, typing errors, a buyer’s question, nothing found, internal content', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  const panel = await openPanel(await demo('salesforce/account'));
  const search = panel.getByTestId('search');
  await expect(panel.getByTestId('asset')).toHaveCount(3);
  const offers = async () => (await backstage.events()).length;
  await expect.poll(offers).toBe(3);
  const found = async (query: string) => {
    await search.fill('');
    await expect(panel.getByTestId('more')).toBeVisible();
    await search.fill(query);
    await expect(panel.getByText(/^(One result|\d+ results)$/)).toHaveCount(1);
    return titlesOf(panel);
  };
  const results = async (query: string) => (await found(query)).join('\n');
  expect(await results('echeance resultats')).toContain('Votre année avec Planora');
  expect(await results('RÉSULTATS échéance')).toContain('Votre année avec Planora');
  expect(await results('renewel')).toMatch(/renewal/i);
  const question = sample.assets.find(
    ({ type, language, state }) => type === 'answer' && language === 'en' && state === 'approved',
  );
  expect((await found(question?.title.toLowerCase() ?? ''))[0]).toBe(question?.title);
  const titles = new Set(sample.assets.filter(({ state }) => state !== 'approved').map(({ title }) => title));
  for (const title of await found('planora')) expect(titles.has(title), title).toBe(false);

  const internal = sample.assets.find(({ audience, state }) => audience === 'internal' && state === 'approved');
  await found(internal?.title ?? '');
  const row = assetRow(panel, internal?.title ?? '').first();
  await expect(row).toContainText('Internal, for your eyes only');
  await expect(row.getByTestId('copy')).toHaveCount(0);
  await expect(row.getByTestId('insert')).toHaveCount(0);

  await search.fill('xyzzy');
  await expect(panel.getByText('Nothing approved for “xyzzy”.')).toBeVisible();
  await expect(panel.getByTestId('asset')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Clear the search' }).click();
  await expect(panel.getByTestId('asset')).toHaveCount(3);
  // Looking is not logged.
  expect(await offers()).toBe(3);
});

test('without a workspace there is one next step; before the notice nothing is logged', async ({
  installed,
  context,
  demo,
  backstage,
  openPanel,
}) => {
  await installed.close();
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'noWorkspace');
  const opened = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Set up' }).click();
  const options = await opened;
  await options.getByTestId('load-sample').click();
  await expect(options.getByTestId('workspace-name')).toHaveText('Planora');
  // The page that put the sample in force tells the open ones; it needs a moment for that.
  await options.waitForTimeout(700);
  await options.close();
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');

  await expect.poll(async () => (await backstage.events()).length).toBeGreaterThan(0);
  await backstage.page.evaluate(() => chrome.storage.local.remove('settings'));
  const before = (await backstage.events()).length;
  await panel.reload();
  await expect(panel.getByTestId('notice-bar')).toBeVisible();
  await panel.getByTestId('more').click();
  await panel.getByTestId('copy').first().click();
  await expect(panel.getByTestId('status')).toContainText('Not logged yet: read what is logged first.');
  await panel.waitForTimeout(300);
  expect((await backstage.events()).length).toBe(before);
  await panel.getByRole('button', { name: 'Got it' }).click();
  await expect(panel.getByTestId('notice-bar')).toHaveCount(0);
  await panel.getByTestId('copy').first().click();
  await expect.poll(async () => (await backstage.events()).filter(({ action }) => action === 'use').length).toBe(1);
});
