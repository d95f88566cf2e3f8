import type { Page } from '@playwright/test';
import { type Asset, isOfferable } from '../../lib/domain/asset.ts';
import { verdictOf } from '../../lib/domain/badge.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { recommend } from '../../lib/domain/rank.ts';
import { usageEventSchema } from '../../lib/domain/usageEvent.ts';
import { whyNowOf } from '../../lib/domain/whyNow.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { assetRow, type Backstage, expect, findChip, pasted, said, test, titlesOf } from './steps.ts';

/** What the domain says of an account of the sample, computed here from the data and not read from the extension. */
function expected(workspace: Workspace, id: string) {
  const account = workspace.accounts.find((each) => each.id === id);
  const signals = workspace.signals.filter((each) => each.accountId === id);
  const { badge } = verdictOf(signals, { rules: workspace.badgeRules }, dayOf(Date.now()));
  const play = workspace.plays.find((each) => each.signalType === badge?.lead.type);
  if (!account || !badge || !play) throw new Error(`${id} has no badge today`);
  const proof = { offers: new Map<string, number>(), uses: new Map<string, number>() };
  const moment = { account, badge, play, refused: new Set<string>(), proof };
  const content = recommend(workspace.assets, moment, Date.now());
  return { account, badge, play, content, whyNow: whyNowOf(badge, workspace.language) };
}

const ofAction = async (backstage: Backstage, action: string) =>
  (await backstage.events()).filter((event) => event.action === action);

const refuse = async (panel: Page, title: string, reason: string) => {
  await assetRow(panel, title).getByTestId('refuse').click();
  await panel.getByRole('menuitem', { name: reason }).click();
};

test('a Salesforce account: letter, chip, panel with reason, evidence, play and content', async ({
  sample,
  demo,
  backstage,
  panel: docked,
}) => {
  const { account, badge, play, content, whyNow } = expected(sample, 'nordvik');
  const page = await demo('salesforce/account');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  const { title } = await backstage.toolbar();
  expect(title).toBe(`Nordvik Logistics\nCustomer · renewal. ${whyNow}`);

  const chip = await findChip(page);
  expect(chip.label).toBe('Nordvik Logistics. Customer · renewal. Open the side panel');
  await chip.click();
  const panel = await docked();
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
  await expect(panel.locator('.account-line')).toHaveText(`nordvik.example · customer · ${account.owner}`);
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by CRM record');
  await expect(panel.getByTestId('badge')).toHaveAttribute('data-kind', 'customer');
  await expect(panel.getByTestId('badge').locator('h2')).toContainText('Customer · renewal');
  await expect(panel.getByTestId('why-now')).toHaveText(whyNow);

  const rows = await panel.getByTestId('evidence').all();
  expect(rows).toHaveLength(badge.evidence.length);
  for (const [index, { signal }] of badge.evidence.entries()) {
    const row = rows[index] as (typeof rows)[number];
    await expect(row).toHaveAttribute('data-status', signal.status);
    await expect(row.getByRole('img')).toHaveAccessibleName(
      signal.status === 'verified' ? 'Verified' : 'Assumed, to be verified',
    );
    await expect(row).toContainText(signal.label);
    await expect(row.locator('time')).toHaveAttribute('datetime', signal.date);
    if (!signal.source.url) continue;
    const link = row.getByRole('link', { name: signal.source.name });
    await expect(link).toHaveAttribute('href', signal.source.url);
    await expect(link).toHaveAttribute('rel', /noreferrer/);
  }
  expect(badge.evidence.some(({ signal }) => signal.source.url)).toBe(true);

  await expect(panel.locator('.play h2')).toContainText(`Play: ${play.title}`);
  await expect(panel.locator('.play-next .tick')).toHaveText(play.steps[0] ?? '');
  const best = content.slice(0, 3).map(({ asset }) => asset.title);
  await expect.poll(() => titlesOf(panel)).toEqual(best);
  await expect(assetRow(panel, best[0] ?? '')).toContainText('written for this play');
  await panel.getByTestId('more').click();
  await expect.poll(() => titlesOf(panel)).toEqual(content.map(({ asset }) => asset.title));
});

