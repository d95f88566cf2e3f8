import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dayOf } from '../../lib/domain/day.ts';
import { lastMondays } from '../../lib/domain/figures/calendar.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';
import { violationsOf } from './axe.ts';
import { expect, keptFigures, test, tooWide } from './steps.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results/looks');

/** Pictures of one view in light and dark, each looked through by axe, and nothing wider than its window. */
async function look(page: Page, name: string, width?: number, axe = true): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // The popup has the size of what is in it.
  if (width) await page.setViewportSize({ width, height: 860 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (axe) expect.soft(await violationsOf(page, colorScheme === 'dark'), `${name} ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), fullPage: true });
  }
  expect.soft(await tooWide(page), name).toEqual([]);
}

/** Roll-ups of some weeks, so that the popup shows its chart and lists. */
function someUse(assets: string[]) {
  return Array.from({ length: 60 }, (_, index) => {
    const day = new Date(Date.parse(dayOf(Date.now())) - ((index * 37) % 82) * 86_400_000).toISOString().slice(0, 10);
    const action = (['offer', 'use', 'offer', 'refusal'] as const)[index % 4];
    const detail = { offer: 'play', use: 'copied', refusal: index % 3 ? 'outdated' : 'tooLong' }[action ?? 'offer'];
    const assetId = assets[(index * 7) % 30];
    return { id: String(index), day, action, assetId, badge: 'customer', detail, count: 1 + (index % 5) };
  });
}

for (const language of ['en', 'fr'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`${language}: the panel in each of its states`, async ({ sample, demo, openPanel }) => {
      test.setTimeout(120_000);
      expect(sample.accounts.length).toBeGreaterThan(0);
      const unreadable = await demo('salesforce/account-unreadable');
      const panel = await openPanel(unreadable);
      const views = [
        ['account', 'salesforce/account', '[data-testid=badge][data-kind=customer]'],
        ['competitive', 'hubspot/company', '[data-testid=badge][data-kind=competitive]'],
        ['no-badge', 'salesforce/lead', '[data-testid=badge][data-kind=none]'],
        ['ambiguous', 'linkedin/sdui-homonym', '[data-testid=candidate]'],
        ['none', 'salesforce/account-list', '[data-testid=no-account]'],
      ] as const;
      for (const [name, fixture, shown] of views) {
        await demo(fixture);
        await panel.locator(shown).first().waitFor();
        await look(panel, `panel-${name}-${language}`, 360, name !== 'competitive');
      }
      await unreadable.bringToFront();
      await panel.getByTestId('unreadable').waitFor({ timeout: 12_000 });
      await look(panel, `panel-unreadable-${language}`, 360);

      await demo('salesforce/account');
      await panel.locator('.play h2 button').click();
      await panel.locator('.why-not summary').click();
      await panel.getByTestId('skip').nth(1).click();
      await panel.getByRole('menuitem').nth(2).click();
      await panel.getByTestId('tick').first().check();
      await panel.locator('.history summary').click();
      await panel.getByTestId('add-fact').click();
      await look(panel, `panel-opened-${language}`, 360, false);
      await panel.getByTestId('search').fill('planora');
      await panel.getByTestId('read').first().click();
      await look(panel, `panel-search-${language}`, 360);
      await panel.getByTestId('search').fill('xyzzy');
      await look(panel, `panel-nothing-found-${language}`, 360, false);
      await panel.getByTestId('search').fill('');
      await panel.setViewportSize({ width: 240, height: 860 });
      await panel.screenshot({ path: path.join(folder, `panel-narrow-${language}.png`), fullPage: true });
      await panel.setViewportSize({ width: 360, height: 860 });
      await panel.getByTestId('refuse').first().click();
      await panel.getByRole('menuitem').first().waitFor();
      await look(panel, `panel-refuse-${language}`, 360, false);
    });

    test(`${language}: popup and options`, async ({ sample, context, demo, popup, backstage, extensionId }) => {
      test.setTimeout(120_000);
      await demo('salesforce/account');
      const empty = await popup();
      await empty.getByTestId('today-row').first().waitFor();
      await look(empty, `popup-empty-${language}`, undefined, false);
      await empty.evaluate(() => window.close()).catch(() => {});

      await backstage.put('rollups', someUse(sample.assets.map(({ id }) => id)));
      // The weeks that have been counted without these are to be counted again.
      const mondays = lastMondays(dayOf(Date.now()), 30).slice(0, -1);
      await backstage.put(
        'ownWeeks',
        mondays.map((id) => ({ id, key: '' })),
      );
      const full = await popup();
      await full.getByTestId('total-uses').waitFor();
      await look(full, `popup-${language}`);
      await full.evaluate(() => window.close()).catch(() => {});

      await backstage.put('teamFigures', keptFigures(sampleTeamFigures(sample, dayOf(Date.now()))));
      const team = await popup();
      await team.getByTestId('whose-team').click();
      await team.getByTestId('more-kpis').locator('summary').click();
      await team.getByTestId('kpi-verifiedBadges').locator('strong').waitFor();
      await look(team, `popup-team-${language}`);
      await team.evaluate(() => window.close()).catch(() => {});

      const options = await context.newPage();
      await options.goto(`chrome-extension://${extensionId}/options.html`);
      await options.getByTestId('workspace-name').waitFor();
      await look(options, `options-${language}`, 1280);
      await look(options, `options-narrow-${language}`, 360, false);
    });
  });
}
