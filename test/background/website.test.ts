import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rereadPages } from '../../lib/background/rereadPages.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { saveOverride } from '../../lib/store/overrides.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { readTabAccount, writeTabAccount } from '../../lib/store/tabAccount.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { account } from '../domain/builders.ts';

const workspace: Workspace = {
  format: 'whynow-workspace',
  version: 1,
  id: 'test',
  name: 'Test',
  language: 'en',
  settings: { ownDomains: ['planora.example'], logAccounts: false, minGroupSize: 5 },
  badgeRules: defaultBadgeRules,
  kpis: [],
  plays: [],
  accounts: [
    account({ id: 'nordvik', domains: ['nordvik.example'] }),
    account({ id: 'bank', name: 'Bank', domains: ['bank.co.uk'] }),
    account({ id: 'ourselves', name: 'Planora', domains: ['planora.example'] }),
    account({ id: 'mailer', name: 'Mailer', domains: ['gmail.com'] }),
    account({ id: 'parent', name: 'Parent', domains: ['family.example'] }),
    account({ id: 'child', name: 'Child', domains: ['family.example'] }),
  ],
  signals: [],
  assets: [],
};

/** The worker as it starts: a module of its own, which knows nothing of what went before. */
async function start() {
  vi.resetModules();
  const website = await import('../../lib/background/website.ts');
  website.followWebsites();
  return website.onWebsite;
}

/** A tab whose address the browser tells, as it does after a click on the icon; undefined: as it does otherwise. */
async function tabAt(url: string | undefined): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url });
  return tab.id ?? -1;
}

const moved = (id: number) => fakeBrowser.tabs.onUpdated.trigger(id, { status: 'loading' }, { id } as never);

beforeEach(async () => {
  fakeBrowser.reset();
  await installWorkspace(workspace);
});

test.each([
  ['https://nordvik.example/', 'nordvik'],
  ['http://nordvik.example/', 'nordvik'],
  ['https://www.nordvik.example:8443/careers?q=1#top', 'nordvik'],
  ['https://WWW.Bank.co.uk/', 'bank'],
])('%s is the website of %s', async (url, accountId) => {
  const onWebsite = await start();
  const tab = await tabAt(url);
  expect(await onWebsite(tab)).toBe('matched');
  expect(await readTabAccount(tab)).toMatchObject({ site: 'website', status: 'matched', accountId, cue: 'domain' });
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('nordvik');
});

test.each([
  ['an unknown company', 'https://unknown.example/'],
  ['a company whose name only ends alike', 'https://fjord-nordvik.example/'],
  ['a shared suffix', 'https://other.co.uk/'],
  ['the team’s own company', 'https://www.planora.example/'],
  ['a free-mail provider', 'https://gmail.com/'],
  ['an address by number', 'http://10.0.0.1/'],
])('%s gives no account', async (_, url) => {
  const onWebsite = await start();
  expect(await onWebsite(await tabAt(url))).toBe('none');
});

test.each([
  ['a site that we read', 'https://www.linkedin.com/feed/'],
  ['a granted address', 'https://mail.nordvik.example/?_task=mail'],
  ['a page of the browser', 'chrome://settings/'],
  ['a file', 'file:///home/rep/nordvik.example'],
  ['a page whose address the browser does not tell', undefined],
])('%s is not looked at', async (_, url) => {
  const onWebsite = await start();
  await changeSettings({ hosts: [{ origin: 'https://mail.nordvik.example', site: 'roundcube' }] });
  const tab = await tabAt(url);
  expect(await onWebsite(tab)).toBeUndefined();
  expect(await readTabAccount(tab)).toBeUndefined();
});

test('a tab that is gone is no error', async () => {
  const onWebsite = await start();
  expect(await onWebsite(987_654)).toBeUndefined();
});

test('a domain of two accounts asks, and the answer is remembered', async () => {
  const onWebsite = await start();
  const tab = await tabAt('https://www.family.example/');
  expect(await onWebsite(tab)).toBe('ambiguous');
  const identity = (await readTabAccount(tab))?.identity ?? '';
  await saveOverride(identity, 'website', 'child', Date.now());
  await rereadPages();
  expect(await readTabAccount(tab)).toMatchObject({ status: 'matched', accountId: 'child', cue: 'override' });
  expect(await onWebsite(await tabAt('https://family.example/about'))).toBe('matched');
});

test('the account goes when the browser no longer tells the address, also after the worker’s death', async () => {
  const tab = await tabAt('https://nordvik.example/');
  await (await start())(tab);
  await start();
  await moved(tab);
  expect(await readTabAccount(tab)).toMatchObject({ accountId: 'nordvik' });
  await fakeBrowser.tabs.update(tab, { url: 'https://www.linkedin.com/feed/' });
  await moved(tab);
  expect(await readTabAccount(tab)).toBeUndefined();
  expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('');
});

test('what a site’s own page has told is left alone', async () => {
  const onWebsite = await start();
  const tab = await tabAt('https://www.linkedin.com/company/nordvik/');
  await writeTabAccount(tab, { site: 'linkedin', status: 'none', identity: undefined, read: [] });
  await onWebsite(tab);
  await moved(tab);
  expect(await readTabAccount(tab)).toMatchObject({ site: 'linkedin' });
});

test('tabs are followed only as long as one shows a website’s account', async () => {
  const { onUpdated } = fakeBrowser.tabs;
  const tab = await tabAt('https://nordvik.example/');
  const other = await tabAt(undefined);
  await (await start())(tab);
  onUpdated.removeAllListeners();
  await start();
  await moved(other);
  expect(onUpdated.hasListeners()).toBe(true);
  await fakeBrowser.tabs.update(tab, { url: 'about:blank' });
  await moved(other);
  expect(await readTabAccount(tab)).toBeUndefined();
  await moved(other);
  expect(onUpdated.hasListeners()).toBe(false);
});
