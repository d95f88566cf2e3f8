import { dayOf } from '../../lib/domain/day.ts';
import { violationsOf } from './axe.ts';
import { expect, importWorkspace, planOf, test } from './steps.ts';

const LEA = 'Léa Martin';

test('where to act today: order, filter, whose accounts, what to verify first', async ({ sample, demo, openPanel }) => {
  const plan = planOf(sample, dayOf(Date.now()));
  const accountOf = (id: string) => sample.accounts.find((each) => each.id === id);
  const nameOf = ({ id }: { id: string }) => accountOf(id)?.name ?? '-';
  const panel = await openPanel(await demo('salesforce/account-list'));
  const rows = panel.getByTestId('today-row');
  const names = (testId: string) => panel.getByTestId(testId).locator('.today-name > :first-child').allTextContents();
  await expect(rows).toHaveCount(8);
  expect(await names('today-row')).toEqual(plan.act.slice(0, 8).map(nameOf));
  expect(await names('verify-row')).toEqual(plan.verify.slice(0, 4).map(nameOf));
  await expect(panel.getByTestId('verify')).toContainText(`Verify first (${plan.verify.length})`);
  for (const [index, doubt] of plan.verify.slice(0, 4).entries()) {
    const fact = sample.signals.find(({ id }) => id === doubt.signalId)?.text ?? '-';
    await expect(panel.getByTestId('verify-row').nth(index)).toContainText(fact);
  }
  const withCrm = plan.act.slice(0, 8).filter(({ id }) => accountOf(id)?.crmUrl);
  expect(withCrm.length).toBeGreaterThan(0);
  for (const { id } of withCrm)
    await expect(panel.getByRole('link', { name: accountOf(id)?.name ?? '-' })).toHaveAttribute(
      'href',
      accountOf(id)?.crmUrl ?? '-',
    );

  // By badge, with the arrow keys.
  const count = (kind: string) => [...plan.act, ...plan.verify].filter((each) => each.kind === kind).length;
  await expect(panel.getByTestId('kind-competitive')).toContainText(`Competitive ${count('competitive')}`);
  await expect(panel.getByTestId('kind-intent')).toHaveCount(0);
  await panel.getByTestId('kind-all').focus();
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('Enter');
  const rivals = plan.act.filter(({ kind }) => kind === 'competitive');
  await expect.poll(() => names('today-row')).toEqual(rivals.slice(0, 8).map(nameOf));
  expect(new Set(await rows.locator('.badge').allTextContents())).toEqual(new Set(['R']));
  await panel.getByTestId('kind-all').click();

  // Whose accounts: stays on the device.
  await panel.getByTestId('owner').selectOption(LEA);
  const own = plan.act.filter(({ id }) => accountOf(id)?.owner === LEA);
  expect(own.length).toBeGreaterThan(0);
  await expect.poll(() => names('today-row')).toEqual(own.slice(0, 8).map(nameOf));
  await panel.reload();
  await expect(panel.getByTestId('owner')).toHaveValue(LEA);
  await expect.poll(() => names('today-row')).toEqual(own.slice(0, 8).map(nameOf));
});

test('nothing to act on is said in words, with the way out', async ({
  sample,
  installed,
  context,
  extensionId,
  demo,
  openPanel,
}) => {
  const JONAS = 'Jonas Weber';
  const ownerOf = (id: string) => sample.accounts.find((each) => each.id === id)?.owner;
  const news = ['leadership', 'funding', 'expansion'];
  const signals = sample.signals.filter(
    ({ accountId, type }) => ownerOf(accountId) !== JONAS && !(ownerOf(accountId) === LEA && news.includes(type)),
  );
  await installed.close();
  await importWorkspace(context, extensionId, { ...sample, id: 'team', name: 'Team', signals });
  const panel = await openPanel(await demo('salesforce/account-list'));
  const said = panel.getByTestId('today-empty');

  await panel.getByTestId('owner').selectOption(LEA);
  await panel.getByTestId('kind-change').click();
  await expect(said).toContainText('No account to act on with the badge “Change”.');
  await said.getByRole('button').click();
  await expect(said).toHaveCount(0);
  await expect(panel.getByTestId('kind-all')).toHaveAttribute('aria-checked', 'true');

  await panel.getByTestId('owner').selectOption(JONAS);
  await expect(said).toContainText(`No account of ${JONAS} has a badge to act on today.`);
  await expect(panel.getByTestId('verify')).toHaveCount(0);
  await said.getByRole('button').click();
  await expect(panel.getByTestId('owner')).toHaveValue('');
  await expect(panel.getByTestId('today-row').first()).toBeVisible();
});

test('from the popup of an account to the whole list, and back to the account', async ({
  sample,
  demo,
  popup,
  panel: docked,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  await demo('salesforce/account');
  const view = await popup();
  await view.getByTestId('today-all').focus();
  await view.keyboard.press('Enter').catch(() => {});
  const panel = await docked();
  await expect(panel.getByTestId('today-row')).toHaveCount(12);
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(panel, colorScheme === 'dark')).toEqual([]);
  }
  await panel.getByTestId('back').click();
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
  // Another page of the tab shows its own account at once.
  await demo('hubspot/company');
  await expect(panel.getByTestId('badge')).toHaveAttribute('data-kind', 'competitive');
});
