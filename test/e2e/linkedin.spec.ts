import type { BrowserContext, Page } from '@playwright/test';
import { companyName } from '../../lib/domain/companyName.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { type PageFixture, readPages } from '../demo/fixtures.ts';
import type { DemoServer } from '../demo/server.ts';
import { expect, panelSays, recordPage, test } from './steps.ts';

/** `later`: the address is ahead of the page, so nothing can be said before its own content comes; it never does here. */
const pages = readPages().filter(({ site, name }) => site === 'linkedin' && !name.includes('#')) as (PageFixture & {
  html: string;
  later?: boolean;
})[];

/** Accounts of the sample for what a page's description says: by the slug, else by the name. */
function accountsFor({ sighting }: PageFixture, { accounts }: Workspace): string[] {
  if (!sighting || sighting.unreadable) return [];
  const { slug, name } = sighting;
  const bySlug = accounts.filter((account) => slug && account.linkedin?.includes(slug));
  const byName = accounts.filter((account) => name && companyName(account.name).core === companyName(name).core);
  return (bySlug.length > 0 ? bySlug : byName).map(({ id }) => id).sort();
}

interface Visit {
  name: string;
  page: Page;
  mutations: () => Promise<string[]>;
  requests: string[];
}

/** Each page in a tab of its own, with its changes and requests recorded from before its first byte. */
async function visitAll(context: BrowserContext, server: DemoServer): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const { name, url } of pages) {
    const page = await context.newPage();
    const { mutations, requests } = await recordPage(page);
    server.prefer('linkedin', name);
    await page.goto(url, { waitUntil: 'load' });
    visits.push({ name, page, mutations, requests });
  }
  return visits;
}

/** One entry per node: in how many batches the parser works is chance. */
const single = (changes: string[]) =>
  changes
    .flatMap((change) => {
      const [type, target, ...details] = change.split(' ');
      return (details.length > 0 ? details : ['']).map((detail) => `${type} ${target} ${detail}`);
    })
    .sort();

const asked = (server: DemoServer, from: number) =>
  server.seen
    .slice(from)
    .map(({ method, url }) => `${method} ${url}`)
    .filter((line) => !/google(apis)?\.com|gstatic|gvt1/.test(line))
    .sort();

test('every page gives what its description says, and nothing of it is changed, requested or stored', async ({
  sample,
  context,
  server,
  bare,
  backstage,
  openPanel,
}) => {
  test.setTimeout(240_000);
  const runAt = () =>
    backstage.page.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map((script) => script.runAt),
    );
  // What the recorder leaves out happens before the document is complete, and so before any script of ours.
  expect(new Set(await runAt())).toEqual(new Set(['document_idle']));
  const before = server.seen.length;
  const visits = await visitAll(context, server);
  const panel = await openPanel(visits[0]?.page as Page);
  // "Cannot read" is said only after six seconds; a background tab's clock ticks once a second.
  await visits[0]?.page.waitForTimeout(7_500);

  for (const { name, page } of visits) {
    const fixture = pages.find((each) => each.name === name) as (typeof pages)[0];
    const ids = accountsFor(fixture, sample);
    const account = sample.accounts.find(({ id }) => id === ids[0]);
    const unreadable = fixture.sighting?.unreadable === true || fixture.later === true;
    if (fixture.sighting && !unreadable) expect(ids.length, `${name} stands for an account`).toBeGreaterThan(0);
    await page.bringToFront();
    await expect
      .poll(() => panelSays(panel), name)
      .toEqual({
        account: ids.length === 1 ? account?.name : '',
        none: ids.length === 0 && !unreadable,
        unreadable,
        candidates: ids.length > 1 ? ids : [],
      });
    const { text, title } = await backstage.toolbar();
    const letter = ids.length > 1 ? '?' : unreadable ? '!' : ids.length === 0 ? '' : undefined;
    if (letter === undefined) expect(text, name).toMatch(/^[CRN–]$/);
    else expect(text, name).toBe(letter);
    if (ids.length === 1) expect(title, name).toContain(`${account?.name}\n`);
  }

  const own = await backstage.dump();
  const first = asked(server, before);
  const plain = await bare();
  const start = server.seen.length;
  const others = await visitAll(plain, server);
  await others[0]?.page.waitForTimeout(1_000);
  expect(asked(server, start)).toEqual(first);
  for (const [index, { name, page, mutations, requests }] of visits.entries()) {
    const other = others[index] as Visit;
    expect(requests, `${name}: requests`).toEqual(other.requests);
    expect(single(await mutations()), `${name}: changes of the document`).toEqual(single(await other.mutations()));
    expect(await page.content(), `${name}: the document`).toBe(await other.page.content());
  }

  // The team's own data may name people; whatever else is stored must not name anybody or any page.
  const { packs: _, current: __, ...rest } = own;
  const stored = JSON.stringify(rest, (key, value) => (key === 'first' ? undefined : value)).toLowerCase();
  expect(stored).toContain('account:');
  const people = pages
    .filter(({ url }) => /\/(in|sales\/lead|sales\/people)\//.test(url))
    .flatMap(({ url, html }) => {
      const title = /<title>(?:\(\d+\) )?([^|<]+?) [|-]/.exec(html)?.[1] ?? '';
      return [/\/(?:in|lead|people)\/([^/,?]+)/.exec(url)?.[1] ?? '', ...title.split(' - ').slice(0, 1)];
    })
    .filter((each) => each !== '');
  expect(people).toContain('Claire Aubert');
  for (const name of people) expect(stored).not.toContain(name.toLowerCase());
  expect(stored).not.toContain('linkedin.com');
});

