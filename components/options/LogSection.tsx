import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts.tsx';
import { EraseLog } from './EraseLog.tsx';
import { Section } from './Layout.tsx';
import { type LogRow, LogTable } from './LogTable.tsx';
import { Skeleton } from './Skeleton.tsx';

const PAGE = 50;

interface LogSectionProps {
  notice: ReactNode;
  /** What the rep can switch. */
  switches: ReactNode;
  /** All rows, newest first; undefined while they are read. */
  rows: LogRow[] | undefined;
  status: string;
  onExportCsv: () => void;
  onExportJson: () => void;
  onErase: () => void;
}

/** Everything that is kept of the rep's use of content: to be read, taken away and erased. */
export function LogSection({ notice, switches, rows, status, onExportCsv, onExportJson, onErase }: LogSectionProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const rest = Math.max(0, (rows?.length ?? 0) - shown);
  return (
    <Section id="log">
      {notice}
      {switches}
      {!rows && <Skeleton lines={4} />}
      {rows?.length === 0 && <p className="empty">{t('options.log.empty')}</p>}
      {rows && rows.length > 0 && (
        <>
          <div className="actions log-actions">
            <h3>{t('options.log.rows', { count: rows.length })}</h3>
            <button type="button" className="button" data-testid="export-log-csv" onClick={onExportCsv}>
              <Download size={16} aria-hidden />
              {t('options.log.exportCsv')}
            </button>
            <button type="button" className="button" data-testid="export-log-json" onClick={onExportJson}>
              {t('options.log.exportJson')}
            </button>
            <EraseLog onErase={onErase} />
          </div>
          <LogTable rows={rows.slice(0, shown)} />
          {rest > 0 && (
            <button type="button" className="button" data-testid="log-more" onClick={() => setShown(shown + PAGE)}>
              {t('options.log.more', { count: Math.min(rest, PAGE) })}
            </button>
          )}
        </>
      )}
      <p className="said" role="status" data-testid="log-status">
        {status}
      </p>
    </Section>
  );
}
