import { useEffect, useRef } from 'react';
import { placeOf, sentenceOf } from '../../components/import/faults.ts';
import { Columns } from '../../components/insights/import/Columns.tsx';
import { Counts } from '../../components/insights/import/Counts.tsx';
import { DateOrder } from '../../components/insights/import/DateOrder.tsx';
import { inWords } from '../../components/insights/import/faultWords.ts';
import { ImportPreview } from '../../components/insights/import/ImportPreview.tsx';
import { NewContent } from '../../components/insights/import/NewContent.tsx';
import { type Texts, useTexts } from '../../components/texts.tsx';
import { saveFile } from '../../lib/pages/saveFile.ts';
import type { Preview } from '../../lib/workspace/assets/assetImport.ts';
import type { Opened, useContentImport } from './useContentImport.ts';

async function saveWrong({ wrong, warnings }: Preview, texts: Texts, ownNames: boolean): Promise<void> {
  const { t } = texts;
  const { reportCsv } = await import('../../lib/workspace/reportCsv.ts');
  const headings = [t('options.import.line'), t('options.import.field'), t('options.import.reason'), ''];
  const text = reportCsv([...wrong, ...warnings], headings, (row) => {
    const fault = inWords(row, texts, ownNames);
    const place = row.list === 'assets' ? String(row.line) : placeOf(row, texts);
    return [place, fault.field, sentenceOf(fault, texts), row.value ?? ''];
  });
  saveFile('whynow-wrong-rows.csv', text);
}

interface OpenedImportProps {
  source: ReturnType<typeof useContentImport>;
  opened: Opened;
  busy: boolean;
}

/** A source that has been read: how it is understood, what it would change, and what the user decides. */
export function OpenedImport({ source, opened, busy }: OpenedImportProps) {
  const texts = useTexts();
  const { t } = texts;
  const { name, kind, overview, choices, preview, remembered } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = preview ? preview.counts.fresh + preview.counts.changed : 0;
  const ready = opened.settled && !busy;
  const ownNames = kind === 'links';
  return (
    <section className="import-opened" aria-labelledby="import-name" aria-busy={busy}>
      <h2 id="import-name" ref={heading} tabIndex={-1}>
        {name} <span className="muted">{t('insights.import.rows', { count: overview.rows })}</span>
      </h2>
      {preview ? <Counts counts={preview.counts} /> : <p className="muted">{t('insights.import.preview.checking')}</p>}
      {kind === 'file' && (
        <Columns
          headings={overview.headings}
          samples={overview.samples}
          mapping={choices.mapping}
          remembered={remembered}
          onChange={(mapping) => source.change({ mapping })}
        />
      )}
      {preview?.ambiguous && (
        <DateOrder
          date={preview.ambiguous}
          order={choices.order ?? preview.order}
          onChange={(order) => source.change({ order })}
        />
      )}
      <NewContent defaults={choices.defaults} onChange={(defaults) => source.change({ defaults })} />
      {preview && <ImportPreview {...preview} ownNames={ownNames} />}
      <div className="actions import-decide">
        {(count > 0 || (preview?.counts.collections ?? 0) > 0) && (
          <button
            type="button"
            className="button primary"
            disabled={!ready}
            onClick={source.proceed}
            data-testid="import-proceed"
          >
            {count > 0 ? t('insights.import.proceed', { count }) : t('insights.import.proceedCollections')}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={source.cancel} data-testid="import-cancel">
          {t('options.import.cancel')}
        </button>
        {preview && preview.wrong.length + preview.warnings.length > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => void saveWrong(preview, texts, ownNames)}
            data-testid="import-save"
          >
            {t('insights.import.saveWrong')}
          </button>
        )}
      </div>
    </section>
  );
}
