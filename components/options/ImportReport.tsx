import { useEffect, useRef } from 'react';
import { FaultTable } from '../import/FaultTable.tsx';
import type { Fault } from '../import/faults.ts';
import { useTexts } from '../texts.tsx';
import { type CsvList, csvLists } from './WorkspaceInPlace.tsx';

interface ImportReportProps {
  file: string;
  /** Left out. */
  wrong: Fault[];
  /** Remarks on rows that are kept. */
  warnings: Fault[];
  counts: { good: number; wrong: number };
  /** The list that a CSV is read as; undefined for a workspace. */
  list: CsvList | undefined;
  busy: boolean;
  onList: (list: CsvList) => void;
  onProceed: () => void;
  onCancel: () => void;
  onSave: () => void;
}

/** What a file holds, before anything of it is imported: the user decides. */
export function ImportReport({ file, wrong, warnings, counts, list, busy, ...on }: ImportReportProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title =
    counts.wrong === 0
      ? t('options.import.allGood', { file, count: counts.good })
      : t('options.import.title', { file, count: counts.wrong, all: counts.wrong + counts.good });
  return (
    <section className="report" data-testid="import-report" aria-labelledby="report-title">
      <h3 id="report-title" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="muted">
        {t('options.import.nothingYet')} {!list && t('options.workspace.replaceHint')}
      </p>
      {list && (
        <label className="inline-select">
          {t('options.workspace.csvAs')}
          <select value={list} onChange={(event) => on.onList(event.target.value as CsvList)} data-testid="csv-list">
            {csvLists.map((each) => (
              <option key={each} value={each}>
                {t(`options.list.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {wrong.length > 0 && <FaultTable faults={wrong} caption={t('options.import.reason')} />}
      {wrong.some((fault) => fault.list === 'workspace') && <p>{t('options.import.defaults')}</p>}
      {warnings.length > 0 && (
        <>
          <h4>{t('options.import.remarks', { count: warnings.length })}</h4>
          <FaultTable faults={warnings} caption={t('options.import.remarks', { count: warnings.length })} />
        </>
      )}
      <div className="actions">
        {counts.good > 0 && (
          <button
            type="button"
            className="button primary"
            data-testid="import-proceed"
            disabled={busy}
            onClick={on.onProceed}
          >
            {busy ? t('options.workspace.loading') : t('options.import.proceed', { count: counts.good })}
          </button>
        )}
        <button type="button" className="button" data-testid="import-cancel" disabled={busy} onClick={on.onCancel}>
          {t('options.import.cancel')}
        </button>
        {wrong.length + warnings.length > 0 && (
          <button type="button" className="button quiet" data-testid="import-save" onClick={on.onSave}>
            {t('options.import.download')}
          </button>
        )}
      </div>
    </section>
  );
}