test('a choice on LinkedIn is remembered without keeping what was read', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  const page = await demo('linkedin/sdui-homonym');
  const panel = await openPanel(page);
  const [, second] = sample.accounts.filter(({ name }) => name === 'Atlas Conseil');
  await panel.locator(`[data-testid=candidate][data-account=${second?.id}]`).click();
  await expect(panel.getByTestId('account-name')).toHaveText('Atlas Conseil');
  const { overrides, packs: _, current: __, ...rest } = await backstage.dump();
  expect(overrides).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{64}$/), site: 'linkedin', accountId: second?.id, day: expect.any(String) },
  ]);
  expect(JSON.stringify(rest)).not.toMatch(/gwenael|briand/i);
});

/** Worlds of the extension in a page's documents. */
async function worlds(page: Page, extensionId: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const origins: string[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await devtools.send('Runtime.enable');
  await devtools.detach();
  return origins.filter((origin) => origin.includes(extensionId)).length;
}

test('switched off: what is open is forgotten, and nothing is injected any more', async ({
  sample,
  context,
  demo,
  backstage,
  openPanel,
  extensionId,
}) => {
  expect(sample.accounts.length).toBeGreaterThan(0);
  const company = await demo('linkedin/classic-company');
  const panel = await openPanel(company);
  await expect(panel.getByTestId('account-name')).toHaveText('Nordvik Logistics');
  expect(await worlds(company, extensionId)).toBe(1);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.locator('[data-testid=site][data-site=linkedin] .switch').click();
  const stored = async () => (await backstage.dump()).local as { settings?: { sitesOff?: string[] } };
  await expect.poll(async () => (await stored()).settings?.sitesOff).toEqual(['linkedin']);
  await options.close();
  await company.bringToFront();
  await expect(panel.getByTestId('no-account')).toBeVisible();
  await expect.poll(async () => (await backstage.toolbar()).text).toBe('');

  const again = await demo('linkedin/classic-company');
  await again.waitForTimeout(1_500);
  expect(await worlds(again, extensionId)).toBe(0);
  expect((await backstage.toolbar()).text).toBe('');
  await expect(panel.getByTestId('no-account')).toBeVisible();
  expect(await worlds(await demo('salesforce/account'), extensionId)).toBe(1);
});
