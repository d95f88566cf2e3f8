import type { Page } from '@playwright/test';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import { teamStore } from '../../lib/team/transport.ts';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { joinTeam, openPanel, openPopup } from '../surfaces.ts';
import { faultProxy } from '../team/faultProxy.ts';
import { type RealStore, realStore } from '../team/realStore.ts';
import { axe } from './axe.ts';
import { setUpPageIsThere } from './begin.ts';
import { expect, test } from './steps.ts';

let store: RealStore;
// One store for all of them.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(180_000); // the first start may install what the store needs
  store = await realStore();
});
test.afterAll(() => store?.remove());
test.setTimeout(120_000);

/** Joins as a user does: address, code, button; the notice is on that page and has been seen with it. */
async function join(browser: Launched, role: string, url = store.url): Promise<Page> {
  const page = await joinTeam(browser, url, store.codes[role] ?? '');
  await expect(page.getByTestId('workspace-name')).toHaveText('Planora', { timeout: 30_000 });
  return page;
}

const uses = async () =>
  (await store.sql<{ all: number }>("select count(*)::int as all from whynow.events where action = 'use'"))[0]?.all;

test('a team: a fact written by SQL shows in the open panel, a use arrives once, what the rep says of the fact reaches a colleague', async ({
  launched,
  demo,
  chromiumPath,
  server,
}) => {
  const options = await join(launched, 'rep');
  const other = await launch({ chromium: chromiumPath, extension: builtExtension, flags: server.flags });
  try {
    await setUpPageIsThere(other);
    const marketer = await join(other, 'marketer');
    const panel = await openPanel(launched, await demo('salesforce/account'));
    await expect(panel.getByTestId('team-line')).toHaveAttribute('data-state', 'fresh');
    await axe(options);

    const fact = 'By SQL: a new depot opens in March';
    const [signal] = await store.sql<{ body: object }>(
      "select body from whynow.items where list = 'signals' and body ->> 'accountId' = 'nordvik' and body is not null limit 1",
    );
    await store.sql("select whynow.put_item('signals', 'by-sql', $1)", [
      { ...signal?.body, id: 'by-sql', label: fact, text: 'a new depot opens in March' },
    ]);
    await options.getByTestId('team-sync').click();
    await expect(panel.getByText(fact)).toBeVisible({ timeout: 10_000 });

    await marketer.getByTestId('team-sync').click();
    const url = server.pages().find(({ site, name }) => site === 'salesforce' && name === 'account')?.url ?? '';
    const page = await other.context.newPage();
    await page.goto(url);
    const colleague = await openPanel(other, page);
    await expect(colleague.getByText(fact)).toBeVisible({ timeout: 10_000 });

    const line = panel.getByTestId('evidence').filter({ hasText: fact });
    await line.getByTestId('fact-menu').click();
    await panel.getByRole('menuitem', { name: 'Refute' }).click();
    // The badge rests on other facts from now on, and another play has other content.
    await expect(line).toHaveCount(0);
    await panel.getByTestId('copy').first().click();
    await expect(panel.getByTestId('status')).toContainText('Link copied');
    await options.getByTestId('team-sync').click();
    await expect.poll(uses).toBe(1);
    await marketer.getByTestId('team-sync').click();
    await expect(colleague.getByText(fact)).toHaveCount(0);
  } finally {
    await other.close();
  }
});

