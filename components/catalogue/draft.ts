import { type Asset, assetSchema, expiryOf } from '../../lib/domain/asset.ts';
import type { BadgeKind, SignalType } from '../../lib/domain/badgeKinds.ts';
import { slugOf } from '../../lib/domain/slug.ts';
import { localTimeOf } from '../../lib/domain/wallTime.ts';

export const listFields = ['personas', 'stages', 'industries', 'products'] as const;
export type ListField = (typeof listFields)[number];

const lineFields = [
  'title',
  'url',
  'file',
  'body',
  'summary',
  'owner',
  'version',
  'competitor',
  'supersededBy',
] as const;
export type LineField = (typeof lineFields)[number];

/** An asset as it stands in the form: what was typed, right or wrong. */
export interface AssetDraft extends Record<LineField, string>, Record<ListField, string[]> {
  type: Asset['type'];
  language: string;
  audience: Asset['audience'];
  badges: BadgeKind[];
  signalTypes: SignalType[];
  /** What the clocks of the zone read at its end; empty for one that does not expire. */
  expiresAt: string;
  timeZone: string;
}
export type DraftField = keyof AssetDraft;

export type FieldFault = 'empty' | 'tooLong' | 'address' | 'time' | 'zone' | 'replacement' | 'nothing' | 'format';
export type Faults = Partial<Record<DraftField, FieldFault>>;

/** What a new asset begins with. */
interface Beginning {
  owner: string;
  language: string;
  timeZone: string;
}

/** @param beginning for what the asset, or the want of one, leaves open */
export function draftOf(asset: Asset | undefined, { owner, language, timeZone }: Beginning): AssetDraft {
  const zone = asset?.timeZone ?? timeZone;
  const expiry = asset && expiryOf(asset);
  const lines = Object.fromEntries(lineFields.map((field) => [field, asset?.[field] ?? ''])) as Record<
    LineField,
    string
  >;
  const lists = Object.fromEntries(listFields.map((field) => [field, asset?.[field] ?? []])) as unknown as Record<
    ListField,
    string[]
  >;
  return {
    ...lines,
    ...lists,
    owner: asset?.owner ?? owner,
    version: asset?.version ?? '1',
    type: asset?.type ?? 'onePager',
    language: asset?.language ?? language,
    audience: asset?.audience ?? 'external',
    badges: asset?.badges ?? [],
    signalTypes: asset?.signalTypes ?? [],
    expiresAt: expiry === undefined ? '' : localTimeOf(expiry, zone),
    timeZone: zone,
  };
}

/** What the form is about: the asset that it began with, if any, and what may be referred to. */
export interface DraftContext {
  id: string;
  base: Asset | undefined;
  /** Ids of the other assets. */
  known: (id: string) => boolean;
  beginning: Beginning;
}

const own: Partial<Record<DraftField, FieldFault>> = { url: 'address', expiresAt: 'time', timeZone: 'zone' };

/** Fields that are said to be empty rather than left out. */
const needed = ['title', 'owner', 'version'];

function faultOf({ code }: { code: string }, field: DraftField): FieldFault {
  if (code === 'too_big') return 'tooLong';
  if (own[field]) return own[field];
  return code === 'too_small' ? 'empty' : 'format';
}

/** The end as it was written, while nobody has touched it: an instant with its zone stays one. */
function expiryIn(draft: AssetDraft, { base, beginning }: DraftContext): Pick<Asset, 'expiresAt' | 'timeZone'> {
  if (draft.expiresAt === '') return {};
  const before = draftOf(base, beginning);
  if (base?.expiresAt && before.expiresAt === draft.expiresAt && before.timeZone === draft.timeZone)
    return { expiresAt: base.expiresAt, ...(base.timeZone && { timeZone: base.timeZone }) };
  return { expiresAt: draft.expiresAt, timeZone: draft.timeZone.trim() };
}

/** What the form says: the asset, unless a field is wrong; and what is wrong, by field. */
export function readDraft(draft: AssetDraft, context: DraftContext): { asset?: Asset; faults: Faults } {
  const { expiresAt: _, timeZone: __, ...plain } = draft;
  const trimmed = Object.entries(plain).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  const read = assetSchema.safeParse({
    ...Object.fromEntries(trimmed.filter(([field, value]) => value?.length || needed.includes(String(field)))),
    ...expiryIn(draft, context),
    id: context.id,
    state: context.base?.state ?? 'draft',
  });
  const faults: Faults = {};
  for (const issue of read.success ? [] : read.error.issues) {
    const field = issue.path[0] as DraftField;
    faults[field] ??= faultOf(issue, field);
  }
  const replacement = draft.supersededBy.trim();
  if (replacement !== '' && (replacement === context.id || !context.known(replacement)))
    faults.supersededBy = 'replacement';
  if (![draft.url, draft.file, draft.body].some((each) => each.trim() !== '')) faults.url ??= 'nothing';
  return read.success && Object.keys(faults).length === 0 ? { asset: read.data, faults } : { faults };
}

/** A readable id for a new asset: its title, and where that is taken or says nothing, something random behind it. */
export function newId(title: string, isTaken: (id: string) => boolean, random: string): string {
  const plain = slugOf(title);
  return plain === '' || isTaken(plain) ? `${plain || 'asset'}-${random.slice(0, 8)}` : plain;
}
