import { type Asset, type AssetType, expiryOf } from './asset.ts';
import { DAY } from './day.ts';

/** How an asset stands today: its state, and of an approved one whether it has expired or soon will. */
export const standings = ['draft', 'inReview', 'approved', 'expiring', 'expired', 'retired'] as const;
export type Standing = (typeof standings)[number];

/** Days before its end in which an asset is said to expire soon. */
export const EXPIRING_DAYS = 30;

export function standingOf(asset: Asset, now: number): Standing {
  if (asset.state !== 'approved') return asset.state;
  const left = (expiryOf(asset) ?? Number.POSITIVE_INFINITY) - now;
  if (left <= 0) return 'expired';
  return left <= EXPIRING_DAYS * DAY ? 'expiring' : 'approved';
}

/** What is to be listed; a field that is missing lets everything through. */
export interface AssetFilter {
  query?: string;
  standing?: Standing;
  type?: AssetType;
  language?: string;
  owner?: string;
  audience?: Asset['audience'];
}

export const sortKeys = ['title', 'type', 'language', 'standing', 'owner', 'expiry'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface AssetSort {
  key: SortKey;
  descending: boolean;
}

/** An asset with what is computed of it once and asked for with every key that is pressed. */
export interface ListedAsset {
  asset: Asset;
  standing: Standing;
  /** Milliseconds; infinite where it does not expire. */
  expiry: number;
  /** All that the search looks at, folded. */
  text: string;
}

/** Without accents and capitals, as the search looks at texts. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A catalogue made ready for its list, as it stands at `now` (milliseconds). */
export const listable = (assets: Asset[], now: number): ListedAsset[] =>
  assets.map((asset) => ({
    asset,
    standing: standingOf(asset, now),
    expiry: expiryOf(asset) ?? Number.POSITIVE_INFINITY,
    text: folded(
      [asset.title, asset.summary, asset.id, asset.owner, asset.url, asset.file, asset.competitor, asset.products]
        .flat()
        .filter(Boolean)
        .join(' '),
    ),
  }));

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** "Approved" are all that may be offered, those that expire soon among them. */
const isIn = (standing: Standing, wanted: Standing) =>
  standing === wanted || (wanted === 'approved' && standing === 'expiring');

function compare(a: ListedAsset, b: ListedAsset, key: SortKey): number {
  switch (key) {
    case 'standing':
      return standings.indexOf(a.standing) - standings.indexOf(b.standing);
    case 'expiry':
      return a.expiry === b.expiry ? 0 : a.expiry - b.expiry;
    default:
      return order.compare(a.asset[key], b.asset[key]);
  }
}

/** Those that the filter lets through, in order; equal ones by title and id, so that the order is the same everywhere. */
export function listAssets(all: ListedAsset[], filter: AssetFilter, { key, descending }: AssetSort): ListedAsset[] {
  const words = folded(filter.query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const way = descending ? -1 : 1;
  return all
    .filter(
      ({ asset, standing, text }) =>
        (!filter.standing || isIn(standing, filter.standing)) &&
        (!filter.type || asset.type === filter.type) &&
        (!filter.language || asset.language === filter.language) &&
        (!filter.owner || asset.owner === filter.owner) &&
        (!filter.audience || asset.audience === filter.audience) &&
        words.every((word) => text.includes(word)),
    )
    .sort(
      (a, b) =>
        way * compare(a, b, key) || order.compare(a.asset.title, b.asset.title) || a.asset.id.localeCompare(b.asset.id),
    );
}

/** Everything that the catalogue says in one of its fields, each once, in alphabetical order. */
export function valuesOf(
  assets: Asset[],
  field: 'language' | 'owner' | 'personas' | 'stages' | 'industries' | 'products' | 'competitor',
): string[] {
  const all = new Set(assets.flatMap((asset) => asset[field] ?? []));
  return [...all].sort(order.compare);
}

/** How many assets stand how. */
export function countStandings(all: ListedAsset[]): Record<Standing, number> {
  const counts = { draft: 0, inReview: 0, approved: 0, expiring: 0, expired: 0, retired: 0 };
  for (const { standing } of all) counts[standing]++;
  counts.approved += counts.expiring;
  return counts;
}
