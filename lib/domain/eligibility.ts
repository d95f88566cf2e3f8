import type { Asset } from './asset.ts';
import { instantOf } from './wallTime.ts';

/** The instant (milliseconds) from which on an asset is no longer offered; undefined for one that does not expire. */
export function expiryOf({ expiresAt, timeZone = 'UTC' }: Pick<Asset, 'expiresAt' | 'timeZone'>): number | undefined {
  if (expiresAt === undefined) return undefined;
  // Without seconds and zone: 16 characters.
  return expiresAt.length === 16 ? instantOf(expiresAt, timeZone) : Date.parse(expiresAt);
}

/** No clock is further from UTC than 14 hours, and none is put on by more than one. */
const FURTHEST = 15 * 3_600_000;

/** Whether the expiry is over at `now`; further from it than any zone reaches, the zone need not be looked at. */
function isOver(asset: Asset, now: number): boolean {
  const { expiresAt } = asset;
  if (expiresAt === undefined) return false;
  if (expiresAt.length === 16) {
    const past = now - Date.parse(`${expiresAt}Z`);
    if (Math.abs(past) > FURTHEST) return past > 0;
  }
  return now >= (expiryOf(asset) ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether an asset may be offered at `now` (milliseconds since 1970): approved and not expired. An asset expires at the
 * very instant of `expiresAt`, so at that minute it is gone.
 */
export function isOfferable(asset: Asset, now: number): boolean {
  return asset.state === 'approved' && !isOver(asset, now);
}

/** Whether an asset may leave the house at `now`: offerable and written for buyers. */
export function isSendable(asset: Asset, now: number): boolean {
  return asset.audience === 'external' && isOfferable(asset, now);
}
