import type { Page } from '@playwright/test';
import { siteFacts } from '../../lib/sites/index.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { axe } from './axe.ts';
import { expect, findChip, test } from './extension.ts';
import { expectAccount, expectNoAccount, expectNoChip, tabInFront } from './mailSteps.ts';
import { narrow, openOptions, stored } from './optionsPage.ts';

test.slow();

const scripts = (page: Page) =>
  page.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap((each) => each.matches ?? []),
  );
const holds = (page: Page, pattern: string) =>
  page.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), pattern);
const status = (page: Page) => page.getByTestId('host-status');
const field = (page: Page) => page.getByRole('textbox', { name: 'Address', exact: true });
const addButton = (page: Page) => page.getByRole('button', { name: 'Add', exact: true });
const row = (page: Page, text: string) => page.getByTestId('site').filter({ hasText: text });

/** The user says no to the browser's question. */
const decline = (page: Page) =>
  page.evaluate(() => {
    chrome.permissions.request = (async () => false) as typeof chrome.permissions.request;
  });

const mail = 'https://webmail.planora.example';
const message = `${mail}/?_task=mail&_mbox=INBOX&_uid=2&_action=show`;

test.use({ begin: 'installed' });

test('a site is switched off and on, and its chip with it', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  const linkedin = row(page, 'LinkedIn').first();
  await expect(linkedin).toContainText('nothing is inserted into the page');
  await expect(linkedin.getByRole('checkbox')).toHaveCount(0);
  const isRead = async () => (await scripts(page)).some((pattern) => pattern.includes('linkedin'));
  await expect.poll(isRead).toBe(true);
  await linkedin.locator('.switch').click();
  await expect.poll(async () => (await stored(page))?.sitesOff).toEqual(['linkedin']);
  await expect.poll(isRead).toBe(false);
  await linkedin.locator('.switch').click();
  await expect.poll(isRead).toBe(true);

  const hubspot = page.locator('[data-site=hubspot]');
  await hubspot.getByRole('checkbox', { name: 'Show the chip' }).click();
  await expect.poll(async () => (await stored(page))?.chips).toEqual({ hubspot: { hidden: true } });
  await hubspot.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(hubspot.getByRole('switch')).not.toBeChecked();
  await expect(hubspot.getByRole('checkbox')).toHaveCount(0);
});

test('an address of one’s own works at once in open tabs, after a restart, and no longer once removed', async ({
  loadSample,
  open,
  grantHost,
  restart,
}) => {
  const options = await loadSample();
  const tab = await open(message);
  await tab.bringToFront();
  await expectNoAccount(options, tab, undefined);
  await grantHost(`${mail}/*`);

  await options.bringToFront();
  await field(options).fill(message);
  await expect(status(options)).toHaveText('Roundcube at webmail.planora.example: Whynow will read messages there.');
  await field(options).press('Enter');
  await expect(status(options)).toHaveText(`${mail} is read as Roundcube.`);
  await expect(field(options)).toHaveValue('');
  await expect(row(options, mail).getByRole('switch')).toBeChecked();
  await field(options).fill(`${message}&_framed=1`);
  await expect(status(options)).toHaveText('Roundcube at webmail.planora.example is read already.');
  await expect(addButton(options)).toBeDisabled();
  await tab.bringToFront();
  const account = 'Acme Industrial GmbH';
  await expectAccount(options, account, 'R');
  expect((await findChip(tab)).label).toContain(account);

  const again = await restart();
  const page = await again.context.newPage();
  await page.goto(options.url());
  const later = await again.context.newPage();
  await later.goto(message);
  await expectAccount(page, account, 'R');
  await page.bringToFront();
  await page.getByRole('button', { name: `Remove ${mail}` }).click();
  await expect(row(page, mail)).toHaveCount(0);
  await expect.poll(() => holds(page, `${mail}/*`)).toBe(false);
  await expect.poll(async () => (await scripts(page)).filter((pattern) => pattern.includes('webmail'))).toEqual([]);
  await later.bringToFront();
  await expect.poll(() => tabInFront(page)).toEqual({ letter: '' });
  await expectNoChip(later);
});

test('what happens is said before anything is asked', async ({ context, extensionId, grantHost }) => {
  const page = await openOptions(context, extensionId);
  const said = async (address: string, sentence: string | RegExp) => {
    await field(page).fill(address);
    await field(page).blur();
    await expect(status(page)).toHaveText(sentence);
  };
  await said(
    'http://mail.team.example/?_task=mail&_uid=7&_action=show',
    /^mail\.team\.example is reached over http:\/\//,
  );
  await expect(addButton(page)).toBeDisabled();
  await said(page.url(), 'This is a page of the browser or a file, not a site.');
  await said('odoo', /^This is not a web address/);
  await said('https://app-eu1.hubspot.com/contacts/1/record/0-2/7', 'HubSpot at app-eu1.hubspot.com is read already.');
  await said('', '');

  // A list is no record: then the system may be chosen.
  await said('https://team.example/?_task=mail', /^No record of a known system was recognised at team\.example\./);
  await expect(addButton(page)).toBeDisabled();
  await page.getByRole('combobox', { name: 'System' }).selectOption('Roundcube');
  await expect(status(page)).toHaveText('Roundcube at team.example: Whynow will read messages there.');
  await axe(page);
  await narrow(page);
  await grantHost('https://team.example/*');
  await addButton(page).click();
  await expect(status(page)).toHaveText('https://team.example is read as Roundcube.');
  await expect(row(page, 'https://team.example').getByRole('switch')).toBeChecked();
  await axe(page);
});

