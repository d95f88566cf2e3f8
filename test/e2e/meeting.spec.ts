import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';
import { violationsOf } from './axe.ts';
import { type Backstage, expect, planOf, test, tooWide } from './steps.ts';

const TODAY = dayOf(Date.now());

/** The figures of the sample's team; the browser may have been started before they were there. */
async function putTeam(backstage: Backstage, sample: Workspace) {
  const { team, weeks, months } = sampleTeamFigures(sample, TODAY);
  await backstage.put('teamFigures', [
    { id: 'team', value: team },
    ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
    ...months.map((value) => ({ id: `month|${value.scope}|${value.month}`, value })),
  ]);
  return weeks.filter(({ scope }) => scope === 'all');
}

test('the meeting: the figures of the week, decisions that stay until they are done, and one page of paper', async ({
  sample,
  backstage,
  context,
  extensionId,
}) => {
  const weeks = await putTeam(backstage, sample);
  const last = weeks.filter(({ week }) => addDays(week, 6) <= TODAY).at(-1);
  const earlier = { id: crypto.randomUUID(), week: addDays(TODAY, -40), day: addDays(TODAY, -33), owner: 'Tom' };
  await backstage.put('decisions', [{ ...earlier, text: 'Shorten the case studies', due: addDays(TODAY, -3) }]);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/insights.html#meeting`);
  const alignment = page.getByTestId('reading-alignment');
  await expect(alignment).toContainText(`${last?.fitting} of ${last?.uses} uses`);
  await expect(alignment).toContainText(`${Math.round(((last?.fitting ?? 0) / (last?.uses ?? 1)) * 100)} %`);
  await expect(alignment).toContainText('yardstick 16 % · target 50 %');
  await expect(page.getByTestId('topics').locator('ol > li h3')).toHaveCount(3);

  const row = (text: string) => page.getByTestId('decision').filter({ hasText: text });
  await page.getByTestId('decision-text').fill('Retire the old pricing deck');
  await page.getByTestId('decision-owner').fill('Inès Moreau');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('decision-status')).toHaveText('Kept.');
  await page.reload();
  await expect(page.getByTestId('decisions-own')).toContainText('Retire the old pricing deck Inès Moreau · until');
  await expect(page.getByTestId('decisions-open').locator('.overdue')).toHaveText('overdue');
  await row('Shorten').getByRole('checkbox').click();
  await expect(page.getByTestId('decisions-done')).toContainText('Shorten the case studies');
  await expect(page.getByTestId('decisions-open')).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByTestId('decision-text')).toBeHidden();
  await expect(row('Retire')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await tooWide(page)).toEqual([]);

  // One's own figures, and a week long ago.
  await page.getByTestId('scope').selectOption('own');
  await expect(alignment).toContainText('nothing to measure this week');
  await page.getByTestId('week').selectOption({ index: 11 });
  await expect(page.getByTestId('decisions-own')).toHaveCount(0);
});

test('my week: from the popup, what the log says, and what worked for colleagues', async ({
  sample,
  backstage,
  demo,
  popup,
  panel,
}) => {
  await putTeam(backstage, sample);
  const [first, second] = sample.assets.map(({ id }) => id);
  const rollup = (action: string, assetId: string | undefined, day: string, count: number) => {
    const detail = action === 'use' ? 'copied' : 'tooLong';
    return { id: [day, action, assetId].join('|'), day, action, assetId, badge: 'customer', detail, count };
  };
  await backstage.put('rollups', [
    rollup('use', first, TODAY, 3),
    rollup('use', second, TODAY, 1),
    rollup('use', first, addDays(TODAY, -7), 9),
    rollup('refusal', second, TODAY, 2),
  ]);
  const [signal] = sample.signals;
  const said = { accountId: signal?.accountId, signalId: signal?.id, on: TODAY, at: 1, by: 'rep-0' };
  await backstage.put('signalEdits', [
    { ...said, id: 'one', action: 'confirm' },
    { ...said, id: 'two', action: 'refute', undoneAt: 1 },
  ]);
  await demo('salesforce/account');
  await (await popup()).getByTestId('open-week').click();
  const view = await panel();
  const deed = (name: string) => view.getByTestId(`deed-${name}`).locator('strong');
  await expect(deed('uses')).toHaveText('4');
  await expect(deed('refusals')).toHaveText('2');
  await expect(view.getByTestId('deed-verified')).toContainText('1 1 confirmed, 0 refuted');
  await expect(view.getByTestId('suggestion')).toHaveCount(0);

  await view.getByTestId('owner').selectOption('Léa Martin');
  const owned = sample.accounts.filter(({ owner }) => owner === 'Léa Martin').map(({ id }) => id);
  const waiting = planOf(sample, TODAY).act.filter(({ id }) => owned.includes(id));
  await expect(view.getByTestId('week-waiting')).toContainText(`${waiting.length} accounts of yours`);
  await expect(view.getByTestId('suggestion')).toContainText('% of the reps to whom it was offered used it');
  expect(await violationsOf(view)).toEqual([]);
});
