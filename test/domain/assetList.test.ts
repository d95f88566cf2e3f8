import { expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import {
  type AssetFilter,
  countStandings,
  listAssets,
  listable,
  type SortKey,
  standingOf,
  valuesOf,
} from '../../lib/domain/assetList.ts';
import { asset } from './builders.ts';

const NOW = Date.parse('2026-11-22T10:30:00Z');

test.each<[string, Partial<Asset>]>([
  ['draft', { state: 'draft', expiresAt: '2020-01-01T00:00:00Z' }],
  ['approved', {}],
  ['approved', { expiresAt: '2026-12-22T10:30:01Z' }],
  ['expiring', { expiresAt: '2026-12-22T10:30:00Z' }],
  ['expiring', { expiresAt: '2026-11-22T11:31', timeZone: 'Europe/Paris' }],
  ['expired', { expiresAt: '2026-11-22T11:30', timeZone: 'Europe/Paris' }],
  ['retired', { state: 'retired' }],
])('%s: %o', (standing, given) => expect(standingOf(asset(given), NOW)).toBe(standing));

const all = listable(
  [
    asset({ id: 'a', title: 'Étude de cas', language: 'fr', type: 'caseStudy', owner: 'Zoé' }),
    asset({ id: 'b', title: 'Guide 10', owner: 'Léa', expiresAt: '2026-12-01T00:00:00Z' }),
    asset({ id: 'c', title: 'Guide 9', owner: 'Léa', audience: 'internal', state: 'draft' }),
    asset({ id: 'd', title: 'Guide 9', owner: 'Max', competitor: 'Optiplan', expiresAt: '2026-11-01T00:00:00Z' }),
  ],
  NOW,
);
const ids = (filter: AssetFilter, key: SortKey = 'title', descending = false) =>
  listAssets(all, filter, { key, descending })
    .map(({ asset: { id } }) => id)
    .join('');

test.each<[AssetFilter, string]>([
  [{}, 'acdb'],
  [{ query: 'etude CAS' }, 'a'],
  [{ query: 'optiplan guide' }, 'd'],
  [{ query: 'nothing such' }, ''],
  [{ standing: 'approved' }, 'ab'],
  [{ standing: 'expiring' }, 'b'],
  [{ standing: 'expired' }, 'd'],
  [{ type: 'caseStudy' }, 'a'],
  [{ language: 'en', owner: 'Léa' }, 'cb'],
  [{ audience: 'internal' }, 'c'],
])('%o lets through %s', (filter, expected) => expect(ids(filter)).toBe(expected));

test('order is by number, by state in its own order, by expiry with those last that do not expire', () => {
  expect(ids({}, 'title', true)).toBe('bcda');
  expect(ids({}, 'standing')).toBe('cabd');
  expect(ids({}, 'expiry')).toBe('dbac');
  expect(ids({}, 'owner')).toBe('cbda');
});

test('what expires soon counts as approved as well', () => {
  expect(countStandings(all)).toEqual({ draft: 1, inReview: 0, approved: 2, expiring: 1, expired: 1, retired: 0 });
});

test('values are each once and in order', () => {
  expect(
    valuesOf(
      all.map((each) => each.asset),
      'owner',
    ),
  ).toEqual(['Léa', 'Max', 'Zoé']);
  expect(valuesOf([asset({ personas: ['b', 'a'] }), asset({ personas: ['a'] })], 'personas')).toEqual(['a', 'b']);
});
