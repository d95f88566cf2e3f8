import { useState } from 'react';
import { type Asset, assetSchema } from '../../../lib/domain/asset.ts';
import { useTexts } from '../../texts.tsx';

export type Field = keyof Asset;

const fields = Object.keys(assetSchema.shape) as Field[];

interface ColumnsProps {
  headings: string[];
  /** Some values of each column. */
  samples: string[][];
  /** The field of each column; null: it is not imported. */
  mapping: (Field | null)[];
  /** The choice is that of the last time. */
  remembered: boolean;
  onChange: (mapping: (Field | null)[]) => void;
}

/** Which column becomes which field; open where a column is left over. */
export function Columns({ headings, samples, mapping, remembered, onChange }: ColumnsProps) {
  const { t } = useTexts();
  const [open] = useState(() => mapping.includes(null));
  const used = mapping.filter((field) => field !== null).length;
  // A field takes one column: whoever chooses it for another takes it from the first.
  const choose = (column: number, field: Field | null) =>
    onChange(mapping.map((each, index) => (index === column ? field : each === field ? null : each)));
  return (
    <details className="import-columns" open={open} data-testid="import-columns">
      <summary>
        <h3>{t('insights.import.columns.title')}</h3>
        <span className="muted" data-testid="columns-counted">
          {t('insights.import.columns.counted', { used, all: headings.length })}
          {remembered && `, ${t('insights.import.columns.remembered')}`}
        </span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('insights.import.columns.heading')}</th>
            <th scope="col" className="wide">
              {t('insights.import.columns.samples')}
            </th>
            <th scope="col">{t('insights.import.columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places, and their headings may be equal
            <tr key={column} data-unused={mapping[column] === null || undefined}>
              <th scope="row" dir="auto">
                {heading.trim().slice(0, 80) || <i>{t('insights.import.columns.noHeading')}</i>}
                <span className="narrow muted">{samples[column]?.[0]}</span>
              </th>
              <td className="wide">
                {samples[column]?.length ? (
                  <ul>
                    {samples[column].map((sample) => (
                      <li key={sample} dir="auto">
                        {sample}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <i>{t('insights.import.columns.empty')}</i>
                )}
              </td>
              <td>
                <select
                  value={mapping[column] ?? ''}
                  aria-label={t('insights.import.columns.fieldOf', { heading: heading.trim().slice(0, 80) })}
                  onChange={({ target }) => choose(column, target.value === '' ? null : (target.value as Field))}
                  data-testid={`column-${column}`}
                >
                  <option value="">{t('insights.import.columns.none')}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {t(`insights.import.field.${field}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
