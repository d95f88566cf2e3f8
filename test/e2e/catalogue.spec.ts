import type { BrowserContext, Page } from '@playwright/test';
import type { Asset } from '../../lib/domain/asset.ts';
import type { AssetRevision } from '../../lib/domain/assetRevision.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { axe } from './axe.ts';
import { narrow } from './optionsPage.ts';
import { assetRow, expect, importWorkspace, test, tooWide } from './steps.ts';

test.slow();

async function openCatalogue(context: BrowserContext, id: string, path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${id}/insights.html#catalogue${path}`);
  return page;
}

/** "I am …" */
async function say(page: Page, name: string): Promise<void> {
  await page.getByTestId('who').fill(name);
  await page.getByTestId('who').press('Enter');
  await expect
    .poll(() => page.evaluate(async () => Object((await chrome.storage.local.get('settings')).settings).owner))
    .toBe(name);
}

const field = (page: Page, name: string) =>
  page.getByTestId(`field-${name}`).locator('input, select, textarea').first();
const standing = (page: Page) => page.locator('.editor-header .standing');
const row = (page: Page, id: string) => page.locator(`[data-testid=catalogue-row][data-asset="${id}"]`);

async function find(panel: Page, words: string): Promise<void> {
  await panel.locator('input[type=search]').fill('');
  await panel.locator('input[type=search]').fill(words);
}

