import type { Asset } from '../../domain/asset.ts';
import { needsReview } from '../../domain/assetChange.ts';
import { isApprover } from '../../domain/assetState.ts';
import { differences } from './differences.ts';
import type { Mapping } from './mapping.ts';

export interface Approval {
  /** The name of whoever imports. */
  by: string;
  /** Those who may approve; undefined: everyone. */
  approvers: string[] | undefined;
  /** The instant of the import, in milliseconds. */
  now: number;
}

/**
 * Whoever may approve signs what he imports as approved, unless the source says who did; what others bring as approved
 * waits for someone who may.
 */
export function settleApproval(
  asset: Asset,
  before: Asset | undefined,
  { by, approvers, now, mapping }: Approval & { mapping: Mapping },
): { asset: Asset; heldBack: boolean } {
  const untouched = before !== undefined && differences(before, asset).length === 0;
  if (asset.state !== 'approved' || untouched) return { asset, heldBack: false };
  if (approvers && !isApprover({ name: by, approvers })) {
    const { approver, approvedAt, ...rest } = asset;
    return { asset: { ...rest, state: 'inReview' }, heldBack: true };
  }
  const signed = mapping.includes('approver') || mapping.includes('approvedAt');
  if (signed || (before?.state === 'approved' && !needsReview(before, asset))) return { asset, heldBack: false };
  const signature = { ...(by !== '' && { approver: by }), approvedAt: new Date(now).toISOString() };
  return { asset: { ...asset, ...signature }, heldBack: false };
}
