import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetTypes } from '../../lib/domain/asset.ts';
import { standings } from '../../lib/domain/assetList.ts';
import { addDays } from '../../lib/domain/day.ts';
import { classes, reasonSum } from '../../lib/domain/figures/assetRow.ts';
import { filterRows, sortRows } from '../../lib/domain/figures/assetTable.ts';
import { statuses } from '../../lib/domain/figures/status.ts';
import type { AssetSum } from '../../lib/domain/figures/sum.ts';
import { addressOfState, columns, stateOfAddress, usualState } from '../../lib/domain/figures/tableState.ts';
import { approved, count, rowsOf, sum } from './assetSum.ts';
import { asset, TODAY } from './builders.ts';

describe('the table', () => {
  const rows = rowsOf(
    [
      asset({ id: 'a', title: 'Étude', owner: 'Zoé', approvedAt: approved(10) }),
      asset({ id: 'b', title: 'Guide 2', owner: 'Ann', type: 'deck', state: 'draft' }),
      asset({
        id: 'c',
        title: 'Guide 10',
        owner: 'Bob',
        approvedAt: approved(400),
        expiresAt: `${addDays(TODAY, 9)}T00:00`,
      }),
      asset({ id: 'd', title: 'Note', owner: 'Ann', approvedAt: approved(50) }),
    ],
    [
      sum('a', { uses: count(4), reach: 0.5, trend: [3, 1], reasons: new Map([['tooLong', 2]]), refusals: count(2) }),
      sum('c', { uses: count(4, true), lastUse: '2026-11-02', used: true, trend: [undefined, 4] }),
      sum('d', {
        uses: count(9),
        used: true,
        lastUse: '2026-11-09',
        reach: 0.1,
        trend: [1, 8],
        reasons: new Map([
          ['tooLong', 1],
          ['outdated', 3],
        ]),
        refusals: count(5),
      }),
    ],
  );
  const by = (sort: (typeof columns)[number], descending: boolean) =>
    sortRows(rows, { sort, descending })
      .map(({ asset: { id } }) => id)
      .join('');

  test.each([
    ['title', 'abcd', 'dcba'],
    ['type', 'bacd', 'acdb'],
    ['state', 'badc', 'cadb'],
    ['owner', 'bdca', 'acbd'],
    // "4 or more" comes after 4.
    ['uses', 'bacd', 'dcab'],
    ['refusals', 'bcad', 'dabc'],
    // Outdated comes before too long in the list of reasons; without reasons last, either way.
    ['reasons', 'dabc', 'adbc'],
    ['reach', 'dabc', 'adbc'],
    ['lastUse', 'cdab', 'dcab'],
    ['age', 'adcb', 'cdab'],
    ['trend', 'abcd', 'dbca'],
    ['class', 'dacb', 'cadb'],
  ] as const)('sorted by %s', (column, up, down) => {
    expect(by(column, false), 'up').toBe(up);
    expect(by(column, true), 'down').toBe(down);
  });

  test.each([
    [{ text: 'etude' }, 'a'],
    [{ text: 'guide ann' }, 'b'],
    [{ type: 'deck' }, 'b'],
    [{ state: 'approved' }, 'acd'],
    [{ state: 'expiring' }, 'c'],
    [{ owner: 'Ann' }, 'bd'],
    [{ class: 'stale' }, 'c'],
    [{ class: 'fresh', owner: 'Zoé' }, 'a'],
  ] as const)('filtered by %o', (filter, ids) => {
    const found = filterRows(rows, { ...usualState, ...filter });
    expect(found.map(({ asset: { id } }) => id).join('')).toBe(ids);
  });

  test('a reason is a lower bound as long as some refusals have none', () => {
    expect(reasonSum(rows[0]?.sum as AssetSum, 'tooLong')).toEqual(count(2));
    expect(reasonSum(rows[0]?.sum as AssetSum, 'outdated')).toEqual(count(0));
    expect(reasonSum(rows[3]?.sum as AssetSum, 'tooLong')).toEqual(count(1, true));
  });
});

describe('the address of a view', () => {
  const maybe = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list), { nil: undefined });
  const state = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 30 }),
    type: maybe(assetTypes),
    state: maybe(standings),
    status: maybe(statuses),
    class: maybe(classes),
    owner: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { nil: undefined }),
    sort: fc.constantFrom(...columns),
    descending: fc.boolean(),
    columns: fc.subarray(columns.slice(1)).map((some) => [columns[0], ...some]),
  });

  test('gives the same view, and breaks no address', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const known = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
        const address = addressOfState(known as unknown as typeof usualState);
        expect(address).toMatch(/^[^?#/\s]*$/);
        expect(stateOfAddress(address)).toEqual(known);
      }),
    );
  });

  test('is empty for the usual one, a word for a status; what it does not know is as usual', () => {
    expect(addressOfState(usualState)).toBe('');
    expect(addressOfState({ ...usualState, status: 'never' })).toBe('never');
    expect(stateOfAddress('never')).toEqual({ ...usualState, status: 'never' });
    expect(stateOfAddress('sort=-nonsense&type=x&status=__proto__')).toEqual(usualState);
    expect(stateOfAddress('columns=uses').columns).toEqual(['title', 'uses']);
  });
});

test('thousands of assets are filtered and sorted at once', () => {
  const many = rowsOf(
    Array.from({ length: 5000 }, (_, index) =>
      asset({ id: `m${index}`, title: `Piece ${(index * 7919) % 5000}`, owner: `Owner ${index % 40}` }),
    ),
    Array.from({ length: 4000 }, (_, index) => sum(`m${index}`, { used: true, uses: count((index * 31) % 97) })),
  );
  const start = performance.now();
  for (const sort of columns) sortRows(filterRows(many, { ...usualState, text: 'piece' }), { sort, descending: true });
  // Twelve times the work of one click; generous, because the machine is shared.
  expect(performance.now() - start).toBeLessThan(2000);
});
