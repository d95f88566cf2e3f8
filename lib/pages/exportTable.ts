import { saveFile } from './saveFile.ts';

/** A table as it is exported: the names of its columns, and rows of words, numbers, or nothing where it is not told. */
export interface ExportTable {
  columns: string[];
  rows: (string | number | undefined)[][];
}

/** Saves a table as a file. Cells that a spreadsheet would take for a formula are neutralised. */
export async function exportTable(name: string, { columns, rows }: ExportTable, as: 'csv' | 'json'): Promise<void> {
  if (as === 'json') {
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
    saveFile(`whynow-${name}.json`, JSON.stringify(objects, undefined, 2));
    return;
  }
  const { writeCsv } = await import('../workspace/csvText.ts');
  saveFile(`whynow-${name}.csv`, writeCsv([columns, ...rows.map((row) => row.map((cell) => String(cell ?? '')))]));
}
