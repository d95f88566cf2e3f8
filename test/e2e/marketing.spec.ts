import { readFileSync } from 'node:fs';
import type { BadgeKind, SignalType } from '../../lib/domain/badgeKinds.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { lastMonths } from '../../lib/domain/figures/calendar.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleTeamFigures } from '../../lib/workspace/sample/team/index.ts';
import { axe } from './axe.ts';

import { expect, planOf, test, tooWide } from './steps.ts';

const DAY = 86_400_000;

/** Content for one cell of the matrix, counted one by one. */
function validFor({ assets, plays, badgeRules }: Workspace, badge: BadgeKind, persona: string, stage: string): number {
  const now = Date.now();
  const its = plays.filter(({ signalType }) => badgeRules.signals[signalType]?.kind === badge);
  return assets.filter(({ id, state, audience, expiresAt, badges, signalTypes, personas, stages }) => {
    if (state !== 'approved' || audience !== 'external' || (expiresAt && Date.parse(expiresAt) <= now)) return false;
    const [forAll, always] = [
      !personas?.length || personas.includes(persona),
      !stages?.length || stages.includes(stage),
    ];
    const named = badges?.includes(badge) || signalTypes?.some((type) => badgeRules.signals[type]?.kind === badge);
    if (forAll && always && (named || its.some((play) => play.assets?.includes(id)))) return true;
    return its.some((play) =>
      play.slots?.some(
        (slot) =>
          slot.assets.includes(id) &&
          (slot.persona ? slot.persona === persona : forAll) &&
          (slot.stage ? slot.stage === stage : always),
      ),
    );
  }).length;
}

