import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { problemOf } from '../../lib/domain/problem.ts';
import { changeSettings, installationSecret, readSettings } from '../../lib/store/settings.ts';

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
    noticeShown: 0,
  });
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
