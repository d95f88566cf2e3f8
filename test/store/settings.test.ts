import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { problemOf } from '../../lib/domain/problem.ts';
import {
  changeSettings,
  installationSecret,
  keepPolicy,
  keepWorkspaceSites,
  readSettings,
  watchSettings,
} from '../../lib/store/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('a field that is damaged or unknown falls back, the others are kept', async () => {
  await fakeBrowser.storage.local.set({
    settings: { language: 'kl', sitesOff: ['linkedin'], noticeShown: 'yes', old: 1 },
  });
  expect(await readSettings()).toEqual({
    language: 'auto',
    sitesOff: ['linkedin'],
    hosts: [],
    chips: {},
    owner: '',
    role: 'rep',
    logPaused: false,
    watchSending: false,
    noticeShown: 0,
    policy: { sitesOff: [], hosts: [], language: undefined, raw: undefined },
    workspaceSitesOff: [],
  });
});

test('policy and workspace stand above what the user has chosen, which is kept as it is', async () => {
  const own = { origin: 'https://mail.nordvik.example', site: 'roundcube' };
  const given = { origin: 'https://mail.planora.example', site: 'roundcube' };
  await changeSettings({ language: 'fr', sitesOff: ['gmail'], hosts: [own] });
  await keepPolicy({ language: 'en', sitesOff: ['linkedin', 7], hosts: [{ ...given, origin: `${given.origin}/x/` }] });
  await keepWorkspaceSites(['hubspot']);
  expect(await readSettings()).toMatchObject({
    language: 'en',
    sitesOff: ['gmail', 'linkedin', 'hubspot'],
    hosts: [given, own],
    workspaceSitesOff: ['hubspot'],
  });
  await changeSettings({ noticeShown: 1 });
  await keepPolicy({});
  await keepWorkspaceSites([]);
  expect(await readSettings()).toMatchObject({ language: 'fr', sitesOff: ['gmail'], hosts: [own], noticeShown: 1 });
});

test('who watches the settings is told of a new policy', async () => {
  const changed = vi.fn();
  const stop = watchSettings(changed);
  await keepPolicy({ sitesOff: ['linkedin'] });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(expect.objectContaining({ sitesOff: ['linkedin'] })));
  stop();
});

test('changes at the same time do not undo one another', async () => {
  const add = (id: string) => changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, id] }));
  await Promise.all(['a', 'b', 'c', 'd'].map(add));
  expect((await readSettings()).sitesOff.sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('there is one secret per installation, also when asked for twice at once', async () => {
  const [first, second] = await Promise.all([installationSecret(), installationSecret()]);
  expect(first).toBe(second);
  expect(await installationSecret()).toBe(first);
});

test.each([
  [new DOMException('x', 'QuotaExceededError'), 'quota'],
  [
    Object.assign(new Error('abort'), { name: 'AbortError', inner: new DOMException('x', 'QuotaExceededError') }),
    'quota',
  ],
  [Object.assign(new Error('x'), { name: 'VersionError' }), 'newer'],
  [Object.assign(new Error('x'), { name: 'DatabaseClosedError', inner: { name: 'UnknownError' } }), 'damaged'],
  [new TypeError('x'), 'unexpected'],
  [undefined, 'unexpected'],
])('%s is told as %s', (error, kind) => {
  expect(problemOf(error).kind).toBe(kind);
});
