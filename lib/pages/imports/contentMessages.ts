import type { ImportChoices, Overview, Preview } from '../../workspace/assets/assetImport.ts';
import type { TableFault } from '../../workspace/assets/table.ts';

export type ImportFault = TableFault | 'noWorkspace';

/** What the page asks of its importer, one thing at a time. */
export type ContentAsk =
  | { content: 'open'; file: File }
  | { content: 'openLinks'; text: string }
  /** What the table that was opened last would change. */
  | { content: 'plan'; choices: ImportChoices; now: number; deviceZone: string }
  /** Puts in force what was planned last. */
  | { content: 'install'; by: string; at: number };

export type ContentOutcome =
  | { outcome: 'refused'; fault: ImportFault }
  | { outcome: 'opened'; overview: Overview }
  | { outcome: 'planned'; preview: Preview }
  | { outcome: 'installed' }
  /** The catalogue has changed since it was planned; nothing was written. */
  | { outcome: 'stale' };
