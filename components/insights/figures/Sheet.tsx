import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../../texts.tsx';
import { ExportMenu } from './ExportMenu.tsx';

type Value = string | number | undefined;

/** Saves a table under a name, for a spreadsheet or for a program. */
export type OnExport = (name: string, table: { columns: string[]; rows: Value[][] }, as: 'csv' | 'json') => unknown;

export interface SheetRow {
  key: string;
  /** What a file has of it, column by column. */
  values: Value[];
  /** What is shown instead of a value, by its column. */
  shown?: Record<number, ReactNode>;
}

interface SheetProps {
  /** Names the file. */
  name: string;
  title: string;
  hint?: string;
  columns: string[];
  /** Undefined while they are being read. */
  rows: SheetRow[] | undefined;
  /** Shown where there is no row. */
  empty: ReactNode;
  onExport: OnExport;
}

/** Rows drawn before anybody asks for more. */
const FIRST = 10;
const MORE = 100;

/** A table with its title, the first rows of it and all of them as a file. */
export function Sheet({ name, title, hint, columns, rows, empty, onExport }: SheetProps) {
  const { t, number } = useTexts();
  const [most, setMost] = useState(FIRST);
  const heading = useId();
  const isNumber = (column: number) => typeof rows?.[0]?.values[column] === 'number';
  return (
    <div className="sheet" data-testid={`sheet-${name}`}>
      <div className="sheet-head">
        <h2 id={heading}>
          {title} {rows && <span className="muted">{number(rows.length)}</span>}
        </h2>
        {rows?.[0] && (
          <ExportMenu onExport={(as) => onExport(name, { columns, rows: rows.map(({ values }) => values) }, as)} />
        )}
      </div>
      {hint && <p className="muted">{hint}</p>}
      {!rows && <div className="skeleton sheet-skeleton" />}
      {rows?.length === 0 && <p className="sheet-empty muted">{empty}</p>}
      {rows?.[0] && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
        <section className="sheet-scroll" tabIndex={0} aria-labelledby={heading}>
          <table>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th key={column} scope="col" data-number={isNumber(index) || undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map(({ key, values, shown }) => (
                <tr key={key}>
                  {values.map((value, index) => {
                    const Cell = index === 0 ? 'th' : 'td';
                    return (
                      <Cell
                        key={columns[index]}
                        scope={index === 0 ? 'row' : undefined}
                        data-number={isNumber(index) || undefined}
                      >
                        {shown && index in shown ? shown[index] : typeof value === 'number' ? number(value) : value}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows && rows.length > most && (
        <button type="button" className="button quiet" onClick={() => setMost(most + MORE)}>
          {t('gaps.more', { count: rows.length - most })}
        </button>
      )}
    </div>
  );
}
