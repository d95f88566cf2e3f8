import type { ImportChoices, Overview, Preview } from '../../lib/workspace/assets/assetImport.ts';
import type { TableFault } from '../../lib/workspace/assets/table.ts';

export type ImportFault = TableFault | 'noWorkspace';

/** What the page asks of its importer, one thing at a time. */
export type Ask =
  | { ask: 'open'; file: File }
  | { ask: 'openLinks'; text: string }
  /** What the table that was opened last would change. */
  | { ask: 'plan'; choices: ImportChoices; now: number; deviceZone: string }
  /** Puts in force what was planned last. */
  | { ask: 'install'; by: string; at: number };

export type Outcome =
  | { outcome: 'refused'; fault: ImportFault }
  | { outcome: 'opened'; overview: Overview }
  | { outcome: 'planned'; preview: Preview }
  | { outcome: 'installed' }
  /** The catalogue has changed since it was planned; nothing was written. */
  | { outcome: 'stale' };
