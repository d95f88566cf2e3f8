import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { ImportProgress } from '../../components/import/ImportProgress.tsx';
import { ExportCatalogue } from '../../components/insights/import/ExportCatalogue.tsx';
import { Sources } from '../../components/insights/import/Sources.tsx';
import { useTexts } from '../../components/texts.tsx';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useFileDrop } from '../../lib/pages/useFileDrop.ts';
import { useWork } from '../../lib/pages/useWork.ts';
import { exportContent } from './exportContent.ts';
import { faultText } from './importFaults.ts';
import { OpenedImport } from './OpenedImport.tsx';
import { useContentImport } from './useContentImport.ts';

/** Brings content into the catalogue, and takes it out again. */
export function ImportContent({ settings }: PageProps) {
  const { t } = useTexts();
  const work = useWork();
  const [status, setStatus] = useState('');
  const source = useContentImport(settings, work, setStatus);
  const dropping = useFileDrop(source.openFile);
  const { opened, refused, progress } = source;
  return (
    <div className="import-content">
      <a href="#catalogue" className="import-back">
        <ArrowLeft size={16} aria-hidden />
        {t('insights.import.back')}
      </a>
      <h1>{t('insights.import.title')}</h1>
      <p className="muted">{t('insights.import.hint')}</p>
      {!opened && <Sources busy={work.busy} onFile={source.openFile} onLinks={source.openLinks} />}
      <Failure work={work} />
      {opened && <OpenedImport source={source} opened={opened} busy={work.busy} />}
      {progress && (
        <ImportProgress
          label={t(`insights.import.${progress.doing}`, { file: progress.file })}
          share={progress.share}
          onCancel={source.stop}
        />
      )}
      <p className={refused ? 'said wrong' : 'said'} role="status" data-testid="import-status">
        {refused ? `${refused.name}: ${faultText(refused.fault, t)}` : status}
      </p>
      {!opened && <ExportCatalogue busy={work.busy} onExport={(format) => work.run(() => exportContent(format))} />}
      {dropping && <div className="drop" aria-hidden="true" />}
    </div>
  );
}
