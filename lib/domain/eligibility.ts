import type { Asset } from './asset.ts';
import { instantOf } from './wallTime.ts';

/** The instant (milliseconds) from which on an asset is no longer offered; undefined for one that does not expire. */
export function expiryOf({ expiresAt, timeZone = 'UTC' }: Pick<Asset, 'expiresAt' | 'timeZone'>): number | undefined {
  if (expiresAt === undefined) return undefined;
  // Without seconds and zone: 16 characters.
  return expiresAt.length === 16 ? instantOf(expiresAt, timeZone) : Date.parse(expiresAt);
}

/**
 * Whether an asset may be offered at `now` (milliseconds since 1970): approved and not expired. An asset expires at the
 * very instant of `expiresAt`, so at that minute it is gone.
 */
export function isOfferable(asset: Asset, now: number): boolean {
  if (asset.state !== 'approved') return false;
  return now < (expiryOf(asset) ?? Number.POSITIVE_INFINITY);
}

/** Whether an asset may leave the house at `now`: offerable and written for buyers. */
export function isSendable(asset: Asset, now: number): boolean {
  return asset.audience === 'external' && isOfferable(asset, now);
}
