import { readRows } from '../csvText.ts';
import { decodeText } from '../decode.ts';
import { MAX_BYTES } from '../report.ts';
import { languageFrom, typeFrom } from './guess.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { readLinks } from './links.ts';

/** Why nothing can be read; each has its words in `insights.import.fault`. */
export type TableFault =
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'empty'
  | 'notJson'
  | 'noAssets'
  | 'unknownType'
  | 'noLinks';

/** A row of a source. A cell that is not there says nothing of its field; an empty one says that it is empty. */
export interface TableRow {
  /** Counted from 1; in JSON the place in the list. */
  line: number;
  cells: unknown[];
  broken?: boolean;
}

/** What content is imported from, whatever it came as. */
export interface Table {
  headings: string[];
  rows: TableRow[];
  /** Collections beside the list, as they stand in JSON. */
  collections: unknown[];
}

export type TableResult = { fault: TableFault } | ({ fault?: undefined } & Table);

/** Lines, and signs that can part cells: many more than so many rows and columns need. */
const MOST_LINES = 400_000;
const MOST_SIGNS = 4_000_000;
const MOST_IN_HEADER = 10_000;

/**
 * Why a text is not even taken apart: one of commas and line breaks alone would take a hundred times its size once it is
 * read.
 */
function trapIn(text: string): TableFault | undefined {
  let lines = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 59 || code === 9) signs++;
    else if (code === 10 || code === 13) lines++;
    if (signs > (lines === 0 ? MOST_IN_HEADER : MOST_SIGNS)) return 'tooManyColumns';
    if (lines > MOST_LINES) return 'tooManyRows';
  }
  return undefined;
}

function csvTable(text: string): TableResult {
  const trap = trapIn(text);
  if (trap) return { fault: trap };
  const [header, ...rows] = readRows(text);
  if (!header || rows.length === 0) return { fault: 'empty' };
  if (header.cells.length > MOST_COLUMNS) return { fault: 'tooManyColumns' };
  if (rows.length > MOST_ROWS) return { fault: 'tooManyRows' };
  return { headings: header.cells, rows, collections: [] };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function jsonTable(text: string): TableResult {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: text.trim() === '' ? 'empty' : 'notJson' };
  }
  const pack = Object(raw) as { assets?: unknown; collections?: unknown };
  const list = isList(raw) ? raw : pack.assets;
  if (!isList(list)) return { fault: 'noAssets' };
  if (list.length === 0) return { fault: 'empty' };
  if (list.length > MOST_ROWS) return { fault: 'tooManyRows' };
  const headings = new Set<string>();
  for (const row of list)
    if (typeof row === 'object' && row !== null && !isList(row))
      for (const key of Object.keys(row)) {
        headings.add(key);
        if (headings.size > MOST_COLUMNS) return { fault: 'tooManyColumns' };
      }
  if (headings.size === 0) return { fault: 'noAssets' };
  const names = [...headings];
  const rows = list.map(
    (row, index): TableRow => ({
      line: index + 1,
      // A field that is there without a value is an empty one.
      cells: names.map((name) =>
        Object.hasOwn(Object(row), name) ? (Reflect.get(Object(row), name) ?? '') : undefined,
      ),
    }),
  );
  return { headings: names, rows, collections: isList(pack.collections) ? pack.collections : [] };
}

/** The table that a file holds. Throws for nothing that a file may hold. */
export async function readTable(file: File): Promise<TableResult> {
  if (file.size > MAX_BYTES) return { fault: 'tooLarge' };
  const ending = /\.(json|csv|tsv|txt)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!ending) return { fault: 'unknownType' };
  const text = decodeText(await file.arrayBuffer());
  return ending === 'json' ? jsonTable(text) : csvTable(text);
}

/** A pasted list of links as a table, with what their addresses tell of the content. */
export function linkTable(text: string): TableResult {
  if (text.length > MAX_BYTES) return { fault: 'tooLarge' };
  const links = readLinks(text);
  if (links.length === 0) return { fault: 'noLinks' };
  if (links.length > MOST_ROWS) return { fault: 'tooManyRows' };
  return {
    headings: ['title', 'url', 'type', 'language'],
    rows: links.map(({ line, title, address }) => ({
      line,
      cells: [title, address, typeFrom(address), languageFrom(address)],
    })),
    collections: [],
  };
}
