import type { WorkspaceCounts } from '../../lib/store/workspace.ts';
import type { CsvList } from '../../lib/workspace/csvColumns.ts';
import type { FileFault, Reading } from '../../lib/workspace/report.ts';
import type { Language } from '../../locales/translate.ts';

/** What the page asks of its importer, one thing at a time. */
export type Ask =
  | { ask: 'open'; file: File; as: CsvList | undefined }
  /** Puts in force what was opened last. */
  | { ask: 'install' }
  | { ask: 'sample'; language: Language; now: number };

/** What the user is told of a file; the rows themselves stay with the importer. */
export type Report = Pick<Reading, 'wrong' | 'warnings' | 'counts'>;

export type Outcome =
  | { outcome: 'refused'; fault: FileFault }
  | { outcome: 'opened'; list: CsvList | undefined; report: Report }
  | { outcome: 'installed'; counts: WorkspaceCounts };
