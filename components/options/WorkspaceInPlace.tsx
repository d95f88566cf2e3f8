import { CircleCheck, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';

export const csvLists = ['accounts', 'signals', 'assets'] as const;
export type CsvList = (typeof csvLists)[number];

export interface WorkspaceSummary {
  name: string;
  sample: boolean;
  counts: { accounts: number; signals: number; assets: number; plays: number };
}

interface WorkspaceInPlaceProps {
  workspace: WorkspaceSummary;
  busy: boolean;
  picker: ReactNode;
  /** It comes from a team store, and no other can take its place. */
  fromTeam: boolean;
  onLoadSample: () => void;
  onExportJson: () => void;
  onExportCsv: (list: CsvList) => void;
}

/** The workspace in force: its name and size, what to do next, and the ways in and out. */
export function WorkspaceInPlace({ workspace, busy, picker, fromTeam, ...on }: WorkspaceInPlaceProps) {
  const { t } = useTexts();
  return (
    <div className="group">
      <div className="row workspace">
        <div>
          <h3 data-testid="workspace-name">{workspace.name}</h3>
          <p className="muted" data-testid="workspace-counts">
            {t('options.workspace.counts', workspace.counts)}
          </p>
        </div>
        <p className="next">
          <CircleCheck size={16} aria-hidden />
          {t('options.workspace.loaded')}
        </p>
      </div>
      <div className="row">
        <div className="actions">
          {!fromTeam && picker}
          <button type="button" className="button" data-testid="export-json" onClick={on.onExportJson}>
            <Download size={16} aria-hidden />
            {t('options.workspace.exportJson')}
          </button>
          {workspace.sample && !fromTeam && (
            <button
              type="button"
              className="button quiet"
              data-testid="load-sample"
              disabled={busy}
              onClick={on.onLoadSample}
            >
              {t(busy ? 'options.workspace.loading' : 'options.workspace.loadSample')}
            </button>
          )}
        </div>
        <p className="muted">
          {fromTeam
            ? t('options.team.noImport')
            : `${t('options.workspace.importHint')} ${t('options.workspace.replaceHint')}`}
        </p>
        <div className="actions csv">
          {csvLists.map((list) => (
            <button type="button" className="button quiet" key={list} onClick={() => on.onExportCsv(list)}>
              {t('options.workspace.exportCsv', { list: t(`options.list.${list}`) })}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
