import { type AssetRow, reasonSum } from '../../../lib/domain/figures/assetRow.ts';
import type { Sum } from '../../../lib/domain/figures/sum.ts';
import type { Column } from '../../../lib/domain/figures/tableState.ts';
import { refusalReasons } from '../../../lib/domain/usageEvent.ts';
import type { Texts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';
import { cellText, headingOf } from './columnTexts.ts';

type Cell = string | number | undefined;

/**
 * The table as a file: the rows and columns that are shown, in their order. Numbers are numbers where they are told in
 * full. Reasons and months have a column each.
 * @param months of the range
 */
export function exportRows(
  rows: AssetRow[],
  columns: Column[],
  months: string[],
  smallest: number,
  texts: Texts,
): { columns: string[]; rows: Cell[][] } {
  const { t } = texts;
  const plain = (sum: Sum): Cell => (sum.more ? sumText(sum, smallest, texts) : sum.count);
  const headings = (column: Column): string[] => {
    const heading = headingOf(column, texts);
    if (column === 'reasons') return refusalReasons.map((reason) => `${heading}: ${t(`content.refusal.${reason}`)}`);
    if (column === 'trend') return months.map((month) => `${t('popup.uses')} ${month}`);
    return [column === 'reach' ? `${heading}, %` : heading];
  };
  const cells = (row: AssetRow, column: Column): Cell[] => {
    const { sum } = row;
    switch (column) {
      case 'offers':
      case 'uses':
      case 'refusals':
        return [plain(sum[column])];
      case 'reasons':
        return refusalReasons.map((reason) => plain(reasonSum(sum, reason)));
      case 'reach':
        return [sum.reach === undefined ? undefined : Math.round(sum.reach * 100)];
      case 'lastUse':
        return [sum.lastUse];
      case 'age':
        return [row.age];
      case 'trend':
        return months.map((_, index) => sum.trend[index]);
      default:
        return [cellText(row, column, smallest, texts)];
    }
  };
  return {
    columns: columns.flatMap(headings),
    rows: rows.map((row) => columns.flatMap((column) => cells(row, column))),
  };
}
