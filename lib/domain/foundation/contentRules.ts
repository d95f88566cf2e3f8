import { type Asset, expiryOf, isOfferable } from '../asset.ts';
import { DAY } from '../day.ts';
import type { AssetSum } from '../figures/sum.ts';
import type { Play } from '../play.ts';
import { successorOf } from '../successor.ts';
import { type Finding, type FindingRow, MOST_ROWS, ownersOf } from './finding.ts';

const finding = (
  rule: Finding['rule'],
  of: number,
  weak: Asset[],
  note: (asset: Asset) => Partial<FindingRow>,
): Finding => ({
  rule,
  count: weak.length,
  of,
  rows: weak.slice(0, MOST_ROWS).map((asset) => ({ kind: 'asset', id: asset.id, name: asset.title, ...note(asset) })),
  owners: ownersOf(weak),
});

/** Content that could be offered and was offered to nobody. @param sums what happened in a range of months, by asset */
export function neverOffered(assets: Asset[], sums: ReadonlyMap<string, AssetSum>, now: number): Finding {
  const usable = assets.filter((asset) => isOfferable(asset, now));
  const weak = usable.filter(({ id }) => !sums.get(id)?.offered);
  return finding('neverOffered', usable.length, weak, () => ({}));
}

/** Days after which an approval alone says little about whether a text still holds. */
const AGED_DAYS = 365;

/** Approved content that never ends and was approved more than a year ago, or nobody knows when. */
export function agedContent(assets: Asset[], now: number): Finding {
  const usable = assets.filter((asset) => isOfferable(asset, now));
  const weak = usable.filter(
    (asset) =>
      expiryOf(asset) === undefined &&
      (asset.approvedAt === undefined || now - Date.parse(asset.approvedAt) > AGED_DAYS * DAY),
  );
  return finding('agedContent', usable.length, weak, ({ approvedAt }) =>
    approvedAt ? { note: 'approved', value: approvedAt.slice(0, 10) } : { note: 'undated' },
  );
}

/** Plays for which there is nothing to send or show: none of what they list, nor anything written for their reason. */
export function playContent(plays: Play[], assets: Asset[], owners: string[], now: number): Finding {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const isThere = (id: string) => {
    const asset = byId.get(id);
    return asset !== undefined && (isOfferable(asset, now) || successorOf(asset, byId, now) !== undefined);
  };
  const weak = plays.filter(
    ({ signalType, assets: listed = [], slots = [] }) =>
      ![...listed, ...slots.flatMap((slot) => slot.assets)].some(isThere) &&
      !assets.some((asset) => asset.signalTypes?.includes(signalType) && isOfferable(asset, now)),
  );
  return {
    rule: 'playContent',
    count: weak.length,
    of: plays.length,
    rows: weak.map(({ id, title }) => ({ kind: 'play', id, name: title })),
    owners,
  };
}
