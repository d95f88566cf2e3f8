import { isOfferable } from '../../lib/domain/asset.ts';
import { dayOf } from '../../lib/domain/day.ts';
import type { Rollup } from '../../lib/domain/rollup.ts';
import { refusalReasons } from '../../lib/domain/usageEvent.ts';
import { expect, planOf, test } from './steps.ts';

const DAY = 86_400_000;

/** The same figures on every run: a small generator with a seed. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Roll-ups of the last 130 days, on assets in every state; some days and some assets stay empty. */
function history(assets: string[], today: string): Rollup[] {
  const roll = dice(7);
  const rows = new Map<string, Rollup>();
  for (let ago = 0; ago < 130; ago++) {
    const day = new Date(Date.parse(today) - ago * DAY).toISOString().slice(0, 10);
    for (let times = roll(6); times > 0; times--) {
      const action = (['offer', 'offer', 'use', 'refusal'] as const)[roll(4)] ?? 'offer';
      const assetId = assets[roll(40)] ?? '';
      const reason = refusalReasons[Math.min(roll(3), roll(6))] ?? 'outdated';
      const detail = { offer: 'badge', use: 'copied', refusal: reason }[action];
      const id = [day, action, assetId, 'customer', detail].join('|');
      rows.set(id, { id, day, action, assetId, badge: 'customer', detail, count: 1 + roll(4) });
    }
  }
  return [...rows.values()];
}

const sum = (rows: Rollup[]) => rows.reduce((all, { count }) => all + count, 0);

test('the figures of twelve weeks, counted again from the same roll-ups', async ({
  sample,
  demo,
  backstage,
  popup,
}) => {
  const today = dayOf(Date.now());
  const all = history(
    sample.assets.filter((_, index) => index % 3 === 0).map(({ id }) => id),
    today,
  );
  await backstage.put('rollups', all);
  await demo('salesforce/account');
  const view = await popup();
  const number = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

  const age = ({ day }: Rollup) => Math.round((Date.parse(today) - Date.parse(day)) / DAY);
  const recent = all.filter((row) => age(row) < 90);
  expect(recent.length).toBeLessThan(all.length);
  const of = (action: string) => recent.filter((row) => row.action === action);
  await expect(view.getByTestId('total-offers').locator('dd')).toHaveText(sum(of('offer')).toString());
  await expect(view.getByTestId('total-uses').locator('dd')).toHaveText(sum(of('use')).toString());
  await expect(view.getByTestId('total-refusals').locator('dd')).toHaveText(sum(of('refusal')).toString());

  const usable = sample.assets.filter((asset) => isOfferable(asset, Date.now()));
  const used = usable.filter(({ id }) => of('use').some(({ assetId }) => assetId === id));
  expect(of('use').some(({ assetId }) => !usable.some(({ id }) => id === assetId))).toBe(true);
  await expect(view.getByTestId('usage-rate')).toHaveText(`${Math.round((used.length / usable.length) * 100)} % used`);
  await expect(view.locator('.rate').first()).toContainText('yardstick 35 %');
  await expect(view.locator('.rate').first()).toContainText(
    `${used.length} of ${usable.length} approved assets, last 90 days`,
  );

  // Days since the Monday of this week, so that every day falls into its week by whole division.
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weekOf = (row: Rollup) => 11 - Math.ceil((age(row) - sinceMonday) / 7);
  const inWeek = (week: number, action: string) =>
    sum(all.filter((row) => weekOf(row) === week && row.action === action));
  const rows = await view.getByTestId('trend').locator('tbody tr').all();
  expect(rows).toHaveLength(12);
  for (const [week, row] of rows.entries()) {
    const cells = await row.locator('td').allTextContents();
    expect(cells, `week ${week}`).toEqual([`Uses: ${inWeek(week, 'use')}`, `Offers: ${inWeek(week, 'offer')}`]);
  }
  const heights = await view
    .locator('.trend rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  const most = Math.max(...heights);
  const uses = heights.map((_, week) => inWeek(week, 'use'));
  for (const [week, height] of heights.entries())
    expect(height / most).toBeCloseTo((uses[week] ?? 0) / Math.max(...uses), 3);

  const list = async (title: string) => {
    const items = view.locator('.short-list').filter({ hasText: title }).locator('li');
    return Promise.all(
      (await items.all()).map(async (item) => {
        const [label = '', count = ''] = await item.locator('span').allTextContents();
        return [label, number(count)] as const;
      }),
    );
  };
  const counted = (rows: Rollup[], key: (row: Rollup) => string) =>
    [...new Set(rows.map(key))].map((each) => [each, sum(rows.filter((row) => key(row) === each))] as const);
  const label: Record<string, string> = { wrongMessage: 'Wrong message', outdated: 'Outdated', tooLong: 'Too long' };
  const reasons = counted(of('refusal'), ({ detail }) => label[detail] ?? detail);
  const top = counted(of('use'), ({ assetId }) => sample.assets.find(({ id }) => id === assetId)?.title ?? '');
  for (const [shown, own] of [
    [await list('Why refused'), reasons],
    [await list('Most used'), top],
  ] as const) {
    const best = own.map(([, count]) => count).sort((a, b) => b - a);
    expect(shown.map(([, count]) => count)).toEqual(best.slice(0, 3));
    for (const entry of shown) expect(own).toContainEqual(entry);
  }

  const untouched = usable.filter(({ id }) => !recent.some((row) => row.assetId === id && row.action !== 'refusal'));
  await expect(view.locator('.never summary')).toHaveText(`${untouched.length} approved assets were never offered`);
  const titles = await view.getByTestId('never-offered').locator('li').allTextContents();
  expect(titles.sort()).toEqual(untouched.map(({ title }) => title).sort());
});

test('nothing used yet, where to act today, and Enter opens the panel', async ({
  sample,
  demo,
  popup,
  panel: docked,
}) => {
  await demo('salesforce/account');
  const view = await popup();
  await expect(view.getByTestId('popup-account')).toHaveText('Nordvik Logistics');
  await expect(view.getByTestId('usage-rate')).toHaveText('0 % used');
  await expect(view.getByText('Nothing used yet.')).toBeVisible();
  await expect(view.getByTestId('trend')).toHaveCount(0);

  const { act, verify } = planOf(sample, dayOf(Date.now()));
  const rows = view.getByTestId('today-row');
  await expect(rows).toHaveCount(3);
  for (const [index, { id }] of act.slice(0, 3).entries())
    await expect(rows.nth(index)).toContainText(sample.accounts.find((each) => each.id === id)?.name ?? '-');
  await expect(view.getByTestId('today-all')).toContainText(`${act.length} to act on, ${verify.length} to verify`);

  await view.getByTestId('open-panel').focus();
  // The popup is gone before the key has come up again.
  await view.keyboard.press('Enter').catch(() => {});
  await expect((await docked()).getByTestId('account-name')).toHaveText('Nordvik Logistics');
});

test('without a workspace the popup leads to the set-up', async ({ installed, context, demo, popup }) => {
  await installed.close();
  await demo('salesforce/account');
  const view = await popup();
  await expect(view.getByTestId('popup-account')).toHaveText('No account on this page');
  await expect(view.getByTestId('open-panel')).toBeFocused();
  await expect(view.getByText('There is no workspace yet.')).toBeVisible();
  // Nothing is on its way: a placeholder would wait for ever.
  await expect(view.locator('.skeleton')).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await view.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect((await opened).getByTestId('load-sample')).toBeVisible();
});
