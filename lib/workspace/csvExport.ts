import type { Workspace } from '../domain/workspace.ts';
import { type CsvList, cellOf, columnsOf } from './csvColumns.ts';
import { writeCsv } from './csvText.ts';

/** A list of the workspace as CSV that `readCsv` reads back without loss. */
export function exportCsv(list: CsvList, workspace: Workspace): string {
  const rows: object[] = workspace[list];
  const columns = columnsOf(list, rows);
  // Own fields only: a site may well be called `constructor`.
  const at = (row: object, path: string[]) =>
    path.reduce<unknown>(
      (value, key) => (value && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
      row,
    );
  return writeCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ path, kind }) => cellOf(at(row, path), kind))),
  ]);
}
