import type { ListedAsset } from '../assetList.ts';
import { addDays, daysBetween } from '../day.ts';
import type { RefusalReason } from '../usageEvent.ts';
import { mondayOf } from './calendar.ts';
import { type Status, statusOf } from './status.ts';
import { type AssetSum, NOTHING, type Sum } from './sum.ts';

/** How much an asset is in use, and how recent it is. One may be of several classes. */
export const classes = ['hot', 'cold', 'fresh', 'stale'] as const;
export type Class = (typeof classes)[number];

/** Hot: used as often as the top fifth of the assets used in the range, and used in the last 30 days (their weeks). */
const TOP_SHARE = 1 / 5;
export const HOT_DAYS = 30;
/** Cold: offered so often in the range without a use, or last used longer ago than so many days. */
export const COLD_OFFERS = 20;
export const COLD_DAYS = 90;
/** Fresh: approved so few days ago. */
export const FRESH_DAYS = 90;
/** Stale: approved longer ago than so many days, or expired. */
export const STALE_DAYS = 365;

/** An asset of the catalogue with its figures over a range. */
export interface AssetRow extends ListedAsset {
  sum: AssetSum;
  status: Status | undefined;
  /** Days since its approval; undefined where it has none. */
  age: number | undefined;
  classes: Class[];
}

export interface RowsGround {
  sums: ReadonlyMap<string, AssetSum>;
  /** How many months the range has. */
  months: number;
  /** The last day that the figures cover: uses are recent or long ago as seen from it. */
  until: string;
  /** The calendar day and the instant (milliseconds) at which the table is looked at. */
  today: string;
  now: number;
}

const nothing = (assetId: string, months: number): AssetSum => ({
  assetId,
  offered: false,
  used: false,
  refused: false,
  offers: NOTHING,
  uses: NOTHING,
  refusals: NOTHING,
  reasons: new Map(),
  reach: undefined,
  lastUse: undefined,
  trend: Array.from({ length: months }, () => 0),
});

/** The number of uses from which on an asset is in the top fifth of those that were used, so far as it is told. */
function topUses(sums: ReadonlyMap<string, AssetSum>): number {
  const uses = [...sums.values()].flatMap(({ used, uses: { count } }) => (used ? count : [])).sort((a, b) => b - a);
  return uses[Math.ceil(uses.length * TOP_SHARE) - 1] ?? Number.POSITIVE_INFINITY;
}

/** Only what has been approved and is still in the catalogue as such has classes. */
function classesOf(
  { asset, standing }: ListedAsset,
  { used, offers, uses, lastUse = '' }: AssetSum,
  age: number | undefined,
  top: number,
  until: string,
): Class[] {
  const found: Class[] = [];
  if (asset.state !== 'approved') return found;
  const since = (days: number) => mondayOf(addDays(until, -days));
  if (uses.count > 0 && uses.count >= top && lastUse >= since(HOT_DAYS)) found.push('hot');
  else if (used ? lastUse < since(COLD_DAYS) : offers.count >= COLD_OFFERS) found.push('cold');
  if (standing === 'expired' || (age !== undefined && age > STALE_DAYS)) found.push('stale');
  else if (age !== undefined && age <= FRESH_DAYS) found.push('fresh');
  return found;
}

/** Every asset of the catalogue, also of those without an event, in the order that they come in. */
export function assetRows(listed: ListedAsset[], { sums, months, until, today, now }: RowsGround): AssetRow[] {
  const top = topUses(sums);
  return listed.map((each) => {
    const { asset } = each;
    const sum = sums.get(asset.id) ?? nothing(asset.id, months);
    const age = asset.approvedAt === undefined ? undefined : daysBetween(asset.approvedAt.slice(0, 10), today);
    return { ...each, sum, status: statusOf(asset, sum, now), age, classes: classesOf(each, sum, age, top, until) };
  });
}

/** The refusals for one reason: at least so many where the reasons of some are not told. */
export function reasonSum({ refusals, reasons }: AssetSum, reason: RefusalReason): Sum {
  const told = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return { count: reasons.get(reason) ?? 0, more: refusals.more || told < refusals.count };
}

/** The reasons that are told, the most frequent first. */
export const leadingReasons = ({ reasons }: AssetSum): [RefusalReason, number][] =>
  [...reasons].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