test('written, submitted, approved by another name: only then the panel has it; an edit takes it out at once', async ({
  sample,
  demo,
  openPanel,
  context,
  extensionId,
  backstage,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const account = await demo('salesforce/account');
  const panel = await openPanel(account);
  const shown = (title: string) => assetRow(panel, title);

  // Two may approve: nobody then approves what he has written himself.
  const page = await openCatalogue(context, extensionId, '/settings');
  // The panel speaks of the tab in front, so that one stays there.
  await account.bringToFront();
  await say(page, 'Léa Martin');
  for (const name of ['Léa Martin', 'Tom Bakker']) {
    await page.getByTestId('approvers').locator('input').fill(name);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByTestId('approvers')).toContainText('another of them does');
  await page.getByTestId('campaign-source').locator('input').fill('whynow');
  await page.getByTestId('campaign-medium').locator('input').fill('email');
  await page.getByTestId('save-rules').click();
  await expect(page.getByRole('status')).toHaveText('Saved.');

  await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue/new`);
  await field(page, 'title').fill('Zanzibar playbook');
  await field(page, 'url').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('field-url')).toContainText('starts with https://');
  await expect(field(page, 'url')).toBeFocused();
  await expect(field(page, 'title')).toHaveValue('Zanzibar playbook');
  await field(page, 'url').fill('https://content.planora.example/zanzibar');
  await page.getByTestId('save-submit').click();
  await expect(standing(page)).toHaveText('In review');
  await expect(page).toHaveURL(/#catalogue\/zanzibar-playbook$/);
  await expect(page.getByTestId('step-approve')).toBeDisabled();
  await expect(page.getByTestId('step-refusal')).toContainText('another approver');
  await find(panel, 'Zanzibar');
  await expect(shown('Zanzibar playbook')).toHaveCount(0);

  await say(page, 'Max Other');
  await expect(page.getByTestId('step-refusal')).toContainText('list of approvers');
  await say(page, 'Tom Bakker');
  await page.getByTestId('step-approve').click();
  await expect(standing(page)).toHaveText('Approved');
  await find(panel, 'Zanzibar');
  await expect(shown('Zanzibar playbook')).toHaveCount(1);

  // What the buyer would see is another one: in review again, and out of the panel without a reload.
  await field(page, 'summary').fill('For the islands');
  await expect(page.getByTestId('save-status')).toContainText('back into review');
  await page.getByTestId('save').click();
  await expect(standing(page)).toHaveText('In review');
  await expect(field(page, 'version')).toHaveValue('2');
  await expect(shown('Zanzibar playbook')).toHaveCount(0);
  await say(page, 'Léa Martin');
  await page.getByTestId('step-approve').click();
  await expect(standing(page)).toHaveText('Approved');
  await find(panel, 'Zanzibar');
  await expect(shown('Zanzibar playbook')).toHaveCount(1);

  // Retired, with another in its place.
  await page.getByTestId('step-retire').click();
  const other = sample.assets.find(({ state, language }) => state === 'approved' && language === 'en') as Asset;
  await page.getByTestId('replacement').locator('input').fill(other.title);
  await page.getByRole('option').first().click();
  await page.getByTestId('retire-now').click();
  await expect(standing(page)).toHaveText('Retired');
  await expect(shown('Zanzibar playbook')).toHaveCount(0);

  const { revisions } = (await backstage.dump()) as { revisions: AssetRevision[] };
  const told = revisions.sort((a, b) => a.number - b.number).map(({ by, change }) => `${by.split(' ')[0]} ${change}`);
  expect(told).toEqual(['Léa submit', 'Tom approve', 'Tom edit', 'Léa approve', 'Léa retire']);
  expect(revisions.at(-1)?.asset.supersededBy).toBeTruthy();
});

test('versions are compared and brought back; unsaved changes and a second window lose nothing', async ({
  sample,
  context,
  extensionId,
}) => {
  const asset = sample.assets.find(({ state, url }) => state === 'approved' && url) as Asset;
  const page = await openCatalogue(context, extensionId, `/${asset.id}`);
  const second = await openCatalogue(context, extensionId, `/${asset.id}`);
  await say(page, 'Tom Bakker');
  await field(page, 'title').fill('Renamed by Tom');
  await page.getByTestId('to-list').click();
  await expect(page.getByTestId('leave').getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('leave')).toHaveCount(0);
  await expect(field(page, 'title')).toHaveValue('Renamed by Tom');
  await page.getByTestId('save-approve').click();
  await expect(standing(page)).toHaveText('Approved');
  await expect(page.getByTestId('revision')).toHaveCount(2);

  // The second window had begun with the version before.
  await expect(field(second, 'title')).toHaveValue('Renamed by Tom');
  await field(second, 'title').fill('Renamed in the second window');
  await field(page, 'owner').fill('Zoé Petit');
  await page.getByTestId('save').click();
  await expect(page.getByTestId('save-status')).toContainText('Approved and in force');
  await second.getByTestId('save').click();
  await expect(second.getByTestId('overtaken')).toContainText('Tom Bakker');
  await expect(field(second, 'title')).toHaveValue('Renamed in the second window');
  await second.getByTestId('overtaken').getByRole('button', { name: 'Show that version' }).click();
  await expect(field(second, 'owner')).toHaveValue('Zoé Petit');
  await second.close();

  await page.locator('[data-testid=revision][data-number="1"]').getByTestId('compare').click();
  const difference = (name: string) => page.locator(`[data-testid=difference][data-field=${name}]`);
  await expect(difference('title')).toContainText(asset.title);
  await expect(difference('title')).toContainText('Renamed by Tom');
  await expect(difference('owner')).toContainText('Zoé Petit');
  await expect(difference('language')).toHaveCount(0);
  await axe(page);
  await page.locator('[data-testid=revision][data-number="1"]').getByTestId('restore').click();
  await expect(field(page, 'title')).toHaveValue(asset.title);
  await expect(standing(page)).toHaveText('Approved');
  await expect(page.getByTestId('revision').first()).toContainText('Tom Bakker restored it');
  await narrow(page);

  // Asked again, and left without saving.
  await field(page, 'title').fill('Never saved');
  await page.getByTestId('to-list').click();
  await page.getByTestId('leave-now').click();
  await page.getByTestId('catalogue-search').fill(asset.id);
  await expect(row(page, asset.id)).toContainText(asset.title);
});

test('many at once: each that could not be changed is named with its reason', async ({
  sample,
  context,
  extensionId,
}) => {
  const page = await openCatalogue(context, extensionId);
  await say(page, 'Tom Bakker');
  const grid = page.getByTestId('catalogue-grid');
  const drafts = sample.assets.filter(({ state }) => state === 'draft');
  const review = sample.assets.filter(({ state }) => state === 'inReview');
  await page.getByTestId('catalogue-search').fill('no such thing');
  await expect(page.getByTestId('catalogue-no-match')).toBeVisible();
  await page.getByTestId('catalogue-no-match').getByRole('button').click();
  await expect(page.getByTestId('catalogue-count')).toHaveText(`${sample.assets.length} assets`);

  // By keyboard alone: sort by state, select all drafts and the first in review, submit them.
  await page.getByRole('columnheader', { name: 'State' }).getByRole('button').press('Enter');
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  for (let count = 0; count < drafts.length; count++) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('bulk')).toContainText(`${drafts.length + 1} selected`);
  await page.getByTestId('bulk-submit').press('Enter');
  const report = page.getByTestId('bulk-report');
  await expect(report).toContainText(`${drafts.length} assets changed.`);
  await expect(page.getByTestId('refused')).toHaveCount(1);
  await expect(page.getByTestId('refused')).toContainText('In review');

  await page.locator('[data-testid=filter-standing][data-value=inReview]').click();
  await expect(page.getByTestId('catalogue-row')).toHaveCount(drafts.length + review.length);
  await grid.focus();
  await page.keyboard.press('Control+a');
  await page.getByTestId('bulk-owner').click();
  await page.getByTestId('bulk').getByLabel('Owner').fill('Zoé Petit');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('catalogue-row').first()).toContainText('Zoé Petit');
  await page.getByTestId('bulk-approve').click();
  await expect(report).toContainText(`${drafts.length + review.length} assets changed.`);
  await expect(page.getByTestId('catalogue-no-match')).toBeVisible();

  // What has expired is renewed, and is approved again.
  await page.locator('[data-testid=filter-standing][data-value=expired]').click();
  await page.getByLabel('Select all that are listed').check();
  await page.getByTestId('bulk-renew').click();
  await page.getByTestId('until').fill('2020-01-01T18:00');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('refused').first()).toContainText('must lie ahead');
  await page.getByTestId('bulk-renew').click();
  await page.keyboard.press('Tab');
  await page.getByTestId('bulk').locator('form').getByRole('button', { name: 'Renew' }).click();
  await expect(page.locator('[data-testid=filter-standing][data-value=expired]')).toContainText('0');
  await page.locator('[data-testid=filter-standing][data-value=all]').click();
});

test('collections are made, described, ordered and deleted', async ({ sample, context, extensionId, backstage }) => {
  const page = await openCatalogue(context, extensionId, '/collections');
  await expect(page.getByTestId('collections-empty')).toBeVisible();
  await page.getByTestId('collection-title').fill('First calls');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First calls');
  const [one, two] = sample.assets as [Asset, Asset];
  for (const { id } of [one, two]) {
    await page.getByTestId('collect').locator('input').fill(id);
    await page.getByRole('option').first().click();
    await expect(page.locator(`[data-testid=collected-asset][data-asset="${id}"]`)).toBeVisible();
  }
  await page
    .getByTestId('collected')
    .getByRole('button', { name: /^Move up/ })
    .click();
  await expect(page.getByTestId('collected-asset').first()).toHaveAttribute('data-asset', two.id);
  await page.getByTestId('rename-title').fill('Second calls');
  await page.getByTestId('rename-description').fill('What opens doors');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second calls');
  await axe(page);
  await narrow(page);

  await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue`);
  await row(page, sample.assets.find(({ title }) => title.startsWith('A'))?.id ?? '')
    .getByRole('checkbox')
    .check();
  await page.getByTestId('bulk-collect').click();
  await page.getByRole('menuitem', { name: 'Second calls' }).click();
  await expect(page.getByTestId('bulk-report')).toContainText('1 asset changed.');
  const { packs = [] } = (await backstage.dump()) as { packs?: { id: string; text: string }[] };
  const { head } = JSON.parse(packs.find(({ id }) => id.includes('/head/'))?.text ?? '{}') as { head: Workspace };
  expect(head.collections).toMatchObject([{ title: 'Second calls', description: 'What opens doors' }]);
  expect(head.collections?.[0]?.assets.slice(0, 2)).toEqual([two.id, one.id]);
  expect(head.collections?.[0]?.assets).toHaveLength(3);

  await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue/collections`);
  await page.getByTestId('collection').getByRole('link').click();
  await page.getByTestId('delete').click();
  await page.getByTestId('delete-now').click();
  await expect(page.getByTestId('collections-empty')).toBeVisible();
});

test('where there is nothing yet, it says so and names one next step', async ({ installed, context, extensionId }) => {
  await installed.close();
  const page = await openCatalogue(context, extensionId);
  await expect(page.getByTestId('catalogue-no-workspace').getByRole('link')).toHaveAttribute('href', '/options.html');
  await axe(page);
  await importWorkspace(context, extensionId, { ...sampleWorkspace('en', '2026-03-02'), assets: [], plays: [] });
  await expect(page.getByTestId('catalogue-empty').getByRole('link')).toHaveAttribute('href', '#catalogue/import');
  await axe(page);
  await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue/nobody`);
  await expect(page.getByTestId('catalogue-gone').getByRole('link')).toHaveAttribute('href', '#catalogue');
});

