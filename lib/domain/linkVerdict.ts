import type { Asset } from './asset.ts';
import { expiryOf, isSendable } from './eligibility.ts';

/** Why a link must not go to a buyer. */
export type Bar = 'retired' | 'unapproved' | 'internal' | 'expired';

/** How many replacements of replacements are followed: a circle ends here. */
const LONGEST_CHAIN = 10;

/** Why an asset must not be sent, and from which instant on (milliseconds); undefined where it may for good. */
export function barOf(asset: Asset): { why: Bar; from: number } | undefined {
  if (asset.state === 'retired') return { why: 'retired', from: 0 };
  if (asset.state !== 'approved') return { why: 'unapproved', from: 0 };
  if (asset.audience === 'internal') return { why: 'internal', from: 0 };
  const from = expiryOf(asset);
  return from === undefined ? undefined : { why: 'expired', from };
}

/**
 * The asset that a link stands for, of those that have its address: an old version and its successor may share one. The
 * one that its campaign parameter names, else one that may be sent, else the first.
 */
export const assetOfLink = (assets: Asset[], address: string, now: number): Asset | undefined => {
  const named = URL.parse(address)?.searchParams.get('utm_content');
  return assets.find(({ id }) => id === named) ?? assets.find((each) => isSendable(each, now)) ?? assets[0];
};

/**
 * The asset that takes the place of another: the first in its chain of replacements that has an address and may be sent
 * at `now`.
 * @param get an asset by its id
 */
export async function replacementOf(
  { supersededBy }: Asset,
  get: (id: string) => Promise<Asset | undefined>,
  now: number,
): Promise<(Asset & { url: string }) | undefined> {
  for (let id = supersededBy, turn = 0; id !== undefined && turn < LONGEST_CHAIN; turn++) {
    const next: Asset | undefined = await get(id);
    if (next?.url !== undefined && isSendable(next, now)) return { ...next, url: next.url };
    id = next?.supersededBy;
  }
  return undefined;
}
