import type { Asset } from '../../domain/asset.ts';
import { checkRow } from '../checkRow.ts';
import { dangling } from '../dangling.ts';
import { shown, type WrongRow } from '../report.ts';
import { assetIdOf } from './assetId.ts';
import { differences } from './differences.ts';
import type { AssetField } from './fields.ts';
import { Identities } from './identities.ts';
import { type Merged, type MergeOptions, mergeRow } from './mergeRow.ts';
import { type Approval, settleApproval } from './settleApproval.ts';
import type { Table, TableRow } from './table.ts';

/** A right row: the asset as it will be, and as it is. */
export interface PlannedAsset {
  line: number;
  asset: Asset;
  before: Asset | undefined;
  /** Fields that become different; none of a new one. */
  changed: AssetField[];
  /** Would have been approved by somebody who may not. */
  heldBack: boolean;
}

export interface AssetPlan {
  rows: PlannedAsset[];
  /** Faults of rows that are left out, in the order of the source. */
  wrong: WrongRow[];
  /** Remarks on rows that are kept. */
  warnings: WrongRow[];
  /** Expiries given as a whole day. */
  wholeDays: number;
}

export type PlanOptions = MergeOptions & Approval;

/** Makes the words of the report for a table: faults name a column as the table does. */
function reporter({ headings }: Table, { mapping }: PlanOptions) {
  const heading = (field: string) => {
    const [name = ''] = field.split(/[.[]/);
    return `${shown(headings[mapping.indexOf(name as AssetField)]) ?? name}${field.slice(name.length)}`;
  };
  return {
    fault: (line: number, field: string, reason: WrongRow['reason'], value?: unknown): WrongRow => ({
      list: 'assets',
      line,
      field: heading(field),
      reason,
      value: shown(value),
    }),
    named: (fault: WrongRow): WrongRow => ({ ...fault, field: heading(fault.field) }),
  };
}

function textIn({ cells }: TableRow, { mapping }: PlanOptions, field: AssetField): string {
  const cell = cells[mapping.indexOf(field)];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

/** The asset that a row speaks of: that with its id, else with its address, else the one that was made of such a row before. */
function recognise(row: TableRow, identities: Identities, options: PlanOptions) {
  const id = textIn(row, options, 'id');
  const named = identities.get(id);
  const before = named ?? identities.at(textIn(row, options, 'url'));
  const merged = mergeRow(before, row.cells, options);
  if (before) merged.raw.id = before.id;
  if (before || id !== '') return { before, merged, byId: named !== undefined };
  const { title, url, language } = merged.raw;
  if (typeof title !== 'string' || typeof language !== 'string') return { before, merged, byId: false };
  const made = assetIdOf({ title, language, ...(typeof url === 'string' && { url }) });
  const again = identities.get(made);
  const result = again ? mergeRow(again, row.cells, options) : merged;
  result.raw.id = made;
  return { before: again, merged: result, byId: false };
}

function faultsOf({ raw, faults }: Merged, line: number, { fault, named }: ReturnType<typeof reporter>) {
  const checked = checkRow('assets', raw, line);
  // What was not understood is named once, in the words for that.
  const own = new Set<string>(faults.map(({ field }) => field));
  const wrong = [
    ...faults.map(({ field, reason, value }) => fault(line, field, reason, value)),
    ...checked.wrong.filter(({ field }) => !own.has(field)).map(named),
  ];
  return { wrong, warnings: checked.warnings.map(named), asset: checked.row as unknown as Asset | undefined };
}

/**
 * What a table would make of the catalogue in place. A row changes the asset that it speaks of, else adds one; what it does
 * not name stays. Nothing is written.
 */
export function planImport(
  table: Table,
  assets: readonly Asset[],
  options: PlanOptions,
  onProgress?: (share: number) => void,
): AssetPlan {
  const plan: AssetPlan = { rows: [], wrong: [], warnings: [], wholeDays: 0 };
  const identities = new Identities(assets);
  const report = reporter(table, options);
  for (const [index, row] of table.rows.entries()) {
    onProgress?.(index / table.rows.length);
    const { line, cells, broken } = row;
    const extra = cells.slice(table.headings.length).find((cell) => String(cell ?? '').trim() !== '');
    if (broken || extra !== undefined) {
      plan.wrong.push(report.fault(line, '', broken ? 'quotes' : 'columns', broken ? cells[0] : extra));
      continue;
    }
    const { before, merged, byId } = recognise(row, identities, options);
    const { wrong, warnings, asset } = faultsOf(merged, line, report);
    plan.wrong.push(...wrong);
    if (wrong.length > 0 || !asset) continue;
    const taken = identities.take(line, asset, byId);
    if (taken) {
      const [reason, value] =
        taken.field === 'url' ? (['sameAddress', taken.line] as const) : (['duplicate', asset.id] as const);
      plan.wrong.push(report.fault(line, taken.field, reason, value));
      continue;
    }
    plan.warnings.push(...warnings);
    if (merged.wholeDay) plan.wholeDays++;
    plan.rows.push({ line, before, changed: [], ...settleApproval(asset, before, options) });
  }
  return settleReferences(plan, assets, report.named);
}

/** Replacements that exist neither in the catalogue nor in the table are left out; then it is known what changes. */
function settleReferences(plan: AssetPlan, assets: readonly Asset[], named: (fault: WrongRow) => WrongRow): AssetPlan {
  const ids = new Set([...assets.map(({ id }) => id), ...plan.rows.map(({ asset }) => asset.id)]);
  const known = { accounts: new Set<string>(), assets: ids };
  const warnings = [...plan.warnings];
  const rows = plan.rows.map((row): PlannedAsset => {
    const loose = dangling('assets', row.asset, known);
    for (const { field, value } of loose)
      warnings.push(named({ list: 'assets', line: row.line, field, reason: 'reference', value: shown(value) }));
    const { supersededBy, ...rest } = row.asset;
    const asset = loose.length > 0 ? rest : row.asset;
    return { ...row, asset, changed: row.before ? differences(row.before, asset) : [] };
  });
  return { ...plan, rows, warnings: warnings.sort((a, b) => a.line - b.line) };
}

/** Only what is new or becomes different is written. */
export const toWrite = ({ rows }: AssetPlan): PlannedAsset[] =>
  rows.filter(({ before, changed }) => !before || changed.length > 0);
