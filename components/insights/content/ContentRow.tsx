import type { AssetRow } from '../../../lib/domain/figures/assetRow.ts';
import type { Count } from '../../../lib/domain/figures/figures.ts';
import type { Column } from '../../../lib/domain/figures/tableState.ts';
import { useTexts } from '../../texts.tsx';
import { cellText, isNumber } from './columnTexts.ts';

interface ContentRowProps {
  id: string;
  row: AssetRow;
  index: number;
  height: number;
  columns: Column[];
  smallest: number;
  active: boolean;
  address: string;
}

const BAR = 5;
const HIGH = 16;

/** Uses by month as bars from nought; a month that is not told has none. */
function Bars({ trend, label }: { trend: Count[]; label: string }) {
  const most = Math.max(1, ...trend.map((count) => count ?? 0));
  return (
    <svg className="bars" role="img" aria-label={label} width={trend.length * (BAR + 2)} height={HIGH}>
      <title>{label}</title>
      {trend.map((count, index) => {
        if (count === undefined) return null;
        const height = (count / most) * (HIGH - 1);
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month, and months have no other name here
        return <rect key={index} x={index * (BAR + 2)} y={HIGH - 1 - height} width={BAR} height={height + 1} />;
      })}
    </svg>
  );
}

/** One asset with its figures. It is reached by the table's own keys, so nothing in it is a stop for Tab. */
export function ContentRow({ id, row, index, height, columns, smallest, active, address }: ContentRowProps) {
  const texts = useTexts();
  return (
    <tr
      id={id}
      style={{ top: index * height, height }}
      aria-rowindex={index + 2}
      data-active={active || undefined}
      data-asset={row.asset.id}
      data-testid="content-row"
    >
      {columns.map((column) => {
        const text = cellText(row, column, smallest, texts);
        return column === 'title' ? (
          <th key={column} scope="row" data-column={column}>
            <a href={`#${address}`} tabIndex={-1} title={text}>
              {text}
            </a>
          </th>
        ) : (
          <td key={column} data-column={column} data-number={isNumber(column) || undefined} title={text}>
            {column === 'trend' ? <Bars trend={row.sum.trend} label={text} /> : text}
          </td>
        );
      })}
    </tr>
  );
}
