import * as z from 'zod/mini';
import { withoutHidden } from '../domain/text.ts';
import { type WorkspaceList, workspaceLists } from '../domain/workspace.ts';
import { type Reason, shown, type WrongRow } from './report.ts';

z.config({ jitless: true }); // zod would try `new Function` once, which our content security policy reports

type Path = readonly PropertyKey[];
type Place = Pick<WrongRow, 'list' | 'line'>;
type Issue = z.core.$ZodIssue;

/** Faults of one row that are listed; the row is left out in any case. */
const MOST_FAULTS = 10;

/** `contacts[2].name`, counted from 1 as rows are. */
export const fieldOf = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    value,
  );

function reasonOf(issue: Issue, value: unknown): Reason {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'missing' : 'type';
    case 'invalid_value':
    case 'invalid_union':
      return value === undefined ? 'missing' : 'value';
    case 'too_big':
      return typeof value === 'number' ? 'tooLarge' : 'tooLong';
    case 'too_small':
      return 'tooSmall';
    default:
      return 'format';
  }
}

/** The faults that zod found in a value, in the words of the report; of each field only the first. */
export function faultsOf(issues: readonly Issue[], raw: unknown, place: Place): WrongRow[] {
  const faults = new Map<string, WrongRow>();
  for (const issue of issues) {
    const field = fieldOf(issue.path);
    if (faults.has(field)) continue;
    const value = valueAt(raw, issue.path);
    const expected = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : undefined;
    faults.set(field, { ...place, field, reason: reasonOf(issue, value), expected, value: shown(value) });
    if (faults.size === MOST_FAULTS) break;
  }
  return [...faults.values()];
}

type Definition = {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
};
const definitionOf = (schema: z.ZodMiniType) => schema._zod.def as unknown as Definition;

/** What an optional schema stands for. */
export function inner(schema: z.ZodMiniType): z.ZodMiniType {
  const { innerType } = definitionOf(schema);
  return innerType ? inner(innerType) : schema;
}

/** The fields that a schema knows, or undefined where it is no object. */
export const shapeOf = (schema: z.ZodMiniType) => definitionOf(inner(schema)).shape;
export const elementOf = (schema: z.ZodMiniType) => definitionOf(inner(schema)).element;
export const typeOf = (schema: z.ZodMiniType) => definitionOf(inner(schema)).type;

/** What of a schema says which fields are known; taken apart once, and not for each of 100,000 rows. */
interface Known {
  /** Of an object; fields of values that hold no fields of their own are undefined. */
  fields?: Map<string, Known | undefined>;
  /** Of a list of objects. */
  element?: Known;
}

const knowns = new WeakMap<z.ZodMiniType, { known: Known | undefined }>();

function knownOf(schema: z.ZodMiniType): Known | undefined {
  const cached = knowns.get(schema);
  if (cached) return cached.known;
  const shape = shapeOf(schema);
  const element = elementOf(schema);
  const below = element && knownOf(element);
  const known = shape
    ? { fields: new Map(Object.entries(shape).map(([key, field]) => [key, knownOf(field)])) }
    : below && { element: below };
  knowns.set(schema, { known });
  return known;
}

/** Fields that no schema has a place for, so that nothing of a file disappears unsaid. */
export const unknownFields = (schema: z.ZodMiniType, value: unknown, path: Path = []): Path[] =>
  fieldsUnknownTo(knownOf(schema), value, path);

/** Most rows have nothing to report: one empty list for all of them. */
const none: never[] = [];

function fieldsUnknownTo(known: Known | undefined, value: unknown, path: Path): Path[] {
  if (!known || typeof value !== 'object' || value === null) return none;
  const found: Path[] = [];
  const { fields, element } = known;
  if (fields)
    for (const key of Object.keys(value)) {
      const below = fields.get(key);
      if (below && typeof Reflect.get(value, key) === 'object')
        found.push(...fieldsUnknownTo(below, Reflect.get(value, key), [...path, key]));
      else if (!below && !fields.has(key)) found.push([...path, key]);
    }
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) found.push(...fieldsUnknownTo(element, each, [...path, index]));
  return found;
}

/** Systems write `null` where there is nothing; for us a field without a value is a field that is not there. */
function withoutNull(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  if (!Object.values(raw).includes(null)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
}

const holdsHidden = (value: unknown): boolean =>
  typeof value === 'string' ? withoutHidden(value) !== value : Array.isArray(value) && value.some(holdsHidden);

/** Fields of a row, or lists of texts in it, that hold what the schema takes out of them; most rows have none. */
function hiddenFields(raw: unknown): string[] {
  const found: string[] = [];
  for (const field in raw as object) if (holdsHidden(Reflect.get(raw as object, field))) found.push(field);
  return found;
}

export type Row = { id: string } & Record<string, unknown>;
export interface Checked {
  row?: Row;
  wrong: WrongRow[];
  warnings: WrongRow[];
}

/** Checks one row by itself; `row` is there when nothing is wrong with it. */
export function checkRow(list: WorkspaceList, given: unknown, line: number): Checked {
  const place = { list, line };
  const raw = withoutNull(given);
  const schema = workspaceLists[list];
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { wrong: faultsOf(parsed.error.issues, raw, place), warnings: [] };
  // As a key of a pack it would name the pack's prototype, and the row would be lost.
  if (parsed.data.id === '__proto__')
    return { wrong: [{ ...place, field: 'id', reason: 'format', value: parsed.data.id }], warnings: [] };
  const unknown = unknownFields(schema, raw);
  const hidden = hiddenFields(raw);
  if (unknown.length === 0 && hidden.length === 0) return { row: parsed.data, wrong: none, warnings: none };
  const warnings = [
    ...unknown.map(
      (path): WrongRow => ({
        ...place,
        field: shown(fieldOf(path)) ?? '',
        reason: 'unknownField',
        value: shown(valueAt(raw, path)),
      }),
    ),
    ...hidden.map((field): WrongRow => ({ ...place, field: shown(field) ?? '', reason: 'hidden' })),
  ];
  return { row: parsed.data, wrong: none, warnings };
}
