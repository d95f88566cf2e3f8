import { ImportReport } from '../../components/options/ImportReport.tsx';
import type { useImport } from './useImport.ts';

interface ReportProps {
  file: ReturnType<typeof useImport>;
  busy: boolean;
}

/** The report on the file that is open, with what the user decides. */
export function Report({ file: { opened, ...file }, busy }: ReportProps) {
  if (!opened || opened.fault !== undefined) return null;
  return (
    <ImportReport
      {...opened.reading}
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
