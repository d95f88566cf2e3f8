import { IcpSheet } from '../../components/insights/audit/IcpSheet.tsx';
import { Movers } from '../../components/insights/audit/Movers.tsx';
import { useTexts } from '../../components/texts.tsx';
import { readAudit } from '../../lib/pages/auditView.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import type { ViewProps } from './useFigures.ts';
import { ViewHead } from './ViewHead.tsx';

export function Audit(_: ViewProps) {
  const { t } = useTexts();
  const found = useStored(() => readAudit(Date.now()));
  return (
    <ViewHead view="audit" hint={t('audit.hint')} hasWorkspace={found !== null}>
      {!found && <div className="skeleton coverage-skeleton" />}
      {found && (
        <div className="audit" data-testid="audit">
          <Movers movers={found.movers} onExport={exportTable} />
          {found.icp && found.audit ? (
            <IcpSheet icp={found.icp} audit={found.audit} onExport={exportTable} />
          ) : (
            <p className="sheet-empty muted">{t('audit.noIcp')}</p>
          )}
        </div>
      )}
    </ViewHead>
  );
}
