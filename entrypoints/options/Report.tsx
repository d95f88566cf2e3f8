import { ImportProgress } from '../../components/import/ImportProgress.tsx';
import { ImportReport } from '../../components/options/ImportReport.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { useImport } from './useImport.ts';

interface ReportProps {
  file: ReturnType<typeof useImport>;
  busy: boolean;
}

/** How far the file is that is being read or imported. */
export function Progress({ file: { progress, stop } }: Pick<ReportProps, 'file'>) {
  const { t } = useTexts();
  if (!progress) return null;
  const { doing, file, share } = progress;
  return <ImportProgress label={t(`options.import.${doing}`, { file })} share={share} onCancel={stop} />;
}

/** The report on the file that is open, with what the user decides. */
export function Report({ file: { opened, ...file }, busy }: ReportProps) {
  if (!opened || opened.fault !== undefined) return null;
  return (
    <ImportReport
      {...opened.report}
      key={`${opened.file.name} ${opened.file.lastModified}`}
      file={opened.file.name}
      list={opened.list}
      busy={busy}
      onList={(list) => file.open(opened.file, list)}
      onProceed={file.proceed}
      onCancel={file.cancel}
      onSave={file.save}
    />
  );
}
