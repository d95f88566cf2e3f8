import { type Asset, isOfferable } from './asset.ts';
import { addDays, dayOf } from './day.ts';
import { mondayOf } from './figures/calendar.ts';
import type { Rollup } from './rollup.ts';
import type { AssetAction, RefusalReason } from './usageEvent.ts';

/** Days that the content usage rate looks back. */
export const USAGE_WINDOW_DAYS = 90;

/** Share of marketing content that sales uses where nobody measures it; source: SiriusDecisions (65 % is never used). */
export const USAGE_YARDSTICK = 0.35;

export interface Totals {
  offers: number;
  uses: number;
  refusals: number;
}

export interface Week extends Totals {
  /** The week's Monday. */
  monday: string;
}

export interface UsageStatistics {
  /** Approved, unexpired assets used at least once in the window, and all of them. */
  used: number;
  usable: number;
  /** used / usable, 0 to 1; undefined when nothing is approved. */
  rate: number | undefined;
  totals: Totals;
  reasons: { reason: RefusalReason; count: number }[];
  top: { asset: Asset; uses: number }[];
  neverOffered: Asset[];
  /** Oldest first; weeks without events are there with zeros. */
  weeks: Week[];
}

const TREND_WEEKS = 12;

const fieldOf: Partial<Record<Rollup['action'], keyof Totals>> = { offer: 'offers', use: 'uses', refusal: 'refusals' };

function totalsOf(rollups: Rollup[]): Totals {
  const totals: Totals = { offers: 0, uses: 0, refusals: 0 };
  for (const { action, count } of rollups) {
    const field = fieldOf[action];
    if (field) totals[field] += count;
  }
  return totals;
}

function countBy<K extends string>(rollups: Rollup[], key: (rollup: Rollup) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const rollup of rollups) counts.set(key(rollup), (counts.get(key(rollup)) ?? 0) + rollup.count);
  return counts;
}

const descending = (a: [string, number], b: [string, number]) => b[1] - a[1] || a[0].localeCompare(b[0]);

function weeksOf(rollups: Rollup[], today: string): Week[] {
  const last = mondayOf(today);
  return Array.from({ length: TREND_WEEKS }, (_, index) => {
    const monday = addDays(last, (index - TREND_WEEKS + 1) * 7);
    return { monday, ...totalsOf(rollups.filter((rollup) => mondayOf(rollup.day) === monday)) };
  });
}

/**
 * The figures of one device over the last 90 days (trend: 12 ISO weeks), from its roll-ups alone.
 * Content usage rate = approved, unexpired assets used at least once in 90 days / approved, unexpired assets.
 * @param now milliseconds since 1970
 */
export function statisticsOf(assets: Asset[], rollups: Rollup[], now: number): UsageStatistics {
  const today = dayOf(now);
  const since = addDays(today, 1 - USAGE_WINDOW_DAYS);
  const recent = rollups.filter((rollup) => rollup.day >= since && rollup.day <= today);
  const byAction = (action: AssetAction) => recent.filter((rollup) => rollup.action === action);
  const uses = countBy(byAction('use'), (rollup) => rollup.assetId);
  const offered = new Set(byAction('offer').map((rollup) => rollup.assetId));
  const usable = assets.filter((asset) => isOfferable(asset, now));
  const used = usable.filter((asset) => uses.has(asset.id)).length;
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return {
    used,
    usable: usable.length,
    rate: usable.length === 0 ? undefined : used / usable.length,
    totals: totalsOf(recent),
    reasons: [...countBy(byAction('refusal'), (rollup) => rollup.detail as RefusalReason)]
      .sort(descending)
      .map(([reason, count]) => ({ reason, count })),
    top: [...uses].sort(descending).flatMap(([id, count]) => {
      const asset = byId.get(id);
      return asset ? [{ asset, uses: count }] : [];
    }),
    neverOffered: usable.filter((asset) => !offered.has(asset.id) && !uses.has(asset.id)),
    weeks: weeksOf(rollups, today),
  };
}
