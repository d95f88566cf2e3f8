import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { Health } from '../../lib/domain/health.ts';
import { axe } from './axe.ts';
import { narrow } from './optionsPage.ts';
import { expect, test } from './steps.ts';

test.slow();

const health = async () => (await chrome.storage.local.get('health')).health as Health | undefined;

test('visits are counted where they happen, survive the worker, and are told per site', async ({
  sample,
  demo,
  server,
  context,
  extensionId,
  backstage,
  killWorker,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const key = `${dayOf(Date.now())} 0.1.0`;
  const counted = (site: string) => async () => (await backstage.page.evaluate(health))?.[site]?.days;
  const page = await demo('salesforce/account');
  await expect.poll(counted('salesforce')).toEqual({ [key]: [1, 0] });
  await killWorker();
  await page.reload();
  await expect.poll(counted('salesforce')).toEqual({ [key]: [2, 0] });
  await demo('linkedin/sdui-homonym');
  await expect.poll(counted('linkedin')).toEqual({ [key]: [1, 0] });
  server.prefer('salesforce', 'account-unreadable');
  await page.reload();
  await page.bringToFront();
  await expect.poll(counted('salesforce'), { timeout: 12_000 }).toEqual({ [key]: [2, 1] });
  // Nothing but these numbers.
  const kept = JSON.stringify(await backstage.page.evaluate(health));
  expect(kept.replace(/"readAt":\d{13}/g, '').length).toBeLessThan(160);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const line = (site: string) => options.locator(`[data-site=${site}]`).getByTestId('site-health');
  await expect(line('salesforce')).toHaveText('Last read 1 minute ago · 2 reads · 1 failure');
  await expect(line('linkedin')).toHaveText('Last read 1 minute ago · 1 read · 0 failures');
  await expect(line('hubspot')).toHaveCount(0);
  await expect(options.getByTestId('site-failing')).toHaveCount(0);
  server.prefer('salesforce', 'account');
  await page.bringToFront();
  await page.reload();
  await expect(line('salesforce')).toContainText('3 reads');
});

test('a site that fails more than it reads: a warning in the set-up, one line in the popup with the way there', async ({
  sample,
  context,
  extensionId,
  backstage,
  demo,
  popup,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const today = dayOf(Date.now());
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${addDays(today, -2)}T00:00:00Z`),
  );
  const given: Health = {
    linkedin: {
      readAt: Date.now() - 3 * 3_600_000,
      days: {
        [`${addDays(today, -5)} 0.0.9`]: [40, 1],
        [`${addDays(today, -3)} 0.1.0`]: [60, 0],
        [`${addDays(today, -2)} 0.1.0`]: [1, 4],
        [`${today} 0.1.0`]: [1, 3],
      },
    },
    hubspot: { days: { [`${today} 0.1.0`]: [0, 3] } },
  };
  await backstage.page.evaluate((each) => chrome.storage.local.set({ health: each }), given);
  await demo('salesforce/account');
  const view = await popup();
  const sentence = `LinkedIn: 7 of 9 pages could not be read since ${weekday}.`;
  await expect(view.getByTestId('failing-site')).toHaveCount(1);
  await expect(view.getByTestId('failing-site').locator('span')).toHaveText(sentence);
  const opened = context.waitForEvent('page');
  await view.getByTestId('failing-site').getByRole('button').click();
  const options = await opened;
  const row = options.locator('[data-site=linkedin]');
  await expect(row.getByTestId('site-failing')).toContainText(sentence);
  await expect(row.getByTestId('site-failing')).toContainText('Look for an update of Whynow');
  await expect(row).toContainText('Last read 3 hours ago · 102 reads · 8 failures');
  await expect(row).toContainText('Version 0.1.0: 62 reads · 7 failures');
  await expect(options.locator('[data-site=hubspot]')).toContainText('3 of 3 pages could not be read today.');
  await expect(options.locator('#sites-title')).toBeInViewport();
  await axe(options);
  await narrow(options);

  // A site that is off is no news.
  await row.locator('.switch').click();
  const again = await context.newPage();
  await again.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(again.getByTestId('failing-site').locator('span')).toContainText('HubSpot');
  await expect(options.getByTestId('site').filter({ hasText: 'Salesforce' })).not.toContainText('could not be read');
});