test('permission declined: said, nothing changes, and the address stays in the field', async ({
  context,
  extensionId,
}) => {
  const page = await openOptions(context, extensionId);
  await expect.poll(() => scripts(page)).not.toEqual([]);
  const before = await scripts(page);
  await decline(page);
  const address = 'https://mail.team.example/?_task=mail&_uid=7&_mbox=INBOX&_action=show';
  await field(page).fill(address);
  await addButton(page).click();
  await expect(status(page)).toHaveText(
    'Permission was declined, so https://mail.team.example is not read. Nothing else changes.',
  );
  await expect(field(page)).toHaveValue(address);
  await expect(addButton(page)).toBeEnabled();
  expect((await stored(page))?.hosts ?? []).toEqual([]);
  expect(await scripts(page)).toEqual(before);
});

test('a permission that is taken back in the browser’s own page is no longer used, and asked for anew', async ({
  context,
  extensionId,
  grantHost,
}) => {
  const page = await openOptions(context, extensionId);
  const pattern = `${mail}/*`;
  await grantHost(pattern);
  await field(page).fill(message);
  await addButton(page).click();
  const own = row(page, mail);
  await expect(own.getByRole('switch')).toBeChecked();
  await expect.poll(() => scripts(page)).toContain(pattern);

  await page.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), pattern);
  await expect(own.getByRole('switch')).not.toBeChecked();
  await expect(own).toContainText('Allow');
  await expect.poll(() => scripts(page)).not.toContain(pattern);

  await grantHost(pattern);
  await own.locator('.switch').click();
  await expect(own.getByRole('switch')).toBeChecked();
  await expect.poll(() => scripts(page)).toContain(pattern);
  await own.locator('.switch').click();
  await expect(own).toContainText('Allow');
  await expect.poll(() => holds(page, pattern)).toBe(false);
  await expect.poll(() => scripts(page)).not.toContain(pattern);
});

test('a site with hosts of its own is read after one click, and given back by another', async ({
  context,
  extensionId,
  grantHost,
}) => {
  const site = siteFacts.find(({ access, matches }) => access === 'optional' && matches.length > 0);
  test.skip(!site, 'no site yet whose hosts are granted with one click');
  const { id = '', name = '', matches = [] } = site ?? {};
  const page = await openOptions(context, extensionId);
  const own = page.locator(`[data-site=${id}]`);
  await expect(own.getByRole('switch')).not.toBeChecked();
  const request = await page.evaluateHandle(() => chrome.permissions.request);
  await decline(page);
  await own.locator('.switch').click();
  await expect(own).toContainText(`Permission was declined, so ${name} is not read.`);
  await expect(own.getByRole('switch')).not.toBeChecked();
  expect((await scripts(page)).filter((pattern) => matches.includes(pattern))).toEqual([]);

  await page.evaluate((original) => {
    chrome.permissions.request = original;
  }, request);
  for (const pattern of matches) await grantHost(pattern);
  await own.locator('.switch').click();
  await expect(own.getByRole('switch')).toBeChecked();
  await expect(own).not.toContainText('Permission was declined');
  await expect.poll(() => scripts(page)).toEqual(expect.arrayContaining(matches));
  await own.locator('.switch').click();
  await expect(own.getByRole('switch')).not.toBeChecked();
  for (const pattern of matches) await expect.poll(() => holds(page, pattern)).toBe(false);
  await expect.poll(async () => (await scripts(page)).filter((each) => matches.includes(each))).toEqual([]);
});

test('what the workspace has switched off stays off, and says so', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  const pack = { ...sampleWorkspace('en', '2026-03-02'), id: 'team', sitesOff: ['linkedin', 'linkedout'] };
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('import-file').click();
  const buffer = Buffer.from(JSON.stringify(pack));
  await (await chooser).setFiles({ name: 'team.json', mimeType: 'application/json', buffer });
  await page.getByTestId('import-proceed').click();
  const linkedin = row(page, 'LinkedIn').first();
  await expect(linkedin).toContainText('Switched off by the workspace.');
  await expect(linkedin.getByRole('switch')).toBeDisabled();
  await expect(page.getByTestId('workspace-faults')).toContainText('linkedout');
  await expect.poll(async () => (await scripts(page)).some((pattern) => pattern.includes('linkedin'))).toBe(false);
  await field(page).fill('https://www.linkedin.com/company/nordvik/');
  await expect(status(page)).toHaveText('LinkedIn is switched off by the workspace.');
});
