import type { Page } from '@playwright/test';
import { axe, violationsOf } from './axe.ts';
import { narrow } from './optionsPage.ts';
import { expect, test } from './steps.ts';

test.slow();

const counts = async (page: Page) =>
  Object.fromEntries(
    await page
      .getByTestId('rules-count')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-kind'),
          [...row.querySelectorAll('td:not(.rules-bars)')].map((cell) => cell.textContent),
        ]),
      ),
  ) as Record<string, string[]>;

test('edited rules are previewed, saved, followed by the panel, and reset', async ({
  sample,
  demo,
  openPanel,
  context,
  extensionId,
  backstage,
}) => {
  const account = await demo('salesforce/account');
  const panel = await openPanel(account);
  await expect(panel.locator('[data-testid=badge][data-kind=customer]')).toBeVisible();

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#rules`);
  const section = options.locator('#rules');
  const threshold = section.getByLabel('Threshold', { exact: true });
  await expect(threshold).toHaveValue('30');
  await expect.poll(() => counts(options)).toHaveProperty('customer');
  const before = await counts(options);
  expect(Number(before.customer?.[0])).toBeGreaterThan(0);
  const all = Object.values(before).reduce((sum, [count]) => sum + Number(count), 0);
  expect(all).toBe(sample.accounts.length);
  await expect(section.getByTestId('rules-save')).toBeDisabled();

  // With the keyboard alone: a wrong number is said at its field, a right one counted.
  await threshold.focus();
  await options.keyboard.press('Control+a');
  await options.keyboard.type('200');
  await expect(threshold).toHaveAttribute('aria-invalid', 'true');
  await expect(section).toContainText('Only 0 to 100.');
  await expect(section.getByTestId('rules-status')).toHaveText('One field is wrong');
  await expect(section.getByTestId('rules-save')).toBeDisabled();
  await options.keyboard.press('Control+a');
  await options.keyboard.type('98');
  await options.keyboard.press('ArrowUp');
  await expect(threshold).toHaveValue('99');
  await expect.poll(async () => (await counts(options)).customer?.[1]).toBe('0');
  expect((await counts(options)).customer).toEqual([before.customer?.[0], '0', `−${before.customer?.[0]}`]);
  await expect(section.getByTestId('rules-move')).toHaveCount(5);
  await expect(section.getByTestId('rules-move').first()).toContainText('No badge');
  await axe(options);
  await narrow(options);

  await section.getByTestId('rules-save').click();
  await expect(section.getByTestId('rules-status')).toHaveText('Saved. In force from today.');
  await expect.poll(async () => (await counts(options)).customer?.[0]).toBe('0');
  await account.bringToFront();
  await expect(panel.locator('[data-testid=badge][data-kind=none]')).toBeVisible();
  await expect.poll(async () => (await backstage.toolbar()).text).not.toBe('C');
  const { packs = [] } = (await backstage.dump()) as { packs?: { id: string; text: string }[] };
  const head = packs.find(({ id }) => id.includes('/head/'))?.text ?? '{}';
  expect(JSON.parse(head).head.formerRules).toMatchObject([{ rules: { threshold: 0.3 } }]);

  await options.bringToFront();
  await options.reload();
  await expect(threshold).toHaveValue('99');
  await section.getByTestId('rules-reset').click();
  await expect(threshold).toHaveValue('30');
  await expect.poll(async () => (await counts(options)).customer?.[1]).toBe(before.customer?.[0]);
  await section.getByTestId('rules-save').click();
  await expect.poll(async () => (await counts(options)).customer?.[0]).toBe(before.customer?.[0]);
  await account.bringToFront();
  await expect(panel.locator('[data-testid=badge][data-kind=customer]')).toBeVisible();
});

test('a type of signal is opened, changed and put back', async ({ sample, context, extensionId }) => {
  expect(sample.signals.length).toBeGreaterThan(0);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#rules`);
  const row = options.locator('[data-testid=rule][data-type=renewal]');
  const summary = row.getByRole('button').first();
  await summary.focus();
  await options.keyboard.press('Enter');
  await expect(summary).toHaveAttribute('aria-expanded', 'true');
  await expect(row.getByTestId('rule-meaning')).toHaveText(
    'Fresh, it weighs 80 %, halves every 60 days and is forgotten after 180 days. Verified, it carries a badge by itself for 85 days.',
  );
  await row.getByLabel('Halves every').fill('1');
  await expect(row.getByTestId('rule-meaning')).toContainText('halves every 1 day and');
  await expect(summary).toContainText('changed');
  await row.getByLabel('Speaks for').selectOption('none');
  await expect(row.getByTestId('rule-meaning')).toHaveText('It counts for nothing.');
  await expect.poll(() => options.getByTestId('rules-move').count()).toBeGreaterThan(0);
  await row.getByRole('button', { name: /^Default values/ }).click();
  await expect(row.getByLabel('Halves every')).toHaveValue('60');
  await expect(options.getByTestId('rules-save')).toBeDisabled();

  // Intent is off until it is switched on.
  const intent = options.locator('#rules').getByRole('checkbox', { name: 'Interest' });
  await expect(intent).not.toBeChecked();
  const research = options.locator('[data-testid=rule][data-type=research]');
  await research.getByRole('button').first().click();
  await expect(research.getByTestId('rule-meaning')).toContainText('switched off');
  await intent.check();
  await expect(research.getByTestId('rule-meaning')).toContainText('carries a badge by itself');
  expect(await violationsOf(options)).toEqual([]);
  await options.getByTestId('rules-discard').click();
  await expect(intent).not.toBeChecked();
});
