import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import { defaultBadgeRules } from '../domain/badgeRules.ts';
import { type Workspace, type WorkspaceList, workspaceLists, workspaceSchema } from '../domain/workspace.ts';
import { checkRow, faultsOf, type Row, unknownFields } from './checkRow.ts';
import { knownOf, type Placed, settle, withoutRepeats } from './references.ts';
import { countRows, type Reading, type ReadResult, shown, type WrongRow } from './report.ts';

type Raw = Record<string, unknown>;
const lists = Object.keys(workspaceLists) as WorkspaceList[];
const place = { list: 'workspace', line: 0 } as const;

/** What a field of the workspace itself is taken for when it is wrong; the report names the field. */
const instead = {
  id: 'workspace',
  name: 'Workspace',
  language: 'en',
  settings: { ownDomains: [], logAccounts: false, minGroupSize: 5 },
  sitesOff: undefined,
  badgeRules: defaultBadgeRules,
  formerRules: undefined,
  icp: undefined,
  collections: undefined,
} satisfies Partial<Workspace>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function readHead(raw: Raw): { head: typeof instead; wrong: WrongRow[]; warnings: WrongRow[] } {
  const wrong: WrongRow[] = [];
  const warnings: WrongRow[] = [];
  const head: Raw = {};
  for (const field of Object.keys(instead) as (keyof typeof instead)[]) {
    const schema = workspaceSchema.shape[field];
    const value = raw[field] ?? undefined;
    const parsed = schema.safeParse(value);
    head[field] = parsed.success ? parsed.data : instead[field];
    if (!parsed.success)
      wrong.push(
        ...faultsOf(
          parsed.error.issues.map((issue) => ({ ...issue, path: [field, ...issue.path] })),
          raw,
          place,
        ),
      );
    else warnings.push(...unknownFields(schema, value, [field]).map((path) => unknown(path.map(String).join('.'))));
  }
  for (const key of Object.keys(raw)) if (!Object.hasOwn(workspaceSchema.shape, key)) warnings.push(unknown(key));
  return { head: head as typeof instead, wrong, warnings };
}

const unknown = (field: string): WrongRow => ({ ...place, field: shown(field) ?? '', reason: 'unknownField' });

/** The rows of a list as they stand in the file; a list that is missing is taken for empty and reported. */
function rowsOf(raw: Raw, list: WorkspaceList, wrong: WrongRow[]): unknown[] {
  const rows = raw[list] ?? undefined;
  if (Array.isArray(rows)) return rows;
  wrong.push({ ...place, field: list, reason: rows === undefined ? 'missing' : 'type', value: shown(rows) });
  return [];
}

function readLists(
  raw: Raw,
  wrong: WrongRow[],
  warnings: WrongRow[],
  onProgress?: (share: number) => void,
): Record<WorkspaceList, Row[]> {
  const placed = {} as Record<WorkspaceList, Placed[]>;
  const all = lists.reduce((sum, list) => sum + (Array.isArray(raw[list]) ? raw[list].length : 0), 0);
  let done = 0;
  for (const list of lists) {
    const right: Placed[] = [];
    const rows = rowsOf(raw, list, wrong);
    for (let index = 0; index < rows.length; index++) {
      onProgress?.(done++ / all);
      const checked = checkRow(list, rows[index], index + 1);
      rows[index] = undefined; // a checked row is a copy; both of all of them would be much to keep
      wrong.push(...checked.wrong);
      warnings.push(...checked.warnings);
      if (checked.row) right.push({ line: index + 1, row: checked.row });
    }
    const { kept, wrong: repeats } = withoutRepeats(list, right);
    wrong.push(...repeats);
    placed[list] = kept;
  }
  const known = knownOf({
    accounts: placed.accounts.map(({ row }) => row as unknown as Account),
    assets: placed.assets.map(({ row }) => row as unknown as Asset),
  });
  const settled = {} as Record<WorkspaceList, Row[]>;
  for (const list of lists) {
    const result = settle(list, placed[list], known);
    wrong.push(...result.wrong);
    warnings.push(...result.warnings);
    settled[list] = result.rows;
  }
  return settled;
}

const order: WrongRow['list'][] = ['workspace', ...lists];
const inFileOrder = (a: WrongRow, b: WrongRow) => order.indexOf(a.list) - order.indexOf(b.list) || a.line - b.line;

/**
 * Reads a workspace from JSON and throws for nothing that a file may hold. A row with a fault is left out and reported; a
 * field that only has no effect (unknown, a domain of nobody, an optional reference to nothing) is reported as a warning
 * and its row stays. A signal of an account that is missing or left out is left out itself. Wrong fields of the workspace
 * itself are reported and take their defaults.
 */
export function readWorkspaceFile(text: string, onProgress?: (share: number) => void): ReadResult {
  if (text.trim() === '') return { fault: 'empty' };
  const raw = parse(text);
  if (raw === undefined) return { fault: 'notJson' };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { fault: 'notWorkspace' };
  const { format, version } = raw as Raw;
  if (format !== 'whynow-workspace') return { fault: 'notWorkspace' };
  if (typeof version === 'number' && version > 1) return { fault: 'newer' };
  if (version !== 1) return { fault: 'notWorkspace' };

  const { head, wrong, warnings } = readHead(raw as Raw);
  const rows = readLists(raw as Raw, wrong, warnings, onProgress);
  const good = lists.reduce((sum, list) => sum + rows[list].length, 0);
  if (good === 0 && wrong.every(({ list }) => list === 'workspace')) return { fault: 'empty' };
  // Optional fields that are not there are left out.
  const given = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  const workspace = { format, version, ...given, ...rows } as unknown as Workspace;
  const counts = { good, wrong: countRows(wrong.filter(({ list }) => list !== 'workspace')) };
  return { workspace, wrong: wrong.sort(inFileOrder), warnings: warnings.sort(inFileOrder), counts } satisfies Reading;
}
