import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { patternsOf } from '../../entrypoints/options/grants.ts';
import { patternsInList, siteViews } from '../../entrypoints/options/siteViews.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { changeSettings, keepPolicy, keepWorkspaceSites, readSettings } from '../../lib/store/settings.ts';

beforeEach(() => fakeBrowser.reset());

const own = { origin: 'https://mail.planora.example', site: 'roundcube' };
const views = async (held: string[] = []) => Object.values(siteViews(await readSettings(), new Set(held))).flat();
const view = async (site: string, held?: string[]) => (await views(held)).find((each) => each.site === site);

test('every site with hosts of its own has a row in its group; others only where they were given an address', async () => {
  const fixed = siteFacts.filter(({ matches }) => matches.length > 0);
  const groups = siteViews(await readSettings(), new Set());
  expect(groups.own).toEqual([]);
  for (const { id, kind } of fixed) expect(groups[kind].map(({ site }) => site)).toContain(id);
  expect((await views()).length).toBe(fixed.length);
  await changeSettings({ hosts: [own] });
  expect(await view('roundcube')).toMatchObject({ origin: own.origin, where: [own.origin], on: false, given: false });
});

test('a row is on where the browser lets us read and nobody has switched it off', async () => {
  const held = patternsOf({ site: 'linkedin' });
  expect((await view('linkedin'))?.on).toBe(false);
  expect((await view('linkedin', held))?.on).toBe(true);
  await changeSettings({ sitesOff: ['linkedin'] });
  expect(await view('linkedin', held)).toMatchObject({ on: false, lockedBy: undefined });
  await changeSettings({ sitesOff: [], hosts: [own] });
  expect((await view('roundcube', [`${own.origin}/*`]))?.on).toBe(true);
  await changeSettings({ sitesOff: [own.origin] });
  expect((await view('roundcube', [`${own.origin}/*`]))?.on).toBe(false);
});

test('policy and workspace lock a row, the policy first', async () => {
  const held = patternsOf({ site: 'linkedin' });
  await keepWorkspaceSites(['linkedin']);
  expect(await view('linkedin', held)).toMatchObject({ on: false, lockedBy: 'workspace' });
  await keepPolicy({ sitesOff: ['linkedin'] });
  expect(await view('linkedin', held)).toMatchObject({ on: false, lockedBy: 'policy' });
});

test('an address that user and policy have given stands there once, as the policy’s', async () => {
  await changeSettings({ hosts: [own] });
  await keepPolicy({
    hosts: [
      { ...own, origin: `${own.origin}/webmail` },
      { origin: own.origin, site: 'gone' },
    ],
  });
  const rows = (await views()).filter(({ origin }) => origin);
  expect(rows).toMatchObject([{ site: 'roundcube', given: true }]);
});

test('a chip that is hidden, and a site that never has one', async () => {
  await changeSettings({ chips: { hubspot: { hidden: true } } });
  expect((await view('hubspot'))?.chip).toBe(false);
  expect((await view('salesforce'))?.chip).toBe(true);
  expect((await view('linkedin'))?.chip).toBeUndefined();
});

test('permissions are asked for hosts, whatever their port', async () => {
  await changeSettings({ hosts: [own, { ...own, origin: `${own.origin}:8443` }] });
  const asked = patternsInList(await readSettings());
  expect(asked.filter((pattern) => pattern.includes('planora'))).toEqual([`${own.origin}/*`]);
});