test('a store that is away and a worker that is killed: the line says so, nothing is lost and nothing is double', async ({
  launched,
  demo,
  killWorker,
}) => {
  const before = (await uses()) ?? 0;
  const options = await join(launched, 'rep');
  const panel = await openPanel(launched, await demo('salesforce/account'));
  const line = panel.getByTestId('team-line');
  await expect(line).toHaveAttribute('data-state', 'fresh');
  await store.stop();
  await panel.getByTestId('copy').first().click();
  await options.getByTestId('team-sync').click();
  await expect(line).toHaveAttribute('data-state', 'offline', { timeout: 20_000 });
  await expect(line).toContainText(/sent by (itself|themselves)/);
  const warned = async (ago: number) => {
    await options.evaluate(async (since) => {
      const { teamState } = await chrome.storage.local.get('teamState');
      await chrome.storage.local.set({ teamState: { ...(teamState as object), since } });
    }, Date.now() - ago);
    const popup = await openPopup(launched);
    await expect(popup.getByTestId('open-panel')).toBeVisible();
    await popup.waitForTimeout(500);
    const said = await popup.getByTestId('failing-sync').allTextContents();
    if (said.length > 0) await axe(popup);
    await popup.close();
    return said;
  };
  expect(await warned(50 * 60_000)).toEqual([]);
  expect(await warned(2 * 3_600_000)).toEqual([expect.stringMatching(/2 hours/)]);
  await store.start();
  await options.getByTestId('team-sync').click();
  await killWorker();
  await options.getByTestId('team-sync').click();
  await expect.poll(uses, { timeout: 20_000 }).toBe(before + 1);
  await options.getByTestId('team-sync').click();
  await expect(line).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  expect(await uses()).toBe(before + 1);

  await options.getByTestId('team-leave').click();
  await options.getByTestId('team-leave-discard').click();
  await expect(options.getByTestId('team-find')).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('a browser closed in mid-push has sent it once; a group of four is told nothing of, and the fifth rep moves the figure', async ({
  launched,
  restart,
  demo,
  server,
  chromiumPath,
}) => {
  const today = dayOf(Date.now());
  // Who was here in the tests before has left.
  await store.sql('update whynow.members set left_on = current_date');
  const proxy = await faultProxy(store.url);
  const options = { chromium: chromiumPath, extension: builtExtension, flags: server.flags };
  const [managers, marketers] = await Promise.all([launch(options), launch(options)]);
  try {
    // Four colleagues in the week before.
    const colleagues = await Promise.all(
      Array.from({ length: 4 }, async (_, index) => {
        const token = await store.token({ sub: `colleague-${index}`, role: 'rep', team: 'sample' });
        return teamStore({ url: store.url, token }, 'graphql');
      }),
    );
    const use = {
      half: 'morning',
      badge: 'customer',
      action: 'use',
      assetId: 'a',
      assetVersion: '1',
      channel: 'copied',
    };
    const push = (colleague: (typeof colleagues)[number], event: object) =>
      colleague.pushEvents({ events: [{ ...event, id: crypto.randomUUID() }], runs: [], due: [] });
    const lastWeek = addDays(mondayOf(today), -7);
    for (const each of colleagues) await push(each, { ...use, day: lastWeek });
    await store.sql('select whynow.publish_due($1, 0)', [today]);
    await Promise.all([setUpPageIsThere(managers), setUpPageIsThere(marketers)]);
    const manager = await join(managers, 'manager');
    await manager.locator('#role .radio').filter({ hasText: 'Manager' }).click();
    const sees = async () => {
      await manager.bringToFront();
      return openPopup(managers);
    };
    const before = await sees();
    await expect(before.getByText('No team’s figures here: these are your own.')).toBeVisible();
    await expect(before.getByTestId('whose-team')).toHaveCount(0);
    await before.close();

    // The fifth: his browser is closed when the store has what he did and he does not know it yet.
    let arrived = (_: unknown): void => undefined;
    const held = new Promise((resolve) => {
      arrived = resolve;
    });
    const page = await join(launched, 'rep', proxy.url);
    const panel = await openPanel(launched, await demo('salesforce/account'));
    proxy.fault = async (name) => {
      if (name !== 'push_events') return undefined;
      arrived(true);
      return 'after';
    };
    await panel.getByTestId('copy').first().click();
    await page.getByTestId('team-sync').click();
    await held;
    const again = await restart();
    const his = "rep in (select rep from whynow.members where role = 'rep' and left_on is null) and action = 'use'";
    const thisWeek = () =>
      store.sql<{ body: Record<string, unknown>; day: string }>(
        `select body, day::text as day from whynow.events where ${his} and day >= $1`,
        [mondayOf(today)],
      );
    proxy.reset();
    const back = await again.context.newPage();
    await back.goto(`chrome-extension://${await again.extensionId()}/options.html`);
    const line = back.getByTestId('team-line');
    await expect(line).toHaveAttribute('data-state', 'signIn');
    await expect(line).toContainText('Your sign-in to the team has ended.');
    await back.locator('#team input[type=text]').fill(store.codes.rep ?? '');
    await back.getByTestId('team-join').click();
    await expect(line).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
    const rows = await thisWeek();
    expect(rows).toHaveLength(1);
    expect(proxy.asked).toContain('push_events');

    // And all of them did the same this week, which is over.
    for (const each of colleagues) await push(each, { ...use, ...rows[0]?.body, day: rows[0]?.day });
    await store.sql('select whynow.publish_due($1)', [addDays(mondayOf(today), 8)]);
    const marketer = await join(marketers, 'marketer');
    await manager.getByTestId('team-sync').click();
    await marketer.goto(`chrome-extension://${await marketers.extensionId()}/insights.html`);
    const week = marketer.getByTestId('figures-weeks').locator('tbody tr').last();
    await expect(week.locator('td').first()).toHaveText('5', { timeout: 20_000 });
    await expect(manager.getByTestId('team-line')).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
    const after = await sees();
    await expect(after.getByText('5 reps, up to')).toBeVisible({ timeout: 20_000 });
    await expect(after.getByTestId('kpi-adoption').locator('strong')).toHaveText('100 %');
  } finally {
    await Promise.all([managers.close(), marketers.close(), proxy.stop()]);
  }
});
