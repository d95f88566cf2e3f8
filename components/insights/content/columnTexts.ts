import { type AssetRow, leadingReasons } from '../../../lib/domain/figures/assetRow.ts';
import type { Sum } from '../../../lib/domain/figures/sum.ts';
import type { Column } from '../../../lib/domain/figures/tableState.ts';
import type { Texts } from '../../texts.tsx';
import { shareText, sumText } from '../figures/format.ts';

/** Columns of numbers, which stand at the right. */
export const isNumber = (column: Column): boolean => /offers|uses|refusals|reach|age/.test(column);

/** The heading of a column. */
export function headingOf(column: Column, { t }: Texts): string {
  switch (column) {
    case 'title':
    case 'type':
    case 'owner':
      return t(`catalogue.column.${column}`);
    case 'state':
      return t('catalogue.column.standing');
    case 'offers':
    case 'uses':
    case 'refusals':
      return t(`popup.${column}`);
    case 'class':
      return t('assetTable.class');
    default:
      return t(`assetTable.column.${column}`);
  }
}

/** A sum where there is little room. */
const shortSum = (sum: Sum, smallest: number, texts: Texts): string =>
  sum.more && sum.count === 0 ? texts.t('assetTable.few', { count: smallest }) : sumText(sum, smallest, texts);

/** What a row says in a column, in words; the trend is said for those who do not see its bars. */
export function cellText(row: AssetRow, column: Column, smallest: number, texts: Texts): string {
  const { t, date, list, number } = texts;
  const { asset, sum } = row;
  switch (column) {
    case 'title':
    case 'owner':
      return asset[column];
    case 'type':
      return t(`content.type.${asset.type}`);
    case 'state':
      return t(`catalogue.standing.${row.standing}`);
    case 'offers':
    case 'uses':
    case 'refusals':
      return shortSum(sum[column], smallest, texts);
    case 'reasons':
      return leadingReasons(sum)
        .map(([reason, count]) => `${t(`content.refusal.${reason}`)} ${number(count)}`)
        .join(', ');
    case 'reach':
      return shareText(sum.reach, texts);
    case 'lastUse':
      return sum.lastUse ? date(sum.lastUse) : '–';
    case 'age':
      return row.age === undefined ? '–' : number(row.age);
    case 'trend':
      return t('assetTable.trend', {
        list: list(
          sum.trend.map((count) => shortSum({ count: count ?? 0, more: count === undefined }, smallest, texts)),
        ),
      });
    case 'class':
      return row.classes.map((each) => t(`assetTable.classes.${each}`)).join(', ');
  }
}
