import { type CSSProperties, type ReactNode, useId } from 'react';
import type { Sum } from '../../../lib/domain/figures/sum.ts';
import { useTexts } from '../../texts.tsx';
import { ExportMenu } from '../figures/ExportMenu.tsx';
import { sumText } from '../figures/format.ts';

/** A table as it is exported: words, numbers, or nothing where it is not told. */
export interface Plain {
  columns: string[];
  rows: (string | number | undefined)[][];
}
export type Save = (name: string, table: Plain, as: 'csv' | 'json') => void;

/** A sum; a share from 0 to 1; nothing that is told. */
type Cell = Sum | number | undefined;

export interface FigureRow {
  key: string;
  name: string;
  /** How the name is shown, where not as it is. */
  shown?: ReactNode;
  cells: Cell[];
  /** The length of a bar beside the first cell, 0 to 1. */
  bar?: number;
}

interface FigureTableProps {
  /** Of the file that it is exported to. */
  file: string;
  title: string;
  /** The first is that of the names. */
  columns: string[];
  rows: FigureRow[];
  /** Whether only those who do not see the chart get the table. */
  hidden?: boolean;
  smallest: number;
  onSave: Save;
  children?: ReactNode;
}

/** Figures with a heading, a chart above them if there is one, and a way to take them along. */
export function FigureTable({ file, title, columns, rows, hidden, smallest, onSave, children }: FigureTableProps) {
  const texts = useTexts();
  const id = useId();
  const text = (cell: Cell) =>
    cell === undefined
      ? '–'
      : typeof cell === 'number'
        ? texts.t('figures.percent', { percent: texts.percent(cell) })
        : sumText(cell, smallest, texts);
  const plain = (cell: Cell) => (typeof cell === 'object' && !cell.more ? cell.count : cell && text(cell));
  return (
    <section className="figure-table" aria-labelledby={id} data-testid={`figures-${file}`}>
      <header>
        <h2 id={id}>{title}</h2>
        <ExportMenu
          onExport={(as) =>
            onSave(file, { columns, rows: rows.map(({ name, cells }) => [name, ...cells.map(plain)]) }, as)
          }
        />
      </header>
      {children}
      <div className={hidden ? 'hidden' : undefined}>
        <table>
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, shown, cells, bar }) => (
              <tr key={key} data-key={key}>
                <th scope="row">{shown ?? name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>
                    {index === 0 && bar !== undefined && <i style={{ '--share': bar } as CSSProperties} />}
                    {text(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
