import type { Language } from '../../../locales/translate.ts';
import type { WorkspaceCounts } from '../../store/workspace.ts';
import type { CsvList } from '../../workspace/csvColumns.ts';
import type { FileFault, Reading } from '../../workspace/report.ts';

/** What the page asks of its importer, one thing at a time. */
export type WorkspaceAsk =
  | { ask: 'open'; file: File; as: CsvList | undefined }
  /** Puts in force what was opened last. */
  | { ask: 'install' }
  | { ask: 'sample'; language: Language; now: number }
  /** Gives the sample its team. */
  | { ask: 'sampleTeam'; now: number };

/** What the user is told of a file; the rows themselves stay with the importer. */
export type Report = Pick<Reading, 'wrong' | 'warnings' | 'counts'>;

export type WorkspaceOutcome =
  | { outcome: 'refused'; fault: FileFault }
  | { outcome: 'opened'; list: CsvList | undefined; report: Report }
  | { outcome: 'installed'; counts: WorkspaceCounts };
