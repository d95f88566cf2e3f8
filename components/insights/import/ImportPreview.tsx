import { Info } from 'lucide-react';
import { FaultTable } from '../../import/FaultTable.tsx';
import type { Fault } from '../../import/faults.ts';
import { useTexts } from '../../texts.tsx';
import type { Field } from './Columns.tsx';
import type { ImportCounts } from './Counts.tsx';
import { inWords } from './faultWords.ts';
import { type PreviewRow, PreviewTable } from './PreviewTable.tsx';

export interface ImportPreviewProps {
  counts: ImportCounts;
  /** In how many rows a field changes. */
  fields: { field: Field; count: number }[];
  first: PreviewRow[];
  wrong: Fault[];
  warnings: Fault[];
  /** Expiries given as a whole day. */
  wholeDays: number;
  zone: string;
  /** Columns are called as we call their fields, and not as the source does. */
  ownNames: boolean;
}

/** What an import would do, before it does anything. */
export function ImportPreview({
  counts,
  fields,
  first,
  wrong,
  warnings,
  wholeDays,
  zone,
  ownNames,
}: ImportPreviewProps) {
  const texts = useTexts();
  const { t, list } = texts;
  const rows = wrong.filter((fault) => fault.list === 'assets').map((fault) => inWords(fault, texts, ownNames));
  const collections = wrong.filter((fault) => fault.list !== 'assets');
  const notes = [
    counts.heldBack > 0 && t('insights.import.preview.heldBack', { count: counts.heldBack }),
    wholeDays > 0 && t('insights.import.preview.wholeDays', { zone }),
    counts.collections > 0 && t('insights.import.preview.collections', { count: counts.collections }),
    counts.fresh + counts.changed + counts.collections === 0 && t('insights.import.preview.nothing'),
  ].filter((note) => note !== false);
  return (
    <div className="import-result" data-testid="import-preview">
      {fields.length > 0 && (
        <p data-testid="changed-fields">
          {t('insights.import.preview.fields', {
            list: list(
              fields.map(({ field, count }) =>
                t('insights.import.preview.field', { field: t(`insights.import.field.${field}`), count }),
              ),
            ),
          })}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="import-notes" data-testid="import-notes">
          {notes.map((note) => (
            <li key={note}>
              <Info size={16} aria-hidden />
              {note}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <h4>{t('insights.import.preview.wrongRows', { count: counts.wrong })}</h4>
          <FaultTable faults={rows} caption={t('insights.import.preview.wrongRows', { count: counts.wrong })} oneList />
        </>
      )}
      {collections.length > 0 && (
        <FaultTable faults={collections} caption={t('insights.import.preview.wrongCollections')} />
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('options.import.remarks', { count: warnings.length })}</summary>
          <FaultTable
            faults={warnings.map((fault) => inWords(fault, texts, ownNames))}
            caption={t('options.import.remarks', { count: warnings.length })}
            oneList
          />
        </details>
      )}
      {first.length > 0 && (
        <>
          <h4>{t('insights.import.preview.first', { count: first.length })}</h4>
          <PreviewTable rows={first} />
        </>
      )}
    </div>
  );
}
