import { type ReactNode, useState } from 'react';
import { FilePicker } from '../../components/import/FilePicker.tsx';
import { Section } from '../../components/options/Layout.tsx';
import { Skeleton } from '../../components/options/Skeleton.tsx';
import { Welcome } from '../../components/options/Welcome.tsx';
import { WorkspaceInPlace } from '../../components/options/WorkspaceInPlace.tsx';
import { useTexts } from '../../components/texts.tsx';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useFileDrop } from '../../lib/pages/useFileDrop.ts';
import { useConnection } from '../../lib/pages/useTeam.ts';
import { useWork } from '../../lib/pages/useWork.ts';
import { changeLanguage } from './Language.tsx';
import { Progress, Report } from './Report.tsx';
import { useImport } from './useImport.ts';
import { exportJson, exportList, loadSample, useWorkspaceSummary } from './useWorkspace.ts';

export function Workspace({ settings, notice }: PageProps & { notice: ReactNode }) {
  const { t } = useTexts();
  const workspace = useWorkspaceSummary();
  const work = useWork();
  const [status, setStatus] = useState('');
  const file = useImport(work, setStatus);
  const connection = useConnection();
  // Of a connected device the team store has the workspace: another would only stand until the next change.
  const dropping = useFileDrop((dropped) => (connection ? setStatus(t('options.team.noImport')) : file.open(dropped)));
  const common = {
    busy: work.busy,
    picker: (
      <FilePicker
        label={t('options.workspace.import')}
        types={['.json', '.csv']}
        disabled={work.busy}
        onFile={file.open}
      />
    ),
    onLoadSample: () => work.run(loadSample),
  };
  const { opened } = file;
  return (
    <Section id="workspace" title={workspace === null ? t('options.welcome') : undefined}>
      {workspace === undefined && <Skeleton lines={3} />}
      {workspace === null && connection && <p className="empty">{t('team.syncing')}</p>}
      {workspace === null && !connection && (
        <Welcome
          {...common}
          language={settings.language}
          locked={settings.policy.language !== undefined}
          onLanguage={(language) => work.run(() => changeLanguage(language))}
        />
      )}
      {workspace && (
        <WorkspaceInPlace
          {...common}
          workspace={workspace}
          fromTeam={Boolean(connection)}
          onExportJson={() => work.run(exportJson)}
          onExportCsv={(list) => work.run(() => exportList(list))}
        />
      )}
      <Failure work={work} />
      <Report file={file} busy={work.busy} />
      <Progress file={file} />
      <p className={file.fault ? 'said wrong' : 'said'} role="status" data-testid="workspace-status">
        {opened?.fault ? `${opened.file.name}: ${file.fault}` : status}
      </p>
      {notice}
      {dropping && <div className="drop" aria-hidden="true" />}
    </Section>
  );
}
