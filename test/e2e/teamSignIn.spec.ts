import { builtExtension, idOf, type Launched } from '../launch.ts';
import { grantHost, openPanel } from '../surfaces.ts';
import { issuer, type RealProvider, realProvider } from '../team/realProvider.ts';
import { type RealStore, realStore } from '../team/realStore.ts';
import { axe } from './axe.ts';
import { test as base, expect } from './steps.ts';
import { expectNowhere, filesWith, sessionOf, signInAtProvider } from './teamSignInSteps.ts';

/** Seconds that an access token holds: two more than the client wants of one to begin with it. */
const SECONDS = 22;

const test = base.extend<object, { provider: RealProvider; store: RealStore }>({
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
    async ({}, use) => {
      const provider = await realProvider(idOf(builtExtension), SECONDS);
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  server: [async ({ provider }, use) => use(provider.server), { scope: 'worker' }],
  store: [
    async ({ provider }, use) => {
      const store = await realStore({ env: provider.env, args: ['--production', '--sample'] });
      await use(store);
      await store.remove();
    },
    { scope: 'worker', timeout: 180_000 }, // the first start may install what the store needs
  ],
});
test.setTimeout(180_000);

async function optionsOf(browser: Launched) {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  return page;
}

test('one address and the provider’s own page: signed in, renewed unnoticed, gone on after a restart, signed out without a trace', async ({
  launched,
  restart,
  demo,
  provider,
  store,
}) => {
  const uses = async () =>
    (await store.sql<{ all: number }>("select count(*)::int as all from whynow.events where action = 'use'"))[0]?.all;
  const members = () => store.sql('select role from whynow.members');
  const grants = (kind: string) => provider.said().split(`grant ${kind}`).length - 1;
  const tokens = new Set<string>();
  const collect = async (page: Awaited<ReturnType<typeof optionsOf>>) => {
    const { token, refresh, idToken } = await sessionOf(page);
    for (const each of [token, refresh, idToken]) tokens.add(String(each));
    expect(tokens).not.toContain('undefined');
  };

  for (const origin of ['http://localhost/*', `${issuer}/*`]) await grantHost(launched, origin);
  const options = await optionsOf(launched);
  await options.locator('#team input[type=url]').fill(store.url);
  await options.getByTestId('team-find').click();
  const button = options.getByTestId('team-sign-in');
  await expect(options.getByText('You sign in at id.whynow.example')).toBeVisible();
  await expect(options.getByTestId('team-join')).toHaveCount(0);
  await axe(options);

  const window = launched.context.waitForEvent('page');
  await button.click();
  await (await window).close();
  await expect(options.getByTestId('team-join-status')).toHaveText(/You were not signed in/);

  await signInAtProvider(launched, () => button.click(), 'rep.anna');
  await expect(options.getByTestId('workspace-name')).toHaveText('Planora', { timeout: 30_000 });
  expect(await members()).toEqual([{ role: 'rep' }]);
  await collect(options);

  const panel = await openPanel(launched, await demo('salesforce/account'));
  const line = panel.getByTestId('team-line');
  await panel.getByTestId('copy').first().click();
  await options.getByTestId('team-sync').click();
  await expect.poll(uses, { timeout: 20_000 }).toBe(1);

  // Its time is over: the next turn has another token, and nobody was asked.
  const before = grants('refresh_token');
  await options.waitForTimeout(2_500);
  await options.getByTestId('team-sync').click();
  await expect.poll(() => grants('refresh_token'), { timeout: 20_000 }).toBeGreaterThan(before);
  await expect(line).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  await collect(options);

  // The store refuses it before its time: the same.
  await options.evaluate(async () => {
    const { teamSession } = await chrome.storage.session.get('teamSession');
    const spoilt = { ...Object(teamSession), token: 'x.y.z', expires: Date.now() + 3_600_000 };
    await chrome.storage.session.set({ teamSession: spoilt });
  });
  await panel.getByTestId('copy').first().click();
  await options.getByTestId('team-sync').click();
  await expect.poll(uses, { timeout: 20_000 }).toBe(2);
  await expect(line).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  await collect(options);

  // The browser forgets the session; the provider knows it still.
  const again = await restart();
  const after = await optionsOf(again);
  await after.getByTestId('team-sync').click();
  await expect
    .poll(() => provider.said(), { timeout: 20_000 })
    .toMatch(/authorized prompt=none\s+grant authorization_code/);
  await expect(after.getByTestId('team-line')).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  await collect(after);

  // And when the provider has forgotten it too, the line says so, and one button leads on.
  await again.context.clearCookies();
  await after.evaluate(() => chrome.storage.session.clear());
  await after.getByTestId('team-sync').click();
  await expect(after.getByTestId('team-line')).toHaveAttribute('data-state', 'signIn', { timeout: 20_000 });
  const quiet = await again.context.newPage();
  await quiet.goto(
    provider.server.pages().find(({ name, site }) => site === 'salesforce' && name === 'account')?.url ?? '',
  );
  const second = await openPanel(again, quiet);
  await second.getByTestId('copy').first().click();
  await expect(second.getByTestId('team-line').getByRole('button')).toHaveText('Sign in', { timeout: 20_000 });
  await after.bringToFront();
  await signInAtProvider(again, () => after.getByTestId('team-sign-in').click(), 'rep.bo');
  await expect(after.getByTestId('team-join-status')).toHaveText(/somebody else/);
  expect(await uses()).toBe(2);
  await again.context.clearCookies();
  await signInAtProvider(again, () => after.getByTestId('team-sign-in').click(), 'rep.anna');
  await expect(after.getByTestId('team-line')).toHaveAttribute('data-state', 'fresh', { timeout: 20_000 });
  await expect.poll(uses, { timeout: 20_000 }).toBe(3);
  expect(await members()).toEqual([{ role: 'rep' }]);
  await collect(after);
  await expectNowhere([...tokens], after, store);

  await after.getByTestId('team-leave').click();
  await after.getByTestId('team-leave-discard').click();
  await expect(after.getByTestId('team-find')).toBeVisible();
  expect(await after.evaluate(() => chrome.storage.session.get('teamSession'))).toEqual({});
  await expectNowhere([...tokens], after, store);
  expect(provider.said()).toContain('revoked refresh');
  expect(
    await after.evaluate(() => chrome.permissions.contains({ permissions: ['identity'] })),
    'nothing is asked there any more',
  ).toBe(false);
  await again.context.close();
  // What the profile does hold is found.
  expect(filesWith(again.profile, [issuer]).length).toBeGreaterThan(0);
  expect(
    filesWith(
      again.profile,
      [...tokens].map((token) => token.slice(-40)),
    ),
  ).toEqual([]);
});
