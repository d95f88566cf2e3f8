import { type Asset, assetSchema, expiryOf } from './asset.ts';
import { isSame } from './same.ts';

export type AssetField = keyof Asset;

/** Every field in the order of the schema, which is the order in which they are shown. */
export const assetFields = Object.keys(assetSchema.shape) as AssetField[];

/** What a buyer would see of an asset, and whether he may: an approval is about these. */
const approvedFields: AssetField[] = ['type', 'title', 'language', 'url', 'file', 'body', 'summary', 'audience'];

/** Whether two states of an asset, or of none, are the same in every field. */
export const isSameAsset = (one: Asset | undefined, other: Asset | undefined): boolean =>
  one && other ? differingFields(one, other).length === 0 : one === other;

/** The fields in which two versions differ. */
export const differingFields = (one: Asset, other: Asset): AssetField[] =>
  assetFields.filter((field) => !isSame(one[field], other[field]));

/** Whether what somebody has approved is no longer what he approved: something else for the buyer, or for longer. */
export function needsReview(before: Asset, after: Asset): boolean {
  if (differingFields(before, after).some((field) => approvedFields.includes(field))) return true;
  const [until, now] = [before, after].map((each) => expiryOf(each) ?? Number.POSITIVE_INFINITY) as [number, number];
  return now > until;
}

/** The version after one: its last number goes up by one ("1.3" to "1.4"); one without a number gets a second. */
export function nextVersion(version: string): string {
  const next = /\d/.test(version)
    ? version.replace(/\d+(?=\D*$)/, (number) => String(BigInt(number) + 1n))
    : `${version} 2`;
  return next.length > 200 ? version : next;
}

/**
 * An asset after an edit. An approved one of which the buyer would see something else is a new version, in review until
 * it is approved; use of it must not count for the one before. State and approval are never edited.
 */
export function edited(before: Asset | undefined, { approvedAt: _, approver: __, ...fields }: Asset): Asset {
  if (!before) return { ...fields, state: 'draft' };
  const { state, approvedAt, approver } = before;
  if (state === 'approved' && needsReview(before, fields)) {
    const version = fields.version === before.version ? nextVersion(before.version) : fields.version;
    return { ...fields, version, state: 'inReview' };
  }
  return { ...fields, state, ...(approvedAt && { approvedAt }), ...(approver && { approver }) };
}
