import { describe, expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { countStatuses, shareOf, statusOf } from '../../lib/domain/figures/status.ts';
import type { AssetSum } from '../../lib/domain/figures/sum.ts';
import { approved, count, rowsOf, sum, THIS_WEEK } from './assetSum.ts';
import { asset, NOW } from './builders.ts';

describe('what became of an asset', () => {
  test.each([
    ['used', sum('a', { offered: true, used: true, refused: true })],
    ['used', sum('a', { used: true })],
    ['refused', sum('a', { offered: true, refused: true })],
    ['ignored', sum('a', { offered: true })],
    ['never', sum('a')],
    ['never', undefined],
  ])('%s', (status, figures) => {
    expect(statusOf(asset({ id: 'a' }), figures, NOW)).toBe(status);
  });

  test('is not asked of what may not be offered, and the shares are of those that may', () => {
    const assets = [
      asset({ id: 'a' }),
      asset({ id: 'b' }),
      asset({ id: 'c', state: 'draft' }),
      asset({ id: 'd', state: 'retired' }),
      asset({ id: 'e', expiresAt: new Date(NOW).toISOString() }),
    ];
    const sums = new Map(assets.slice(1).map(({ id }) => [id, sum(id, { offered: true, used: true })]));
    const counts = countStatuses(assets, sums, NOW);
    expect(counts).toEqual({ used: 1, refused: 0, ignored: 0, never: 1 });
    expect(shareOf(counts, 'used')).toBe(0.5);
    expect(shareOf(countStatuses(assets.slice(2), sums, NOW), 'used')).toBeUndefined();
  });
});

describe('classes', () => {
  const classOf = (given: Partial<Asset>, figures?: Partial<AssetSum>) =>
    rowsOf([asset({ id: 'a', ...given })], figures ? [sum('a', figures)] : [])[0]?.classes;

  test('hot: the top fifth of what was used, ties with it, and used within the weeks of 30 days', () => {
    const assets = Array.from({ length: 12 }, (_, index) => asset({ id: `a${index}` }));
    // Ten were used: the top fifth are the best two, and a3 has as many uses as the second.
    const uses = [0, 9, 8, 8, 1, 1, 1, 1, 1, 1, 1, 0];
    const last = (index: number) => (index === 1 ? '2026-10-12' : THIS_WEEK);
    const rows = rowsOf(
      assets,
      uses.map((each, index) =>
        sum(`a${index}`, { used: each > 0, uses: count(each), ...(each && { lastUse: last(index) }) }),
      ),
    );
    const hot = rows.filter((row) => row.classes.includes('hot')).map(({ asset: { id } }) => id);
    expect(hot).toEqual(['a2', 'a3']);
    // 30 days before the 22nd of November is the 23rd of October, in the week of the 19th.
    expect(classOf({}, { used: true, uses: count(1), lastUse: '2026-10-19' })).toEqual(['hot']);
    expect(classOf({}, { used: true, uses: count(1), lastUse: '2026-10-12' })).toEqual([]);
  });

  test('hot is nothing of which the uses are not told', () => {
    expect(classOf({}, { used: true, uses: count(0, true), lastUse: THIS_WEEK })).toEqual([]);
    expect(classOf({}, { used: true, uses: count(5, true), lastUse: THIS_WEEK })).toEqual(['hot']);
  });

  test('cold: offered 20 times for nothing, or last used more than 90 days ago', () => {
    expect(classOf({}, { offered: true, offers: count(20) })).toEqual(['cold']);
    expect(classOf({}, { offered: true, offers: count(19) })).toEqual([]);
    expect(classOf({}, { offered: true, offers: count(25), used: true, lastUse: '2026-08-24' })).toEqual([]);
    // 90 days before is the 24th of August, a Monday.
    expect(classOf({}, { used: true, uses: count(5), lastUse: '2026-08-17' })).toEqual(['cold']);
    expect(classOf({})).toEqual([]);
  });

  test('fresh up to 90 days, stale after 365 or when expired; drafts are nothing', () => {
    expect(classOf({ approvedAt: approved(90) })).toEqual(['fresh']);
    expect(classOf({ approvedAt: approved(91) })).toEqual([]);
    expect(classOf({ approvedAt: approved(365) })).toEqual([]);
    expect(classOf({ approvedAt: approved(366) })).toEqual(['stale']);
    expect(classOf({ approvedAt: approved(5), expiresAt: '2026-11-20T00:00:00Z' })).toEqual(['stale']);
    expect(classOf({ approvedAt: approved(5), state: 'draft' })).toEqual([]);
    expect(classOf({ approvedAt: approved(9) }, { used: true, uses: count(1), lastUse: THIS_WEEK })).toEqual([
      'hot',
      'fresh',
    ]);
  });
});
