import { expect, test } from 'vitest';
import type { BadgeFigures, MonthFigures } from '../../lib/domain/figures/figures.ts';
import type { AssetSum } from '../../lib/domain/figures/sum.ts';
import { badgeGaps, expiringByOwner, refusedMost } from '../../lib/domain/gaps.ts';
import { asset, NOW } from './builders.ts';

const badge = (kind: BadgeFigures['badge'], noResult: number | undefined, gaps: number | undefined): BadgeFigures => ({
  badge: kind,
  offers: 9,
  uses: 9,
  fitting: 9,
  refusals: 0,
  reasons: {},
  noResult,
  gaps,
});
const month = (name: string, ...badges: BadgeFigures[]): MonthFigures => ({
  scope: 'own',
  month: name,
  active: 1,
  assets: [],
  badges,
  plays: [],
});

test('gaps by badge, with what is not told as such, and slices of one month together', () => {
  const found = badgeGaps(
    [
      month('2026-08', badge('change', 50, 50)),
      month('2026-09', badge('customer', 2, 1), badge('change', 1, 0), badge('intent', 0, 0)),
      month('2026-10', badge('customer', undefined, 3)),
      month('2026-10', badge('customer', 4, 0), badge('competitive', undefined, undefined)),
    ],
    { from: '2026-09', to: '2026-10' },
  );
  expect(found).toEqual([
    {
      badge: 'customer',
      noResult: { count: 6, more: true },
      gaps: { count: 4, more: false },
      trend: [
        { count: 3, more: false },
        { count: 7, more: true },
      ],
    },
    {
      badge: 'change',
      noResult: { count: 1, more: false },
      gaps: { count: 0, more: false },
      trend: [
        { count: 1, more: false },
        { count: 0, more: false },
      ],
    },
    {
      badge: 'competitive',
      noResult: { count: 0, more: true },
      gaps: { count: 0, more: true },
      trend: [
        { count: 0, more: false },
        { count: 0, more: true },
      ],
    },
  ]);
});

test('the most refused first, those whose number is not told last, the others not at all', () => {
  const sum = (assetId: string, count: number, more = false, refused = true) =>
    ({ assetId, refused, refusals: { count, more } }) as AssetSum;
  const found = refusedMost([
    sum('few', 0, true),
    sum('b', 3),
    sum('none', 0, false, false),
    sum('a', 3),
    sum('most', 9),
  ]);
  expect(found.map(({ assetId }) => assetId)).toEqual(['most', 'a', 'b', 'few']);
});

test('what ends within 30 days, by owner, what ends first first', () => {
  const ends = (id: string, owner: string, days: number, given = {}) =>
    asset({ id, owner, expiresAt: new Date(NOW + days * 86_400_000).toISOString(), ...given });
  const found = expiringByOwner(
    [
      ends('later', 'Tom', 20),
      ends('soon', 'Tom', 2),
      ends('ines', 'Inès', 30),
      ends('far', 'Inès', 31),
      ends('over', 'Inès', -1),
      ends('draft', 'Inès', 3, { state: 'draft' }),
      asset({ id: 'never' }),
    ],
    NOW,
  );
  expect(found.map(([owner, its]) => [owner, its.map(({ id }) => id)])).toEqual([
    ['Inès', ['ines']],
    ['Tom', ['soon', 'later']],
  ]);
});
