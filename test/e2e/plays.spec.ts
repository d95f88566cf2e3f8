import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { StepMark } from '../../lib/domain/playRun.ts';
import { expect, test } from './steps.ts';

test('a play: its next step is ticked folded, others are skipped with a reason, by keyboard too, and all of it stays', async ({
  sample,
  demo,
  openPanel,
  backstage,
}) => {
  const play = sample.plays.find(({ signalType }) => signalType === 'renewal');
  const steps = play?.steps ?? [];
  const marks = async () => ((await backstage.dump()).playSteps ?? []) as StepMark[];
  const page = await demo('salesforce/account');
  const panel = await openPanel(page);
  const card = panel.getByTestId('play');
  const next = card.locator('.play-next .tick');
  await expect(next).toHaveText(steps[0] ?? '-');
  await expect(card.locator('h2')).toContainText(`0 of ${steps.length}`);
  await expect(card.getByTestId('play-due')).toContainText(/days left, until|To be done/);
  await expect(card.getByText(play?.approach ?? '-')).toBeHidden();

  await next.getByRole('checkbox').click();
  await expect(next).toHaveText(steps[1] ?? '-');
  await expect(card.getByRole('status')).toContainText(steps[1] ?? '-');
  // The focus stays on the box, so that the space bar ticks the next step.
  await expect(next.getByRole('checkbox')).toBeFocused();
  await panel.keyboard.press('Space');
  await expect(card.locator('h2')).toContainText(`2 of ${steps.length}`);

  await card.locator('h2 button').focus();
  await panel.keyboard.press('Enter');
  await expect(card.getByText(play?.approach ?? '-')).toBeVisible();
  await expect(card.getByText(play?.actor ?? '-')).toBeVisible();
  for (const { objection, answer } of play?.objections ?? []) {
    await expect(card.getByText(objection)).toBeVisible();
    await expect(card.getByText(answer)).toBeVisible();
  }
  await card.getByTestId('skip').first().focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('menuitem', { name: 'No time for it' }).press('Enter');
  await expect(card.getByTestId('step').nth(2)).toContainText('Skipped: No time for it');

  await panel.reload();
  await card.locator('h2 button').click();
  const states = () => card.getByTestId('step').evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
  await expect.poll(states).toEqual(['done', 'done', 'skipped', 'open', 'open']);
  const kept = await marks();
  expect(kept.map(({ accountId, playId, day }) => [accountId, playId, day])).toEqual(
    Array(3).fill(['nordvik', 'play-renewal', dayOf(Date.now())]),
  );
  for (const { name } of sample.accounts.find(({ id }) => id === 'nordvik')?.contacts ?? [])
    expect(JSON.stringify(kept)).not.toContain(name);

  await card.getByRole('button', { name: /^Take back/ }).click();
  await card.getByTestId('tick').first().uncheck();
  await expect.poll(states).toEqual(['open', 'done', 'open', 'open', 'open']);
  expect(await marks()).toHaveLength(1);
});

test('the buying group: decision makers first, and who is still to be found', async ({ sample, demo, openPanel }) => {
  const contacts = sample.accounts.find(({ id }) => id === 'nordvik')?.contacts ?? [];
  const panel = await openPanel(await demo('salesforce/account'));
  await panel.getByTestId('play').locator('h2 button').click();
  const roles = panel.getByTestId('contact').locator('.role');
  await expect(panel.getByTestId('contact')).toHaveCount(contacts.length);
  const shown = await roles.allTextContents();
  const order = ['decision maker', 'economic buyer', 'champion', 'influencer', 'ratifier', 'user', 'gatekeeper'];
  expect(shown).toEqual([...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  await expect(panel.getByTestId('missing')).toContainText('Still to find:');
});

test('plays done in time stand in the popup beside the target', async ({
  sample,
  demo,
  openPanel,
  popup,
  backstage,
}) => {
  const panel = await openPanel(await demo('salesforce/account'));
  const steps = sample.plays.find(({ signalType }) => signalType === 'renewal')?.steps ?? [];
  const before = await popup();
  await expect(before.getByTestId('kpi-playsInTime')).toContainText('nothing counted yet');
  await before.evaluate(() => window.close()).catch(() => {});
  await panel.getByTestId('play').locator('h2 button').click();
  for (const [index] of steps.entries()) await panel.getByTestId('tick').nth(index).check();
  await expect(panel.getByTestId('play-due')).toContainText('Done in time');
  const view = await popup();
  const figure = view.getByTestId('kpi-playsInTime');
  await expect(figure).toContainText('100 %');
  await expect(figure).toContainText('target 70 %, reached');
  // A pointer comes from somewhere.
  await view.getByTestId('popup-account').hover();
  await figure.getByRole('button').hover();
  const meaning = view.getByRole('tooltip');
  await expect(meaning).toContainText('1 of 1');
  await expect(meaning).toContainText('every step ticked or skipped by the deadline');
  const marks = ((await backstage.dump()).playSteps ?? []) as StepMark[];
  expect(
    marks.every(({ deadline }) => deadline >= dayOf(Date.now()) && deadline <= addDays(dayOf(Date.now()), 45)),
  ).toBe(true);
});
