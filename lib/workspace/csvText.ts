import Papa from 'papaparse';

/**
 * Cells that a spreadsheet would run as a formula get an apostrophe in front, and so do cells that would look as if they
 * had one of ours: taking one away again gives every text back.
 */
const formula = /^'*[=+\-@\t\r]/;
const neutralised = /^'+[=+\-@\t\r]/;

export const plainCell = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);

/** Writes CSV with commas and CRLF, as RFC 4180 has it, with a mark that makes spreadsheets read it as UTF-8. */
export function writeCsv(rows: string[][]): string {
  const text = Papa.unparse(rows, { escapeFormulae: formula as unknown as boolean, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}

export interface CsvRow {
  /** The line of the file on which the row begins, counted from 1; line breaks within quotes count. */
  line: number;
  cells: string[];
  /** A quote is open that nothing closes, or closes too early: where the row ends is a guess. */
  broken: boolean;
}

/** Characters in which the header is looked for. */
const LONGEST_HEADER = 100_000;

/** A first line of some spreadsheets, which names the delimiter and is no row. */
const named = /^"?sep=([,;\t])"?\r?\n/i;

const breaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Spreadsheets write what their country writes: comma, semicolon or tab; the header tells, without what is in quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"[^"]*"|[^\r\n"])*/.exec(text.slice(0, LONGEST_HEADER))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The rows of a CSV text, empty ones left out. */
export function readRows(csv: string): CsvRow[] {
  const whole = csv.replace(/^\uFEFF/, '');
  const first = named.exec(whole);
  const text = first ? whole.slice(first[0].length) : whole;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: first?.[1] ?? delimiterOf(text) });
  const broken = new Set(errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
  let line = first ? 2 : 1;
  return data.flatMap((cells, index) => {
    const here = line;
    const last = cells.length - 1;
    // Where a file mixes line endings, the return of one stays in its last cell.
    const clean = cells.map((cell, at) => (at === last ? cell.replace(/\r$/, '') : cell));
    line += 1 + clean.reduce((sum, cell) => sum + breaks(cell), 0);
    const empty = clean.every((cell) => cell.trim() === '');
    return empty ? [] : [{ line: here, cells: clean.map(plainCell), broken: broken.has(index) }];
  });
}
