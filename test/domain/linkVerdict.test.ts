import { expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { assetOfLink, barOf, replacementOf } from '../../lib/domain/linkVerdict.ts';
import { asset, NOW } from './builders.ts';

test.each<[string, Partial<Asset>, ReturnType<typeof barOf>]>([
  ['approved and for buyers', {}, undefined],
  ['retired', { state: 'retired', expiresAt: '2030-01-01T00:00' }, { why: 'retired', from: 0 }],
  ['a draft', { state: 'draft' }, { why: 'unapproved', from: 0 }],
  ['in review', { state: 'inReview' }, { why: 'unapproved', from: 0 }],
  ['internal', { audience: 'internal' }, { why: 'internal', from: 0 }],
  [
    'about to expire',
    { expiresAt: '2026-12-31T18:00', timeZone: 'Europe/Paris' },
    { why: 'expired', from: Date.UTC(2026, 11, 31, 17) },
  ],
])('%s', (_, given, expected) => {
  expect(barOf(asset(given))).toEqual(expected);
});

const replaced = (list: Asset[], now = NOW) =>
  replacementOf(list[0] as Asset, async (id) => list.find((each) => each.id === id), now).then((found) => found?.id);

test('the replacement is the first in the chain that may be sent and has an address', async () => {
  const chain = [
    asset({ id: 'a', state: 'retired', supersededBy: 'b' }),
    asset({ id: 'b', state: 'retired', supersededBy: 'c' }),
    asset({ id: 'c', url: undefined, body: 'text', supersededBy: 'd' }),
    asset({ id: 'd', audience: 'internal', supersededBy: 'e' }),
    asset({ id: 'e', expiresAt: new Date(NOW + 60_000).toISOString() }),
  ];
  expect(await replaced(chain)).toBe('e');
  expect(await replaced(chain, NOW + 60_000)).toBeUndefined();
});

test('no replacement, one that is gone and a circle come to an end', async () => {
  expect(await replaced([asset()])).toBeUndefined();
  expect(await replaced([asset({ supersededBy: 'gone' })])).toBeUndefined();
  const circle = [
    asset({ id: 'a', state: 'retired', supersededBy: 'b' }),
    asset({ id: 'b', state: 'retired', supersededBy: 'a' }),
  ];
  expect(await replaced(circle)).toBeUndefined();
});

test('of several assets at one address the one named, else one that may be sent, else the first', () => {
  const assets = [asset({ id: 'old', state: 'retired' }), asset({ id: 'new' })];
  expect(assetOfLink(assets, 'https://a.example/?utm_content=old', NOW)?.id).toBe('old');
  expect(assetOfLink(assets, 'https://a.example/?utm_content=other', NOW)?.id).toBe('new');
  expect(assetOfLink(assets.slice(0, 1), 'https://a.example/', NOW)?.id).toBe('old');
});
