import { type Asset, expiryOf } from '../../domain/asset.ts';
import type { Reason } from '../report.ts';
import { addressKey } from './address.ts';
import type { AssetField } from './fields.ts';
import { languageFrom, typeFrom } from './guess.ts';
import type { Mapping } from './mapping.ts';
import { type ReadOptions, readValue } from './readRow.ts';

/** What new content is taken for where its row does not say. */
export interface Defaults {
  owner: string;
  audience: Asset['audience'];
  state: Asset['state'];
}

export interface MergeOptions extends ReadOptions {
  mapping: Mapping;
  defaults: Defaults;
  /** Of the workspace. */
  language: string;
}

/** What a row makes of an asset, unchecked, and what could not be understood or was left out of it. */
export interface Merged {
  raw: Record<string, unknown>;
  faults: { field: AssetField; reason: Reason; value: unknown }[];
  wholeDay: boolean;
}

/** Fields that an empty cell leaves as they are: content is never without them, is nothing without them, or they are a signature. */
const kept = new Set<AssetField>([
  'id',
  'type',
  'title',
  'language',
  'owner',
  'version',
  'state',
  'audience',
  'url',
  'file',
  'body',
  'approver',
  'approvedAt',
]);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is not said of new content, from its address, its form, and what the user has set. */
function fill(raw: Record<string, unknown>, { defaults, language }: MergeOptions): void {
  const url = isText(raw.url) ? raw.url : undefined;
  const words = isText(raw.title) && raw.title.trim().endsWith('?') ? 'answer' : 'snippet';
  raw.type ??= raw.body !== undefined && url === undefined && raw.file === undefined ? words : typeFrom(url);
  raw.language ??= languageFrom(url) ?? language;
  raw.version ??= '1';
  raw.state ??= defaults.state;
  raw.audience ??= defaults.audience;
  if (defaults.owner !== '') raw.owner ??= defaults.owner;
}

/** Another way to write what is there already changes nothing: an address with tracking, the same minute in another zone. */
function settleSameness(raw: Record<string, unknown>, before: Asset): void {
  const { url, expiresAt } = raw;
  if (isText(url) && before.url && addressKey(url) === addressKey(before.url)) raw.url = before.url;
  if (!isText(expiresAt) || before.expiresAt === undefined || expiresAt === before.expiresAt) return;
  try {
    if (expiryOf(raw as Asset) !== expiryOf(before)) return;
    raw.expiresAt = before.expiresAt;
    if (before.timeZone === undefined) delete raw.timeZone;
    else raw.timeZone = before.timeZone;
  } catch {
    // A zone that does not exist: the schema says so.
  }
}

/**
 * The asset that a row makes of the one in place: a column that is there sets its field, and clears it where the cell is
 * empty; what has no column stays.
 */
export function mergeRow(before: Asset | undefined, cells: readonly unknown[], options: MergeOptions): Merged {
  const merged: Merged = { raw: { ...before }, faults: [], wholeDay: false };
  const { raw } = merged;
  // Written our own way, as in an export, a time without a zone is one of UTC.
  let exact = false;
  for (const [column, field] of options.mapping.entries()) {
    const cell = cells[column];
    if (!field || cell === undefined) continue;
    const read = readValue(field, cell, options);
    const empty = Array.isArray(raw[field]) && (raw[field] as unknown[]).length === 0;
    if (read) raw[field] = read.value;
    else if (!kept.has(field) && !empty) delete raw[field];
    if (read?.reason) merged.faults.push({ field, reason: read.reason, value: read.value });
    if (read?.wholeDay) merged.wholeDay = true;
    if (field === 'expiresAt') exact = isText(cell) && cell.trim() === read?.value;
  }
  const local = isText(raw.expiresAt) && raw.expiresAt.length === 16;
  const same = before !== undefined && raw.expiresAt === before.expiresAt;
  if (local && raw.timeZone === undefined && !exact && !same) raw.timeZone = options.zone;
  if (before) settleSameness(raw, before);
  else fill(raw, options);
  return merged;
}
