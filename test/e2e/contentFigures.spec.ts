import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { isOfferable } from '../../lib/domain/asset.ts';
import { dayOf } from '../../lib/domain/day.ts';
import type { MonthFigures } from '../../lib/domain/figures/figures.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';
import { axe } from './axe.ts';

import { expect, test, tooWide } from './steps.ts';

test.slow();

/** An asset's months counted together, without the code of the views. */
function counted(months: MonthFigures[], assetId: string) {
  const its = months.flatMap(({ assets }) => assets.filter((each) => each.assetId === assetId));
  const told = its.flatMap(({ uses }) => uses ?? []).reduce((sum, uses) => sum + uses, 0);
  return {
    used: its.some(({ used }) => used),
    uses: its.every(({ uses }) => uses !== undefined) ? `${told}` : told > 0 ? `${told} or more` : 'under 5 reps',
  };
}

test('from the bar to its list, sorted, filtered, kept as a view and taken along', async ({
  sample,
  context,
  extensionId,
  backstage,
}) => {
  const { team, weeks, months } = sampleTeamFigures(sample, dayOf(Date.now()));
  await backstage.put('teamFigures', [
    { id: 'team', value: team },
    ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
    ...months.map((value) => ({ id: `month|${value.scope}|${value.month}`, value })),
  ]);
  // The last three months, and the three before.
  const all = months.filter(({ scope }) => scope === 'all');
  const [recent, past] = [all.slice(-3), all.slice(-6, -3)];
  const usable = sample.assets.filter((asset) => isOfferable(asset, Date.now()));
  const used = usable.filter(({ id }) => counted(recent, id).used);
  const rate = Math.round((used.length / usable.length) * 100);
  const before = Math.round((usable.filter(({ id }) => counted(past, id).used).length / usable.length) * 100);

  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/insights.html`);
  await expect(page.getByTestId('said-rate')).toHaveText(
    `${rate} % used, yardstick 35 %, +${rate - before} points since the period before`,
  );
  const week = page.getByTestId('figures-weeks').locator('tbody tr').first();
  const first = weeks.find(({ scope, week }) => scope === 'all' && week === (recentMonday(recent, weeks) ?? ''));
  await expect(week.locator('td')).toHaveText([first?.uses, first?.offers, first?.refusals].map(shown));
  await axe(page);

  await page.getByTestId('bar-used').click();
  await expect(page.getByTestId('content-count')).toHaveText(`${used.length} assets`);
  await expect(page.getByTestId('status-used')).toHaveAttribute('aria-pressed', 'true');
  // The shortest list has every column and is looked at in a tenth of the time.
  await page.getByTestId('status-never').click();
  await expect(page).toHaveURL(/#content\/never\?/);
  await axe(page);
  await page.getByTestId('status-used').click();

  const owner = used[0]?.owner ?? '';
  const expected = used
    .filter((asset) => asset.owner === owner)
    .map(({ id, title }) => ({ id, title, uses: counted(recent, id).uses }))
    .sort((a, b) => Number.parseInt(a.uses, 10) - Number.parseInt(b.uses, 10));
  await page.getByTestId('filter-owner').selectOption(owner);
  const table = page.getByTestId('content-table');
  await table.getByRole('button', { name: 'Uses' }).click();
  await expect(table.locator('th[data-column=uses]')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByTestId('content-count')).toHaveText(`${expected.length} assets`);
  await page.getByTestId('columns').click();
  for (const name of ['Reach', 'Why refused', 'By month', 'Last use', 'Class'])
    await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
  await page.getByTestId('keep-view').click();
  await page.keyboard.type('Of hers');
  await page.keyboard.press('Enter');
  const view = page.getByRole('link', { name: 'Of hers' });
  await expect(view).toHaveAttribute('aria-current', 'true');

  await page.goto(`chrome-extension://${extensionId}/insights.html#content`);
  await page.reload();
  await expect(page.getByTestId('content-count')).toHaveText(`${sample.assets.length} assets`);
  await view.click();
  await expect(page.getByTestId('content-count')).toHaveText(`${expected.length} assets`);
  await expect(table.locator('thead th')).toHaveText(['Title', 'Offers', 'Uses', 'Refusals', 'Age, days', 'Owner']);

  const download = page.waitForEvent('download');
  await page.getByTestId('export').click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(Object.keys(data[0] ?? {})).toEqual(['Title', 'Offers', 'Uses', 'Refusals', 'Age, days', 'Owner']);
  const pairs = (rows: { title: string; uses: string }[]) => rows.map(({ title, uses }) => `${title}: ${uses}`).sort();
  expect(pairs(data.map(({ Title = '', Uses = '' }) => ({ title: Title, uses: Uses })))).toEqual(pairs(expected));
  const uses = data.map(({ Uses = '' }) => Number.parseInt(Uses, 10) || 0);
  expect(uses).toEqual([...uses].sort((a, b) => a - b));

  await table.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const last = expected.find(({ title }) => title === data.at(-1)?.Title);
  await expect(page).toHaveURL(new RegExp(`#catalogue/${last?.id}$`));
  await page.goBack();
  await page.getByRole('button', { name: 'Delete the view “Of hers”' }).click();
  await expect(view).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await tooWide(page)).toEqual([]);
});

const shown = (count: number | undefined) => count?.toLocaleString('en') ?? 'under 5 reps';

/** The first Monday of the first of these months: of ISO weeks, the one whose Thursday is in it. */
function recentMonday([first]: MonthFigures[], weeks: { week: string }[]): string | undefined {
  const thursday = (monday: string) => new Date(Date.parse(monday) + 3 * 86_400_000).toISOString().slice(0, 7);
  return weeks.map(({ week }) => week).find((week) => thursday(week) === first?.month);
}
