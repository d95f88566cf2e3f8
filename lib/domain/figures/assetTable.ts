import { folded, standings } from '../assetList.ts';
import { refusalReasons } from '../usageEvent.ts';
import { type AssetRow, classes, leadingReasons } from './assetRow.ts';
import type { Sum } from './sum.ts';
import type { Column, TableState } from './tableState.ts';

/** Where a sum stands among others: what is only a lower bound comes after the same number that is exact. */
const rankOf = ({ count, more }: Sum): number => (more ? count + 0.5 : count);

/** Uses of the last month that is told, less those of the first. */
function slopeOf(row: AssetRow): number {
  const told = row.sum.trend.filter((count) => count !== undefined);
  return (told.at(-1) ?? 0) - (told[0] ?? 0);
}

function reasonRank({ sum }: AssetRow): number | undefined {
  const [first] = leadingReasons(sum);
  // By reason first, so that those with the same one stand together.
  return first && refusalReasons.indexOf(first[0]) * 1e6 - first[1];
}

/** What a row is sorted by; undefined where it has nothing in that column. */
function keyOf(row: AssetRow, column: Exclude<Column, 'title'>): number | string | undefined {
  const { asset, sum } = row;
  switch (column) {
    case 'type':
    case 'owner':
      return asset[column];
    case 'state':
      return standings.indexOf(row.standing);
    case 'offers':
    case 'uses':
    case 'refusals':
      return rankOf(sum[column]);
    case 'reasons':
      return reasonRank(row);
    case 'reach':
    case 'lastUse':
      return sum[column];
    case 'age':
      return row.age;
    case 'trend':
      return slopeOf(row);
    case 'class':
      return row.classes[0] && classes.indexOf(row.classes[0]);
  }
}

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Words as numbers in their order: a collator takes too long to be asked with every comparison of thousands of rows. */
function ranked(keys: (number | string | undefined)[]): (number | undefined)[] {
  const words = [...new Set(keys.filter((key) => typeof key === 'string'))].sort(order.compare);
  const rank = new Map(words.map((word, index) => [word, index]));
  return keys.map((key) => (typeof key === 'string' ? rank.get(key) : key));
}

/**
 * Rows in order of a column, those with nothing in it last either way; equal ones stay in the order they came in.
 * @param rows by title
 */
export function sortRows(rows: AssetRow[], { sort, descending }: Pick<TableState, 'sort' | 'descending'>): AssetRow[] {
  const keys = sort === 'title' ? [...rows.keys()] : ranked(rows.map((row) => keyOf(row, sort)));
  const way = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, key: keys[index] }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return way * (a.key - b.key);
    })
    .map(({ row }) => row);
}

/** The rows that the filters let through, the one by status left out: its choices show how many each would give. */
export function filterRows(rows: AssetRow[], wanted: TableState): AssetRow[] {
  const words = folded(wanted.text).split(/\s+/).filter(Boolean);
  const { type, owner, state, class: kind } = wanted;
  return rows.filter(
    ({ asset, standing, classes: own, text }) =>
      (!type || asset.type === type) &&
      (!owner || asset.owner === owner) &&
      // What expires soon may still be offered.
      (!state || standing === state || (state === 'approved' && standing === 'expiring')) &&
      (!kind || own.includes(kind)) &&
      words.every((word) => text.includes(word)),
  );
}
