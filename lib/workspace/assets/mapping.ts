import { fnv } from '../../domain/fnv.ts';
import { shown } from '../report.ts';
import { type AssetField, assetFields, fieldNamed } from './fields.ts';
import { plain } from './plain.ts';
import type { Table } from './table.ts';

/** The field of each column; null for a column that is not imported. */
export type Mapping = (AssetField | null)[];

/** Values of each column that a user recognises it by. */
const SAMPLES = 3;

/** The fields that headings name; of two columns for one field the first counts. */
export function guessMapping(headings: readonly string[]): Mapping {
  const taken = new Set<AssetField>();
  return headings.map((heading) => {
    const field = fieldNamed(heading);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** What was remembered, where it can be a mapping of that many columns. */
export function asMapping(fields: readonly (string | null)[], columns: number): Mapping | undefined {
  const known = (field: string | null) => field === null || assetFields.some((each) => each === field);
  const named = fields.filter((field) => field !== null);
  if (fields.length !== columns || !fields.every(known) || new Set(named).size < named.length) return undefined;
  return fields as Mapping;
}

/** Equal for equal sets of headings, in their order. */
export const keyOfHeadings = (headings: readonly string[]): string =>
  `${headings.length}-${fnv(headings.map(plain).join('|')).toString(36)}`;

/** The first different values of each column, cut to what can be shown. */
export const samplesOf = ({ headings, rows }: Table): string[][] =>
  headings.map((_, column) => {
    const found = new Set<string>();
    for (const { cells } of rows) {
      const cell = cells[column];
      const text = shown(Array.isArray(cell) ? cell.filter((each) => typeof each === 'string').join(', ') : cell);
      if (text && text.trim() !== '') found.add(text);
      if (found.size === SAMPLES) break;
    }
    return [...found];
  });
