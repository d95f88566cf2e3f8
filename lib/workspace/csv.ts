import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Change } from '../store/workspaceChange.ts';
import { checkRow, type Row } from './checkRow.ts';
import { type Column, type CsvList, columnNamed, csvLists, readCell } from './csvColumns.ts';
import { type CsvRow, readRows } from './csvText.ts';
import { knownOf, type Placed, settle, withoutRepeats } from './references.ts';
import { countRows, type Reading, type ReadResult, shown, type WrongRow } from './report.ts';

/** The list that a file is for: the one that knows most of its headings, or undefined when none knows its `id`. */
export function csvListOf(text: string): CsvList | undefined {
  const headings = readRows(text.slice(0, 20_000))[0]?.cells ?? [];
  const known = (list: CsvList) => headings.filter((heading) => columnNamed(list, heading)).length;
  if (!headings.some((heading) => heading.trim().toLowerCase() === 'id')) return undefined;
  return csvLists.reduce((best, list) => (known(list) > known(best) ? list : best));
}

function readHeader(list: CsvList, header: CsvRow): { columns: (Column | undefined)[]; warnings: WrongRow[] } {
  const warnings: WrongRow[] = [];
  const seen = new Set<string>();
  const columns = header.cells.map((heading) => {
    const column = columnNamed(list, heading);
    const twice = column && seen.has(column.name);
    if (column) seen.add(column.name);
    if (heading.trim() !== '' && (!column || twice))
      warnings.push({
        list,
        line: header.line,
        field: shown(heading) ?? '',
        reason: twice ? 'duplicate' : 'unknownField',
      });
    return twice ? undefined : column;
  });
  return { columns, warnings };
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [key, ...below] = path;
  if (key === undefined || key === '__proto__') return;
  if (below.length === 0) {
    if (value === undefined) delete target[key];
    else target[key] = value;
    return;
  }
  const inside = { ...((target[key] as Record<string, unknown> | undefined) ?? {}) };
  put(inside, below, value);
  if (Object.keys(inside).length > 0) target[key] = inside;
  else delete target[key];
}

/** The values of some columns of a list, each once; a column that is not there has none. */
export function valuesOf([header, ...rows]: CsvRow[], list: CsvList, names: string[]): string[] {
  const at = (header?.cells ?? []).flatMap((heading, index) =>
    names.includes(columnNamed(list, heading)?.name ?? '') ? [index] : [],
  );
  return [...new Set(rows.flatMap(({ cells }) => at.flatMap((index) => cells[index]?.trim() || [])))];
}

/**
 * The row that a line makes of what is in place: a column that is there sets its field, and clears it where the cell is
 * empty; a field without a column stays.
 */
function merge(before: object | undefined, cells: string[], columns: (Column | undefined)[]): Record<string, unknown> {
  const row: Record<string, unknown> = { ...before };
  for (const [index, column] of columns.entries())
    if (column) put(row, column.path, readCell(cells[index] ?? '', column.kind));
  return row;
}

function faultOfLine(list: CsvList, { line, cells, broken }: CsvRow, columns: unknown[]): WrongRow | undefined {
  if (broken) return { list, line, field: '', reason: 'quotes', value: shown(cells[0]) };
  const extra = cells.slice(columns.length).find((cell) => cell.trim() !== '');
  return extra === undefined ? undefined : { list, line, field: '', reason: 'columns', value: shown(extra) };
}

/**
 * Reads accounts, signals or assets from the rows of a CSV into the workspace in place: a row with a known id changes
 * that one, any other is added, and what the file does not name stays. Faults are reported as in `readWorkspaceFile`, by
 * line.
 * @param workspace the one in place, or as much of it as the rows refer to
 */
export function readCsv(
  [header, ...rows]: CsvRow[],
  list: CsvList,
  workspace: Workspace,
  onProgress?: (share: number) => void,
): ReadResult {
  if (!header || rows.length === 0) return { fault: 'empty' };
  const { columns, warnings } = readHeader(list, header);
  const before = new Map<string, object>(workspace[list].map((row) => [row.id, row]));
  const idAt = columns.findIndex((column) => column?.name === 'id');
  const wrong: WrongRow[] = [];
  const right: Placed[] = [];
  for (const [index, row] of rows.entries()) {
    onProgress?.(index / rows.length);
    const fault = faultOfLine(list, row, columns);
    const known = before.get(row.cells[idAt]?.trim() ?? '');
    const checked = fault ? undefined : checkRow(list, merge(known, row.cells, columns), row.line);
    wrong.push(...(fault ? [fault] : []), ...(checked?.wrong ?? []));
    if (checked?.row) right.push({ line: row.line, row: checked.row });
  }
  const { kept, wrong: repeats } = withoutRepeats(list, right);
  const merged = (placed: Row[]): Workspace => {
    const changed = new Map(placed.map((row) => [row.id, row]));
    const fresh = placed.filter((row) => !before.has(row.id));
    const all = [...workspace[list].map((row) => changed.get(row.id) ?? row), ...fresh];
    return { ...workspace, [list]: all as unknown as (Account & Asset)[] };
  };
  const settled = settle(list, kept, knownOf(merged(kept.map(({ row }) => row))));
  const allWrong = [...wrong, ...repeats, ...settled.wrong].sort((a, b) => a.line - b.line);
  const ids = new Set(settled.rows.map((row) => row.id));
  const change = { list, rows: settled.rows, before: workspace[list].filter(({ id }) => ids.has(id)) };
  return {
    workspace: merged(settled.rows),
    change: change as unknown as Change,
    wrong: allWrong,
    warnings: [...warnings, ...settled.warnings].sort((a, b) => a.line - b.line),
    counts: { good: settled.rows.length, wrong: countRows(allWrong) },
  } satisfies Reading;
}
