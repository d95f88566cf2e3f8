import type { Workspace, WorkspaceList } from '../domain/workspace.ts';
import type { Change } from '../store/workspaceChange.ts';

/** What can be wrong with a field; each has its words in `options.wrong`. */
export const reasons = [
  'missing',
  'unknownField',
  'type',
  'value',
  'format',
  'tooLong',
  'tooLarge',
  'tooSmall',
  'duplicate',
  'reference',
  'publicDomain',
  'columns',
  'quotes',
  'date',
  'address',
  'sameAddress',
  'hidden',
] as const;
export type Reason = (typeof reasons)[number];

/** Why a file cannot be read at all; each has its words in `options.file`. */
export type FileFault = 'notJson' | 'notWorkspace' | 'newer' | 'empty' | 'tooLarge' | 'unknownType' | 'noWorkspace';

/** One field of one row that is not as it should be. */
export interface WrongRow {
  /** `workspace`: the fields beside the lists. */
  list: WorkspaceList | 'workspace';
  /** In JSON the place in its list, counted from 1; in CSV the line of the file; 0 for the workspace itself. */
  line: number;
  /** Such as `contacts[2].name`, counted from 1; empty when it is the row as a whole. */
  field: string;
  reason: Reason;
  expected?: string | undefined;
  /** What stands there, cut to a length that can be shown. */
  value?: string | undefined;
}

export interface Reading {
  fault?: undefined;
  /** What would be in force after the import: right rows only, and of a CSV what belongs to them. */
  workspace: Workspace;
  /** Of a CSV: the right rows of its list. */
  change?: Change;
  /** Faults of rows that are left out, in the order of the file. */
  wrong: WrongRow[];
  /** Remarks on rows that are kept: a field without effect, and why. */
  warnings: WrongRow[];
  /** Rows, not faults: a row with three faults counts once. */
  counts: { good: number; wrong: number };
}

export type ReadResult = { fault: FileFault } | Reading;

/** Largest file that is opened; the caller asks for the size before it reads the text. */
export const MAX_BYTES = 50 * 1024 * 1024;

const SHOWN = 60;

/** A value as the report shows it; a file may hold strings of many megabytes. */
export function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'object' ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** How many different rows a list of faults speaks of. */
export const countRows = (faults: WrongRow[]): number =>
  new Set(faults.map(({ list, line }) => `${list} ${line}`)).size;