/** A catalogue of 5,000, with what hostile hands would write into it. */
function large(): Workspace {
  const sample = sampleWorkspace('en', '2026-03-02');
  const more = Array.from(
    { length: 5_000 - sample.assets.length },
    (_, index): Asset => ({
      ...(sample.assets[index % sample.assets.length] as Asset),
      id: `more-${index}`,
      title:
        index % 500 === 0 ? `<img src=x onerror=alert(1)> \u202E${index}` : `Piece ${index} of the large catalogue`,
      expiresAt: '2031-12-31T18:00',
      timeZone: index % 2 ? 'Europe/Paris' : 'America/New_York',
    }),
  );
  return { ...sample, id: 'large', name: 'Large', assets: [...sample.assets, ...more] };
}

for (const language of ['en', 'fr'] as const)
  test.describe(language, () => {
    test.use({ language });
    test(`${language}: 5,000 assets are listed, found and scrolled; every view is fit for all`, async ({
      installed,
      context,
      extensionId,
    }) => {
      test.setTimeout(180_000);
      await installed.close();
      await importWorkspace(context, extensionId, large());
      const page = await openCatalogue(context, extensionId);
      const rows = page.getByTestId('catalogue-row');
      await rows.first().waitFor();
      expect(await rows.count()).toBeLessThan(200);
      await expect(page.getByTestId('catalogue-grid')).toHaveAttribute('aria-rowcount', '5001');
      const timed = async (work: () => Promise<void>) => {
        const start = Date.now();
        await work();
        return Date.now() - start;
      };
      await page.getByTestId('catalogue-grid').focus();
      expect(
        await timed(async () => {
          await page.keyboard.press('End');
          await expect(page.locator('[data-testid=catalogue-row][aria-rowindex="5001"]')).toBeInViewport();
        }),
      ).toBeLessThan(2_000);
      expect(await rows.count()).toBeLessThan(200);
      expect(
        await timed(async () => {
          await page.getByTestId('catalogue-search').fill('piece 4321');
          await expect(rows).toHaveCount(1);
        }),
      ).toBeLessThan(2_000);
      await axe(page);
      await page.getByTestId('catalogue-search').fill('onerror');
      await expect(rows.first()).toContainText('<img src=x');
      await page.getByTestId('catalogue-search').fill('');
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await tooWide(page)).toEqual([]);
      await axe(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const path of ['/more-7', '/new', '/collections', '/settings']) {
        await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expect(page.getByTestId('catalogue-grid')).toHaveCount(0);
        await axe(page);
        await narrow(page);
      }
    });
  });
