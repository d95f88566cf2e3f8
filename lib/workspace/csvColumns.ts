import type * as z from 'zod/mini';
import { type WorkspaceList, workspaceLists } from '../domain/workspace.ts';
import { elementOf, shapeOf, typeOf } from './checkRow.ts';

/** The lists that can also be read and written as CSV. */
export const csvLists = ['accounts', 'signals', 'assets'] as const satisfies WorkspaceList[];
export type CsvList = (typeof csvLists)[number];

/**
 * How a column is written: `text` and `number` as they are, `list` with `|` between its items, `json` for lists of
 * objects (the contacts of an account).
 */
export interface Column {
  name: string;
  /** From the row down to the value: `['source', 'url']`. */
  path: string[];
  kind: 'text' | 'number' | 'list' | 'json';
}

function kindOf(schema: z.ZodMiniType): Column['kind'] {
  const element = elementOf(schema);
  if (element) return shapeOf(element) ? 'json' : 'list';
  return typeOf(schema) === 'number' ? 'number' : 'text';
}

function columnsIn(shape: Record<string, z.ZodMiniType>, path: string[] = []): Column[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const here = [...path, key];
    const below = shapeOf(schema);
    if (below) return columnsIn(below, here);
    // A record has one column per key, which only the data or the header can name.
    return typeOf(schema) === 'record' ? [] : [{ name: here.join('.'), path: here, kind: kindOf(schema) }];
  });
}

const fixed = Object.fromEntries(csvLists.map((list) => [list, columnsIn(workspaceLists[list].shape)])) as Record<
  CsvList,
  Column[]
>;

const recordColumn = (record: string, key: string): Column => ({
  name: `${record}.${key}`,
  path: [record, key],
  kind: 'list',
});

/** The columns of a list, with one for each key that the rows use in a record (`externalIds.salesforce`). */
export function columnsOf(list: CsvList, rows: readonly object[]): Column[] {
  if (list !== 'accounts') return fixed[list];
  const sites = new Set(rows.flatMap((row) => Object.keys((row as { externalIds?: object }).externalIds ?? {})));
  return [...fixed[list], ...[...sites].sort().map((site) => recordColumn('externalIds', site))];
}

/** The column that a heading names, whatever its case. */
export function columnNamed(list: CsvList, heading: string): Column | undefined {
  const name = heading.trim();
  const known = fixed[list].find((column) => column.name.toLowerCase() === name.toLowerCase());
  const key = /^externalids\.(.+)$/i.exec(name)?.[1];
  if (known || list !== 'accounts' || !key) return known;
  return recordColumn('externalIds', key);
}

/** With a backslash before all that may part items, here or where people write lists their own way. */
const escapeItem = (item: string) => item.replace(/[\\|,;\r\n]/g, '\\$&');

/** A value as the text of a cell; the empty text for nothing. */
export function cellOf(value: unknown, kind: Column['kind']): string {
  if (value === undefined || value === null) return '';
  if (kind === 'list') return (value as string[]).map(escapeItem).join('|');
  return kind === 'json' ? ((value as unknown[]).length > 0 ? JSON.stringify(value) : '') : String(value);
}

/** The items of a list cell: `|` parts them, or another sign; `\|` is a bar and `\\` a backslash within one. */
export function itemsOf(cell: string, sign = '|'): string[] {
  const items = [''];
  for (const [part] of cell.matchAll(/\\[\\|,;\r\n]|[\s\S]/g)) {
    if (part === sign) items.push('');
    else items[items.length - 1] += part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** The value of a cell; undefined for an empty one. What is no number or no JSON stays text, and the schema refuses it. */
export function readCell(cell: string, kind: Column['kind']): unknown {
  if (cell.trim() === '') return undefined;
  if (kind === 'list') return itemsOf(cell);
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
  if (kind === 'text') return cell.trim();
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
