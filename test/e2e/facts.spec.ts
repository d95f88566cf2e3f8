import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, findChip, test } from './steps.ts';

/** The line of one fact. */
const line = (panel: Page, label: string | RegExp) => panel.getByTestId('evidence').filter({ hasText: label });

async function choose(panel: Page, label: string | RegExp, item: string): Promise<void> {
  await line(panel, label).getByTestId('fact-menu').click();
  await panel.getByRole('menuitem', { name: item }).click();
}

test('refuted, taken back, snoozed: panel, toolbar and chip follow at once', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  const badge = panel.getByTestId('badge');
  const letter = async () => (await backstage.toolbar()).text;
  await expect(badge).toHaveAttribute('data-kind', 'customer');
  await expect(panel.getByTestId('badge-span')).toHaveText(/^Customer since .+ · lapses /);
  const labels: string[] = [];
  const facts = panel.locator('.evidence-label');
  while ((await facts.count()) > 0) {
    const label = (await facts.first().textContent()) ?? '';
    labels.push(label);
    await choose(panel, label, 'Refute');
    await expect(panel.getByTestId('said')).toContainText(`Refuted: ${label}`);
    await expect(line(panel, label)).toHaveCount(0);
  }
  await expect(badge).toHaveAttribute('data-kind', 'none');
  await expect(panel.getByTestId('why-now')).toHaveText('What was known is over.');
  await expect.poll(letter).toBe('–');
  await expect.poll(async () => (await findChip(page)).label).toContain('No reason to act now');
  const undo = panel.getByTestId('said').getByRole('button');
  await expect(undo).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByTestId('said')).toContainText(`Undone: ${labels.at(-1)}`);
  await expect(line(panel, labels.at(-1) ?? '')).toHaveCount(1);
  await panel.keyboard.press('Enter');
  await expect(panel.getByTestId('said')).toContainText(`Refuted: ${labels.at(-1)}`);

  // Each word stands in the details, with who and when, and can be taken back there as well.
  await panel.locator('.why-not summary').click();
  await expect(panel.getByTestId('said-row')).toHaveCount(labels.length);
  await expect(panel.getByTestId('said-row').first()).toContainText('Refuted by you');
  await expect.poll(() => violationsOf(panel)).toEqual([]);
  for (let left = labels.length; left > 0; left--) {
    await panel.getByTestId('said-row').first().getByRole('button').click();
    await expect(panel.getByTestId('said-row')).toHaveCount(left - 1);
  }
  await expect(badge).toHaveAttribute('data-kind', 'customer');
  await expect.poll(letter).toBe('C');

  await choose(panel, labels[0] ?? '', 'Snooze for a week');
  await expect(panel.getByTestId('said')).toContainText(`Snoozed: ${labels[0]}`);
  await expect(line(panel, labels[0] ?? '')).toHaveCount(0);
  const { signalEdits } = await backstage.dump();
  const by = expect.stringMatching(/^rep-[0-9a-f]{8}$/);
  expect(signalEdits).toContainEqual(expect.objectContaining({ action: 'snooze', until: expect.any(String), by }));
});

test('confirmed and added by keyboard alone: the badge comes, and the list for today has it', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const panel = await openPanel(await demo('salesforce/lead'));
  const badge = panel.getByTestId('badge');
  const { keyboard } = panel;
  await expect(badge).toHaveAttribute('data-kind', 'none');

  await panel.getByTestId('add-fact').focus();
  await keyboard.press('Enter');
  await expect(panel.getByLabel('Kind')).toBeFocused();
  await keyboard.press('Escape');
  await expect(panel.getByTestId('add-fact')).toBeFocused();
  await expect(panel.getByLabel('Kind')).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(panel.getByLabel('Kind')).toBeFocused();
  await expect.poll(() => violationsOf(panel)).toEqual([]);
  await keyboard.type('new l');
  await panel.getByLabel('What happened').focus();
  await keyboard.type('A new CFO took over on Monday.');
  await keyboard.press('Enter');
  await expect(panel.getByTestId('said')).toHaveText(/^Added: A new CFO took over on Monday/);
  const own = line(panel, 'A new CFO');
  await expect(own).toHaveAttribute('data-status', 'assumed');
  await expect(own).toContainText('you · today');
  await expect(badge).toHaveAttribute('data-kind', 'none');

  await own.getByTestId('fact-menu').focus();
  await keyboard.press('Enter');
  await expect(panel.getByRole('menuitem', { name: 'Confirm…' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(panel.getByLabel('Source (optional)')).toBeFocused();
  await keyboard.type('https://news.example/cfo');
  await keyboard.press('Enter');
  await expect(badge).toHaveAttribute('data-kind', 'change');
  await expect(panel.getByTestId('why-now')).toHaveText('A new CFO took over on Monday.');
  await expect(own).toHaveAttribute('data-status', 'verified');
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('N');
  await panel.locator('.why-not summary').click();
  await expect(panel.getByTestId('said-row').first().getByRole('link', { name: 'news.example' })).toBeVisible();
  await panel.locator('.history summary').click();
  await expect(panel.getByRole('table', { name: 'Facts' })).toContainText('A new CFO took over on Monday');
  await expect.poll(() => violationsOf(panel)).toEqual([]);

  await demo('salesforce/account-list');
  await panel.getByTestId('no-account').waitFor();
  await panel
    .getByTestId('today')
    .getByRole('button', { name: /more accounts/ })
    .first()
    .click();
  await expect(panel.getByTestId('today-row').filter({ hasText: 'Osterfeld Werke' })).toHaveCount(1);
});
