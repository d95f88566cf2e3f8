import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { AssetRow } from '../../../lib/domain/figures/assetRow.ts';
import type { Column, TableState } from '../../../lib/domain/figures/tableState.ts';
import { useWindow } from '../../catalogue/useWindow.ts';
import { useTexts } from '../../texts.tsx';
import { ContentRow } from './ContentRow.tsx';
import { headingOf, isNumber } from './columnTexts.ts';

const HEAD = 32;
const ROW = 36;

/** Pixels that a column needs; the title takes what is left. */
const widths: Record<Column, number> = {
  title: 140,
  type: 84,
  state: 92,
  offers: 76,
  uses: 78,
  refusals: 78,
  reasons: 128,
  reach: 48,
  lastUse: 86,
  age: 64,
  owner: 92,
  trend: 56,
  class: 112,
};
const GAP = 10;

interface ContentTableProps {
  rows: AssetRow[];
  state: TableState;
  months: number;
  smallest: number;
  onSort: (sort: Pick<TableState, 'sort' | 'descending'>) => void;
  /** The address at which an asset is edited. */
  addressOf: (id: string) => string;
}

/**
 * The rows that are in sight. One stop for the Tab key: arrows walk, Enter opens. The focus stays with the table and names
 * the row, because a row that is scrolled out of sight leaves the page.
 */
export function ContentTable({ rows, state, months, smallest, onSort, addressOf }: ContentTableProps) {
  const texts = useTexts();
  const table = useRef<HTMLTableElement>(null);
  const id = useId();
  const { from, to, show, page } = useWindow(table, { count: rows.length, height: ROW, above: HEAD });
  const [at, setAt] = useState(0);
  const active = Math.min(at, rows.length - 1);
  const { columns, sort, descending } = state;
  // A bar of the trend for each month.
  const width = (column: Column) => (column === 'trend' ? Math.max(widths.trend, months * 7) : widths[column]);
  const all = columns.reduce((sum, column) => sum + width(column) + GAP, GAP);
  const style = {
    '--columns': columns.map((column) => (column === 'title' ? 'minmax(0, 1fr)' : `${width(column)}px`)).join(' '),
    '--width': `${all}px`,
  } as React.CSSProperties;

  const press = (event: KeyboardEvent) => {
    const ways: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const way = ways[event.key];
    if (event.target !== table.current) return;
    if (way !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, way));
      setAt(next);
      show(next);
    } else if (event.key === 'Enter') location.hash = addressOf(rows[active]?.asset.id ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <table
      ref={table}
      className="asset-grid content-table"
      style={style}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid, and its cells come for free
      role="grid"
      tabIndex={0}
      aria-label={texts.t('insights.nav.content')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active >= from && active < to ? `${id}-${active}` : undefined}
      data-testid="content-table"
      onKeyDown={press}
    >
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => {
            const sorted = sort === column;
            const Arrow = descending ? ArrowDown : ArrowUp;
            return (
              <th
                key={column}
                scope="col"
                data-column={column}
                data-number={isNumber(column) || undefined}
                aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  // What is most is what is looked for among numbers.
                  onClick={() =>
                    onSort({ sort: column, descending: sorted ? !descending : isNumber(column) || column === 'trend' })
                  }
                >
                  {headingOf(column, texts)}
                  {sorted && <Arrow size={12} aria-hidden />}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody style={{ height: rows.length * ROW }}>
        {rows.slice(from, to).map((row, offset) => (
          <ContentRow
            key={row.asset.id}
            id={`${id}-${from + offset}`}
            row={row}
            index={from + offset}
            height={ROW}
            columns={columns}
            smallest={smallest}
            active={from + offset === active}
            address={addressOf(row.asset.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