test('copy, open and refuse: clipboard, one line of the log each, roll-up, last uses, figures', async ({
  sample,
  context,
  demo,
  backstage,
  openPanel,
  popup,
  problems,
  extensionId,
}) => {
  // What an asset links to is not part of the demo.
  problems.allow(/content\.planora\.example/);
  const { badge, content } = expected(sample, 'nordvik');
  const shown = content.slice(0, 3).map(({ asset }) => asset);
  const [first, second] = shown.filter((asset) => asset.url && asset.audience === 'external') as [Asset, Asset];
  const third = shown.find((asset) => asset !== first && asset !== second) as Asset;
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await expect
    .poll(async () => (await ofAction(backstage, 'offer')).map(({ assetId }) => assetId).sort())
    .toEqual(shown.map(({ id }) => id).sort());

  await assetRow(panel, first.title).getByTestId('copy').click();
  await expect(panel.getByTestId('status')).toHaveText(`Link copied: ${first.title}`);
  const [copied] = await ofAction(backstage, 'use');
  expect(copied && Object.keys(copied).sort()).toEqual(
    ['accountId', 'action', 'assetId', 'assetVersion', 'badge', 'channel', 'day', 'half', 'id', 'rep'].sort(),
  );
  expect(usageEventSchema.parse(copied)).toMatchObject({
    action: 'use',
    channel: 'copied',
    accountId: 'nordvik',
    assetId: first.id,
    assetVersion: first.version,
    badge: badge.kind,
    day: dayOf(Date.now()),
  });
  const clipboard = await pasted(context);
  expect(clipboard.text).toBe(first.url);
  expect(clipboard.html).toContain(`<a href="${first.url}"`);
  await page.bringToFront();

  const opened = context.waitForEvent('page');
  await assetRow(panel, second.title).getByTestId('open').click();
  await expect.poll(async () => (await opened).url()).toBe(second.url);
  await (await opened).close();
  await page.bringToFront();
  await expect.poll(async () => (await ofAction(backstage, 'use')).length).toBe(2);

  await refuse(panel, third.title, 'Outdated');
  await expect(panel.getByTestId('status')).toHaveText('Noted: Outdated. It will not be offered here again.');
  await expect(assetRow(panel, third.title)).toHaveCount(0);
  expect(await ofAction(backstage, 'refusal')).toMatchObject([{ reason: 'outdated', assetId: third.id }]);
  await expect(panel.getByTestId('last-use')).toHaveCount(2);
  expect((await said(panel.locator('.last-uses'))).startsWith('Last used here')).toBe(true);
  await expect(panel.locator('.last-uses')).toContainText(first.title);
  await expect(panel.locator('.last-uses')).toContainText(second.title);

  const rollups = (await backstage.rollups()).filter(({ action }) => action !== 'offer');
  expect(rollups.map(({ assetId, detail, count }) => [assetId, detail, count].join(' ')).sort()).toEqual(
    [`${first.id} copied 1`, `${second.id} opened 1`, `${third.id} outdated 1`].sort(),
  );

  const figures = await popup();
  const usable = sample.assets.filter((asset) => isOfferable(asset, Date.now())).length;
  await expect(figures.getByTestId('kpi-contentUsage').locator('strong')).toHaveText(
    `${Math.round((2 / usable) * 100)} %`,
  );
  await expect(figures.getByTestId('total-uses').locator('dd')).toHaveText('2');
  await expect(figures.getByTestId('total-refusals').locator('dd')).toHaveText('1');
  await expect(figures.locator('.short-list').filter({ hasText: 'Why refused' })).toContainText(/Outdated\s*1/);

  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const lines = page.getByTestId('log-row');
  await expect(lines).toHaveCount((await backstage.events()).length);
  await expect(lines.filter({ hasText: 'Refused' })).toContainText(third.title);
  await expect(lines.filter({ hasText: 'copied' })).toContainText(first.title);
  await expect(lines.filter({ hasText: 'opened' })).toContainText(second.title);
});

test('a refused asset stays away after the panel has been closed', async ({ sample, demo, openPanel }) => {
  const { content } = expected(sample, 'nordvik');
  const title = content[0]?.asset.title ?? '';
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  await refuse(panel, title, 'Wrong message');
  await expect(assetRow(panel, title)).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByTestId('asset').first()).toBeVisible();
  await expect(assetRow(panel, title)).toHaveCount(0);
});

test('HubSpot: a company and a contact’s company', async ({ sample, demo, backstage, openPanel }) => {
  const panel = await openPanel(await demo('hubspot/company'));
  const { whyNow } = expected(sample, 'transalp');
  await expect(panel.getByTestId('account-name')).toHaveText('Transalp Cargo');
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by CRM record');
  await expect(panel.getByTestId('why-now')).toHaveText(whyNow);
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('R');

  const contact = await demo('hubspot/contact');
  await expect(panel.getByTestId('account-name')).toHaveText('Brisance Industrie');
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by CRM record');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('N');
  expect((await findChip(contact)).label).toBe('Brisance Industrie. Change · new leadership. Open the side panel');
});

test('everything with the keyboard', async ({ sample, demo, backstage, openPanel }) => {
  const { content } = expected(sample, 'nordvik');
  const panel = await openPanel(await demo('salesforce/account'));
  await expect(panel.getByTestId('asset').first()).toBeVisible();

  const search = panel.getByTestId('search');
  // A panel that has just been opened listens a moment after it has been drawn.
  await expect(async () => {
    await panel.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await search.fill('');
  await panel.keyboard.type('roi/');
  await expect(search).toHaveValue('roi/');
  await panel.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();

  // From the search on: every control of a row has a name, and Enter does what it says.
  const name = () =>
    panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const reached: string[] = [];
  while (!reached.at(-1)?.startsWith('Copy link') && reached.length < 12) {
    await panel.keyboard.press('Tab');
    reached.push((await name()) ?? '');
  }
  expect(reached.every((each) => each.trim() !== '')).toBe(true);
  const title = reached.at(-1)?.replace('Copy link: ', '') ?? '';
  expect(content.map(({ asset }) => asset.title)).toContain(title);
  await panel.keyboard.press('Enter');
  await expect(panel.getByTestId('status')).toHaveText(`Link copied: ${title}`);
  expect(await ofAction(backstage, 'use')).toHaveLength(1);

  await panel.keyboard.press('Shift+Tab');
  expect(await name()).toBe(`Not for me: ${title}`);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('menuitem').first()).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('menu')).toHaveCount(0);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('menuitem').first()).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('menuitem').nth(1)).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(assetRow(panel, title)).toHaveCount(0);
  expect(await ofAction(backstage, 'refusal')).toMatchObject([{ reason: 'outdated' }]);
});
