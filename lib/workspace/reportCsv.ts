import { writeCsv } from './csvText.ts';
import type { WrongRow } from './report.ts';

/** A list of faults as CSV, to be handed to whoever keeps the file. */
export function reportCsv(rows: WrongRow[], headings: string[], words: (row: WrongRow) => string[]): string {
  return writeCsv([headings, ...rows.map(words)]);
}
