import { isOfferable } from '../../lib/domain/asset.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { Rollup } from '../../lib/domain/rollup.ts';
import { refusalReasons } from '../../lib/domain/usageEvent.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';
import { expect, keptFigures, planOf, test } from './steps.ts';

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
      const assetId = assets[roll(40) % assets.length] ?? '';
      const reason = refusalReasons[Math.min(roll(3), roll(6))] ?? 'outdated';
      const detail = { offer: 'badge', use: 'copied', refusal: reason }[action];
      const id = [day, action, assetId, 'customer', detail].join('|');
      rows.set(id, { id, day, action, assetId, badge: 'customer', detail, count: 1 + roll(4) });
    }
  }
  return [...rows.values()];
}

const sum = (rows: Rollup[]) => rows.reduce((all, { count }) => all + count, 0);

/** Days since the Monday of this week, so that every day falls into its week by whole division. */
const sinceMonday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

test('the rep’s own figures of thirteen weeks, counted again from the same roll-ups', async ({
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
  const weekOf = (row: Rollup) => Math.ceil((age(row) - sinceMonday(today)) / 7);
  const recent = all.filter((row) => weekOf(row) < 13);
  expect(recent.length).toBeLessThan(all.length);
  const of = (action: string, rows = recent) => rows.filter((row) => row.action === action);
  await expect(view.getByTestId('total-offers').locator('dd')).toHaveText(sum(of('offer')).toString());
  await expect(view.getByTestId('total-uses').locator('dd')).toHaveText(sum(of('use')).toString());
  await expect(view.getByTestId('total-refusals').locator('dd')).toHaveText(sum(of('refusal')).toString());

  const usable = sample.assets.filter((asset) => isOfferable(asset, Date.now()));
  const used = usable.filter(({ id }) => of('use').some(({ assetId }) => assetId === id));
  expect(of('use').some(({ assetId }) => !usable.some(({ id }) => id === assetId))).toBe(true);
  const usage = view.getByTestId('kpi-contentUsage');
  await expect(usage.locator('strong')).toHaveText(`${Math.round((used.length / usable.length) * 100)} %`);
  await expect(usage).toContainText('target 60 %');
  await expect(usage).toContainText('yardstick 35 %');
  await expect(usage).toContainText('Owner: Inès Moreau');

  // What it means comes on focus, and with what it is made of.
  await usage.getByRole('button').focus();
  await view.keyboard.press('Tab');
  await view.keyboard.press('Shift+Tab');
  const meaning = view.getByRole('tooltip');
  await expect(meaning).toContainText(`${used.length} of ${usable.length}`);
  await expect(meaning).toContainText('Target 60 %, Inès Moreau, reviewed monthly.');
  await expect(meaning).toContainText('SiriusDecisions');

  const rows = view.getByTestId('trends').locator('tbody tr');
  const cellsOf = async (name: string) => rows.filter({ hasText: name }).locator('td').allTextContents();
  const shares = Array.from({ length: 12 }, (_, index) => {
    const week = recent.filter((row) => weekOf(row) === 11 - index);
    const offers = sum(of('offer', week));
    return offers === 0 ? '–' : `${Math.round((sum(of('use', week)) / offers) * 100)} %`;
  });
  expect(await cellsOf('Offer to use')).toEqual(shares);
  const usedTo = (week: number) =>
    new Set(
      all
        .filter((row) => row.action === 'use' && weekOf(row) >= week && weekOf(row) < week + 13)
        .map((row) => row.assetId),
    );
  expect(await cellsOf('Content usage')).toEqual(
    Array.from({ length: 12 }, (_, index) => usedTo(11 - index).size.toString()),
  );
  // A colleague's part in it is none of his: one alone has no adoption.
  await expect(rows.filter({ hasText: 'Adoption' })).toHaveCount(0);

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
});

test('a manager sees the team first, what changed in it, and his own with one click', async ({
  sample,
  demo,
  popup,
  backstage,
  context,
  extensionId,
}) => {
  const today = dayOf(Date.now());
  const figures = sampleTeamFigures(sample, today);
  await backstage.put('teamFigures', keptFigures(figures));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#role`);
  await options.locator('#role .radio').filter({ hasText: 'Manager' }).click();
  await demo('salesforce/account');
  const view = await popup();

  await expect(view.getByTestId('whose-team')).toHaveAttribute('aria-checked', 'true');
  await expect(view.getByText('50 reps, up to')).toBeVisible();
  // What was shown first is gone with what was read.
  await expect(view.locator('#shell')).toHaveCount(0);
  const weeks = figures.weeks
    .filter(({ scope }) => scope === 'all')
    .sort((a, b) => (a.week < b.week ? -1 : 1))
    .slice(-13);
  const share = (parts: (number | undefined)[], wholes: (number | undefined)[]) => {
    const told = wholes.map((whole, index) => [parts[index], whole]).filter((pair) => !pair.includes(undefined));
    const total = (at: number) => told.reduce((all, pair) => all + (pair[at] ?? 0), 0);
    return `${Math.round((total(0) / total(1)) * 100)} %`;
  };
  const full = weeks.findLast(({ week }) => addDays(week, 6) <= today);
  const expected: Record<string, string> = {
    adoption: share([full?.active], [full?.invited]),
    alignment: share(
      weeks.map(({ fitting }) => fitting),
      weeks.map(({ uses }) => uses),
    ),
    playsInTime: share(
      weeks.map(({ playsInTime }) => playsInTime),
      weeks.map(({ playsDue }) => playsDue),
    ),
    answerRate: share(
      weeks.map(({ answered }) => answered),
      weeks.map(({ searches }) => searches),
    ),
    offerToUse: share(
      weeks.map(({ uses }) => uses),
      weeks.map(({ offers }) => offers),
    ),
  };
  for (const [id, value] of Object.entries(expected))
    await expect(view.getByTestId(`kpi-${id}`).locator('strong')).toHaveText(value);
  // Five at once, the others on demand; those of the workspace are computed when the rest is there.
  await expect(view.getByTestId('kpi-verifiedBadges')).toBeHidden();
  await view.getByTestId('more-kpis').locator('summary').click();
  await expect(view.getByTestId('kpi-verifiedBadges').locator('strong')).toHaveText(/\d %/);
  await expect(view.getByTestId('this-week')).toContainText(/in the week of \d+ /);
  await expect(view.getByTestId('expiring')).toContainText('within 30 days');
  await expect(view.getByTestId('today')).toHaveCount(0);

  await view.getByTestId('whose-own').click();
  await expect(view.getByText('Nothing used yet.')).toBeVisible();
  await expect(view.getByTestId('today-row')).toHaveCount(3);
  const opened = context.waitForEvent('page');
  // The popup is gone before the click has come to its end.
  await view
    .getByTestId('open-insights')
    .click()
    .catch(() => {});
  await expect.poll(async () => (await opened).url()).toContain('/insights.html');
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
  await expect(view.getByTestId('kpi-contentUsage').locator('strong')).toHaveText('0 %');
  await expect(view.getByTestId('kpi-alignment')).toContainText('nothing counted yet');
  await expect(view.getByTestId('this-week')).toContainText('There are no two weeks to compare yet.');
  await expect(view.getByText('Nothing used yet.')).toBeVisible();

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

test('opened again, the figures are there at once as they last were, and then as they are', async ({
  sample,
  context,
  extensionId,
  backstage,
  demo,
  popup,
}) => {
  expect(sample.assets.length).toBeGreaterThan(0);
  await demo('salesforce/account');
  const first = await popup();
  await expect(first.getByTestId('kpi-contentUsage').locator('strong')).toHaveText('0 %');
  const still = () => backstage.page.evaluate(() => localStorage.getItem('popupStill') ?? '');
  await expect.poll(still).toContain('0 %');
  await first.evaluate(() => window.close()).catch(() => {});
  // Somebody has counted otherwise since; by that it can be told from the live figures.
  await backstage.page.evaluate(
    (kept) => localStorage.setItem('popupStill', kept.replaceAll('"0 %"', '"77 %"')),
    await still(),
  );

  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const shell = document.getElementById('shell');
      Object.assign(window, {
        atFirst: shell?.textContent,
        scripts: document.querySelectorAll('[type=module]').length,
      });
    });
  });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const { atFirst, scripts } = await page.evaluate(() => {
    const { atFirst, scripts } = window as unknown as { atFirst: string; scripts: number };
    return { atFirst, scripts };
  });
  expect(atFirst).toContain('77 %');
  // Nothing of React has been asked for by then: it would take the time in which the figures are drawn.
  expect(scripts).toBe(0);
  await expect(page.locator('#shell')).toHaveCount(0);
  await expect(page.getByTestId('kpi-contentUsage').locator('strong')).toHaveText('0 %');
  await page.close();

  const again = await popup();
  await expect(again.locator('#shell')).toHaveCount(0);
  await again.getByTestId('open-panel').focus();
});

test('without a workspace the popup leads to the set-up', async ({ installed, context, demo, popup }) => {
  await installed.close();
  await demo('salesforce/account');
  const view = await popup();
  await expect(view.getByTestId('popup-account')).toHaveText('No account here');
  await expect(view.getByTestId('open-panel')).toBeFocused();
  await expect(view.getByText('There is no workspace yet.')).toBeVisible();
  // Nothing is on its way: a placeholder would wait for ever.
  await expect(view.locator('.skeleton')).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await view.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect((await opened).getByTestId('load-sample')).toBeVisible();
});