test('coverage, gaps, foundation check and audit, each counted again from the sample', async ({
  sample,
  context,
  extensionId,
  backstage,
}) => {
  test.slow();
  const today = dayOf(Date.now());
  const { from, to } = lastMonths(today, 3);
  // The page that loads the sample may be closed before the team's figures are there.
  const { team, weeks, months: every } = sampleTeamFigures(sample, today);
  await backstage.put('teamFigures', [
    { id: 'team', value: team },
    ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
    ...every.map((value) => ({ id: `month|${value.scope}|${value.month}`, value })),
  ]);
  const months = every.filter(({ scope, month }) => scope === 'all' && month >= from && month <= to);
  const { act, verify } = planOf(sample, today);
  const resting = verify.filter(({ why }) => why === 'rests');
  const request = { kind: 'question', day: today, by: 'rep-1', state: 'open', badge: 'customer', stage: 'renewal' };
  await backstage.put('requests', [
    { ...request, id: crypto.randomUUID(), text: 'Where is our data hosted?' },
    { ...request, id: crypto.randomUUID(), text: 'Où sont hébergées nos données ?' },
  ]);

  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/insights.html#coverage`);
  const inCell = [...act, ...resting].filter(({ id, kind }) => {
    const account = sample.accounts.find((each) => each.id === id);
    return (
      kind === 'customer' &&
      account?.stage === 'renewal' &&
      account.contacts?.some(({ persona }) => persona === 'operations')
    );
  }).length;
  const valid = validFor(sample, 'customer', 'operations', 'renewal');
  expect(Math.min(valid, inCell)).toBeGreaterThan(0);
  const cell = page.getByTestId('matrix-customer').getByRole('button', { name: 'operations, renewal' });
  await expect(cell).toHaveAccessibleName(`Customer, operations, renewal: ${valid} valid, demand ${inCell + 2}`);
  await cell.focus();
  await expect(page.getByTestId('cell-detail').getByRole('link')).toHaveCount(valid);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('cell-detail').locator('h2')).toContainText('operations · negotiation');
  await axe(page);

  await page.goto(`chrome-extension://${extensionId}/insights.html#gaps`);
  const customer = months.flatMap(({ badges }) => badges.filter(({ badge }) => badge === 'customer'));
  const noResult = customer.reduce((sum, each) => sum + (each.noResult ?? 0), 0);
  expect(noResult).toBeGreaterThan(0);
  const row = page.getByTestId('sheet-gaps').getByRole('row').filter({ hasText: 'Customer' });
  await expect(row.locator('td').first()).toContainText(noResult.toLocaleString('en'));
  await expect(page.getByTestId('sheet-questions').locator('tbody td').first()).toHaveText('2');
  const ending = sample.assets.filter(({ state, expiresAt }) => {
    const left = Date.parse(expiresAt ?? '') - Date.now();
    return state === 'approved' && left > 0 && left <= 30 * DAY;
  });
  await expect(page.getByTestId('sheet-expiring').locator('tbody tr')).toHaveCount(ending.length);
  await axe(page);

  await page.goto(`chrome-extension://${extensionId}/insights.html#foundation`);
  await expect(page.getByTestId('finding-icpReview')).toHaveAttribute('data-severity', 'high');
  await expect(page.getByTestId('finding-restingBadges').locator('summary')).toContainText(
    `${resting.length} of ${act.length + resting.length}`,
  );
  const offered = new Set(
    months.flatMap(({ assets }) => assets.flatMap((each) => (each.offered ? [each.assetId] : []))),
  );
  const usable = sample.assets.filter(
    ({ state, expiresAt }) => state === 'approved' && !(expiresAt && Date.parse(expiresAt) <= Date.now()),
  );
  const never = usable.filter(({ id }) => !offered.has(id));
  const neverOffered = page.getByTestId('finding-neverOffered');
  if (never.length > 0)
    await expect(neverOffered.locator('summary')).toContainText(`${never.length} of ${usable.length}`);
  await page.getByTestId('finding-icpReview').locator('summary').click();
  await expect(page.getByTestId('finding-icpReview')).toContainText(sample.icp?.owner ?? '-');
  const kept = async () => ((await backstage.dump()).trends as { values: Record<string, number> }[])[0]?.values;
  await expect.poll(async () => (await kept())?.['foundation.restingBadges']).toBe(resting.length);
  expect((await kept())?.['foundation.neverOffered']).toBe(never.length);
  await axe(page);

  await page.goto(`chrome-extension://${extensionId}/insights.html#audit`);
  const growing: SignalType[] = ['usageGrowth', 'expansion', 'funding'];
  const live = sample.signals.filter(({ status, type, date, deadline = '9', expiresAt = '9' }) => {
    const age = (Date.parse(today) - Date.parse(date)) / DAY;
    const maxAge = sample.badgeRules.signals[type]?.maxAgeDays ?? -1;
    return status === 'verified' && age >= 0 && age <= maxAge && deadline >= today && expiresAt >= today;
  });
  const accounts = new Set(live.filter(({ type }) => growing.includes(type)).map(({ accountId }) => accountId));
  await expect(page.getByTestId('move-growing')).toHaveText(`Growing ${accounts.size}`);
  await page.getByTestId('move-growing').click();
  await page.getByTestId('sheet-growing').getByTestId('export').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { Account: string }[];
  const names = sample.accounts.flatMap(({ id, name }) => (accounts.has(id) ? [name] : []));
  expect(saved.map(({ Account }) => Account).sort()).toEqual(names.sort());
  const customers = sample.accounts.filter(({ relation }) => relation === 'customer');
  const counts = Map.groupBy(customers, ({ industry = '' }) => industry);
  const [worst] = [...counts]
    .filter(([industry]) => !sample.icp?.industries.includes(industry))
    .sort(([, a], [, b]) => b.length - a.length);
  const share = Math.round(((worst?.[1].length ?? 0) / customers.length) * 100);
  await expect(page.getByTestId('deviations')).toContainText(`${share} % of customers are in ${worst?.[0]}, which`);
  await expect(page.getByTestId('icp-review')).toHaveAttribute('data-overdue', 'true');
  await axe(page);
  for (const view of ['coverage', 'gaps', 'foundation', 'audit']) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/insights.html#${view}`);
    await page.locator('.insight-view h2, .finding').first().waitFor();
    expect.soft(await tooWide(page), view).toEqual([]);
  }
});
