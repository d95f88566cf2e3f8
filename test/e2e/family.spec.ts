import { dayOf } from '../../lib/domain/day.ts';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { violationsOf } from './axe.ts';
import { expect, importWorkspace, test, tooWide } from './steps.ts';

test.slow();

test('the parent is looked at from the child’s panel, and never becomes the match', async ({
  installed,
  context,
  extensionId,
  demo,
  backstage,
  openPanel,
}) => {
  const sample = sampleWorkspace('en', dayOf(Date.now()));
  const children = ['nordvik', ...sample.accounts.filter(({ parentId }) => !parentId).map(({ id }) => id)]
    .filter((id) => id !== 'nordhav-group')
    .slice(0, 6);
  const accounts = sample.accounts.map((each) =>
    children.includes(each.id) ? { ...each, parentId: 'nordhav-group' } : each,
  );
  const parent = accounts.find(({ id }) => id === 'nordhav-group')?.name ?? '';
  const family = accounts.filter(({ parentId }) => parentId === 'nordhav-group');
  expect(family.length).toBeGreaterThan(6);
  await importWorkspace(context, extensionId, { ...sample, accounts, name: 'Family' });
  await installed.close();

  const panel = await openPanel(await demo('salesforce/account'));
  const name = panel.getByTestId('account-name');
  const bar = panel.getByTestId('relative-bar');
  await expect(name).toHaveText('Nordvik Logistics');
  await expect(panel.getByTestId('parent')).toContainText(`Part of ${parent}`);
  await expect(bar).toHaveCount(0);
  const show = panel.getByRole('button', { name: `Show ${parent}` });
  await show.focus();
  await panel.keyboard.press('Enter');
  await expect(name).toHaveText(parent);
  await expect(bar).toContainText(`This is ${parent}. The page is about Nordvik Logistics.`);
  await expect(panel.getByTestId('match-cue')).toHaveCount(0);
  await expect(panel.getByText('Wrong account?')).toHaveCount(0);
  const back = bar.getByRole('button', { name: 'Back to Nordvik Logistics' });
  await expect(back).toBeFocused();
  // The toolbar, the tab and the corrections know nothing of it.
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('C');
  const { session, overrides } = await backstage.dump();
  const shown = Object.values(session as Record<string, TabAccount>).filter((each) => each.status === 'matched');
  expect(shown.length).toBeGreaterThan(0);
  for (const each of shown) expect(each).toMatchObject({ accountId: 'nordvik' });
  expect(overrides).toEqual([]);

  const members = panel.getByTestId('subsidiaries');
  await expect(members).toContainText(`${family.length} subsidiaries:`);
  await expect(members.getByRole('button')).toHaveCount(5);
  await expect(members).toContainText(`and ${family.length - 5} more`);
  await panel.setViewportSize({ width: 360, height: 860 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Not in a tab of its own: the panel would follow it.
    expect(await violationsOf(panel, colorScheme === 'dark')).toEqual([]);
  }
  expect(await tooWide(panel)).toEqual([]);

  await panel.keyboard.press('Enter');
  await expect(name).toHaveText('Nordvik Logistics');
  await expect(bar).toHaveCount(0);
  await expect(show).toBeFocused();
  await expect(panel.getByTestId('match-cue')).toBeVisible();

  // A sister by way of the parent; another page ends it.
  await show.click();
  const sister = family.find(({ id }) => id !== 'nordvik')?.name ?? '';
  await members.getByRole('button', { name: sister }).click();
  await expect(name).toHaveText(sister);
  await expect(bar).toContainText('The page is about Nordvik Logistics.');
  await demo('hubspot/company');
  await expect(name).toHaveText('Transalp Cargo');
  await expect(bar).toHaveCount(0);
});
