import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applySites, onStorageChanged } from '../../lib/background/injection.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { changeSettings, keepPolicy, keepWorkspaceSites } from '../../lib/store/settings.ts';

const held = new Set<string>();
const scripts: { id: string; matches: string[]; js: string[] }[] = [];
const registered = () => Object.fromEntries(scripts.map(({ id, matches }) => [id, matches]));

beforeEach(() => {
  fakeBrowser.reset();
  scripts.length = 0;
  held.clear();
  for (const { access, matches } of siteFacts) if (access === 'install') for (const each of matches) held.add(each);
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => held.has(origin)),
  });
  Object.assign(fakeBrowser.scripting, {
    unregisterContentScripts: async () => void scripts.splice(0),
    registerContentScripts: async (given: typeof scripts) => void scripts.push(...given),
  });
});

test('sites granted at installation are read, others only where the permission is held', async () => {
  const origin = 'https://mail.planora.example';
  const hosts = [
    { origin, site: 'roundcube' },
    { origin: 'https://webmail.nordvik.example:8443', site: 'roundcube' },
  ];
  await changeSettings({ hosts });
  await applySites();
  const install = siteFacts.filter(({ access }) => access === 'install');
  expect(registered()).toEqual(Object.fromEntries(install.map(({ id, matches }) => [id, matches])));
  held.add(`${origin}/*`);
  await applySites();
  expect(registered().roundcube).toEqual([`${origin}/*`]);
  held.add('https://webmail.nordvik.example/*');
  await applySites();
  expect(registered().roundcube).toEqual([`${origin}/*`, 'https://webmail.nordvik.example/*']);
});

test('a host that the user has taken back in the browser is not read, the others of its site are', async () => {
  held.delete('https://outlook.live.com/*');
  await applySites();
  expect(registered().outlook).not.toContain('https://outlook.live.com/*');
  expect(registered().outlook).toContain('https://outlook.office.com/*');
});

test.each([
  ['the user', () => changeSettings({ sitesOff: ['linkedin', 'https://mail.planora.example'] })],
  ['policy', () => keepPolicy({ sitesOff: ['linkedin', 'roundcube'] })],
  ['the workspace', () => keepWorkspaceSites(['linkedin', 'roundcube'])],
])('what %s has switched off is not read, whatever permissions are held', async (_, switchOff) => {
  await changeSettings({ hosts: [{ origin: 'https://mail.planora.example', site: 'roundcube' }] });
  held.add('https://mail.planora.example/*');
  await switchOff();
  await applySites();
  expect(Object.keys(registered())).toContain('salesforce');
  expect(Object.keys(registered())).not.toContain('linkedin');
  expect(Object.keys(registered())).not.toContain('roundcube');
});

test('a damaged address of one’s own does not keep the others from being read', async () => {
  await changeSettings({ hosts: [{ origin: 'not an address', site: 'roundcube' }] });
  await applySites();
  expect(Object.keys(registered())).toContain('salesforce');
});

test('messages are looked at as they are sent only where the rep wants it, on mail sites that are read', async () => {
  const sending = () => scripts.flatMap(({ js }) => js).filter((file) => file.startsWith('/sending-'));
  await applySites();
  expect(sending()).toEqual([]);
  await changeSettings({ watchSending: true });
  await applySites();
  expect(sending()).toEqual(['/sending-gmail.js', '/sending-outlook.js']);
  await changeSettings({ sitesOff: ['gmail'] });
  await applySites();
  expect(sending()).toEqual(['/sending-outlook.js']);
});

test('only changes of what is read register anew', async () => {
  const { oldValue, newValue } = { oldValue: undefined, newValue: { sitesOff: [], hosts: [], language: 'fr' } };
  await onStorageChanged({ settings: { oldValue, newValue }, policy: { newValue: {} }, workspace: { newValue: {} } });
  expect(scripts).toEqual([]);
  const unregister = vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts');
  for (const key of ['settings', 'policy', 'workspace'])
    await onStorageChanged({ [key]: { newValue: { sitesOff: ['linkedin'] } } });
  expect(unregister).toHaveBeenCalledTimes(3);
  await onStorageChanged({ settings: { oldValue: {}, newValue: { watchSending: true } } });
  expect(unregister).toHaveBeenCalledTimes(4);
});
