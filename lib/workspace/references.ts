import type { Workspace, WorkspaceList } from '../domain/workspace.ts';
import type { Row } from './checkRow.ts';
import { dangling, type Known } from './dangling.ts';
import { registrableDomain } from './registrable.ts';
import { shown, type WrongRow } from './report.ts';

/** A row that is right by itself, and where it stands in its file. */
export interface Placed {
  line: number;
  row: Row;
}

export interface Settled {
  rows: Row[];
  wrong: WrongRow[];
  warnings: WrongRow[];
}

/** Fields that must be different in each row; a second play for one reason would silently replace the first. */
const unique: Partial<Record<WorkspaceList, string[]>> = { plays: ['id', 'signalType'] };

/** The first row of each id; the later ones are reported. */
export function withoutRepeats(list: WorkspaceList, rows: Placed[]) {
  const seen = new Set<string>();
  const wrong: WrongRow[] = [];
  const kept = rows.filter(({ row, line }) => {
    if (!unique[list]) {
      // What 100,000 rows go through.
      const repeated = seen.has(row.id);
      seen.add(row.id);
      if (repeated) wrong.push({ list, line, field: 'id', reason: 'duplicate', value: shown(row.id) });
      return !repeated;
    }
    const keys = (unique[list] ?? ['id']).map((field) => ({ field, key: `${field} ${String(row[field])}` }));
    const repeated = keys.find(({ key }) => seen.has(key));
    if (repeated)
      wrong.push({ list, line, field: repeated.field, reason: 'duplicate', value: shown(row[repeated.field]) });
    else for (const { key } of keys) seen.add(key);
    return !repeated;
  });
  return { kept, wrong };
}

/** References that a row cannot do without: it is left out when the other end is missing. */
function needed(list: WorkspaceList, row: Row, known: Known): string | undefined {
  return list === 'signals' && !known.accounts.has(String(row.accountId)) ? 'accountId' : undefined;
}

/** Domains under which an account will never be found. They stay in the account and never become a key. */
function publicDomains(list: WorkspaceList, row: Row, line: number): WrongRow[] {
  if (list !== 'accounts') return [];
  return ((row.domains ?? []) as string[]).flatMap((domain, index) =>
    registrableDomain(domain)
      ? []
      : [{ list, line, field: `domains[${index + 1}]`, reason: 'publicDomain' as const, value: shown(domain) }],
  );
}

/** Checks the rows of one list against everything they refer to. */
export function settle(list: WorkspaceList, rows: Placed[], known: Known): Settled {
  const wrong: WrongRow[] = [];
  const warnings: WrongRow[] = [];
  const right = rows.flatMap(({ row, line }) => {
    const missing = needed(list, row, known);
    if (missing) {
      wrong.push({ list, line, field: missing, reason: 'reference', value: shown(row[missing]) });
      return [];
    }
    const loose = dangling(list, row, known);
    for (const { field, value } of loose)
      warnings.push({ list, line, field, reason: 'reference', value: shown(value) });
    warnings.push(...publicDomains(list, row, line));
    if (loose.length === 0) return [stripped(row)];
    const without = Object.fromEntries(loose.map(({ field, rest }) => [field.replace(/\[.*/, ''), rest]));
    return [stripped({ ...row, ...without })];
  });
  return { rows: right, wrong, warnings };
}

function stripped(row: Row): Row {
  for (const field in row)
    if (row[field] === undefined)
      return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
  return row;
}

/** Ids of what is in a workspace and of rows on their way into it. */
export const knownOf = (workspace: Pick<Workspace, 'accounts' | 'assets'>): Known => ({
  accounts: new Set(workspace.accounts.map((each) => each.id)),
  assets: new Set(workspace.assets.map((each) => each.id)),
});
