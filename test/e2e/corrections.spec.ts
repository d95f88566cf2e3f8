import { axe } from './axe.ts';
import { narrow } from './optionsPage.ts';
import { expect, test } from './steps.ts';

test.slow();

test('a correction is listed, undone and restored, and open pages follow', async ({
  sample,
  demo,
  openPanel,
  context,
  extensionId,
  backstage,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#corrections`);
  const section = options.locator('#corrections');
  await expect(section).toContainText('Nothing has been corrected yet.');
  await expect(section.getByRole('searchbox')).toHaveCount(0);

  const page = await demo('hubspot/company');
  const panel = await openPanel(page);
  const name = panel.getByTestId('account-name');
  await expect(name).toHaveText('Transalp Cargo');
  await panel.getByRole('button', { name: 'Wrong account?' }).click();
  await panel.getByRole('searchbox').fill('brisance');
  await panel.getByTestId('candidate').filter({ hasText: 'Brisance Industrie' }).click();
  await expect(name).toHaveText('Brisance Industrie');

  const row = section.getByTestId('correction');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Brisance Industrie');
  await expect(row).toContainText(/HubSpot · \d{1,2} \w+/);
  const button = row.getByRole('button');
  await button.focus();
  await options.keyboard.press('Enter');
  await expect(row).toContainText('Undone');
  await expect(button).toHaveText(/^Restore: Brisance Industrie, HubSpot/);
  await expect(name).toHaveText('Transalp Cargo');
  await expect.poll(async () => (await backstage.dump()).overrides).toEqual([]);
  await expect(button).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(button).toHaveText(/^Undo: /);
  await expect(name).toHaveText('Brisance Industrie');
  await page.reload();
  await expect(panel.getByTestId('match-cue').locator('span')).toHaveText('Matched by your choice');

  // Undone for good: after the page is closed nothing is left of it.
  await button.click();
  await expect(row).toContainText('Undone');
  await options.reload();
  await expect(section).toContainText('Nothing has been corrected yet.');
  await expect(name).toHaveText('Transalp Cargo');
});

test('many corrections: of every kind, searched, and not all at once', async ({
  sample,
  context,
  extensionId,
  backstage,
}) => {
  const accounts = sample.accounts.slice(0, 26);
  await backstage.put('overrides', [
    ...accounts.map(({ id }, index) => ({
      id: `hash-${index}`,
      site: index % 2 ? 'linkedin' : 'website',
      accountId: id,
      day: `2026-0${1 + (index % 9)}-11`,
    })),
    { id: 'none', site: 'gmail', accountId: null, day: '2026-11-20' },
    { id: 'gone', site: 'salesforce', accountId: 'left-the-workspace', day: '2026-11-19' },
    { id: 'old', accountId: accounts[0]?.id },
  ]);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const section = options.locator('#corrections');
  const rows = section.getByTestId('correction');
  await expect(rows).toHaveCount(20);
  await expect(rows.nth(0)).toContainText('No account');
  await expect(rows.nth(0)).toContainText('Gmail · 20 Nov');
  await expect(rows.nth(1)).toContainText('Removed account (left-the-workspace)');
  await section.getByRole('button', { name: 'Show 9 more' }).click();
  await expect(rows).toHaveCount(29);
  await expect(rows.nth(28)).toContainText('Unknown site');
  await axe(options);
  await narrow(options);
  const search = section.getByRole('searchbox');
  await search.fill('GMÁIL');
  await expect(rows).toHaveCount(1);
  await search.fill('no account');
  await expect(rows).toHaveCount(1);
  await search.fill(accounts[3]?.name ?? '');
  await expect(rows.first()).toContainText(accounts[3]?.name ?? '');
  await search.fill('xyzzy');
  await expect(rows).toHaveCount(0);
  await expect(section).toContainText('No correction of “xyzzy”.');
});
