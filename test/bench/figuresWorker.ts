import type { Asset } from '../../lib/domain/asset.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { lastMonths, mondayOf } from '../../lib/domain/figures/calendar.ts';
import { OWN } from '../../lib/domain/figures/figures.ts';
import { rollUp } from '../../lib/domain/rollup.ts';
import type { UsageEvent } from '../../lib/domain/usageEvent.ts';
import { readFigures } from '../../lib/pages/figuresView.ts';
import { database } from '../../lib/store/database.ts';
import { RETENTION_DAYS } from '../../lib/store/log.ts';
import { readAssets } from '../../lib/store/workspace.ts';
import { loadSample } from '../../lib/workspace/install.ts';

/** Runs in a copy of the product: a log of so many events over a year, and the rep's own figures read from it. */

export interface FiguresAsk {
  events: number;
  months: number[];
  runs: number;
}
export interface FiguresTimes {
  rollups: number;
  /** By range in months: the first reading, which counts the weeks that are over, and those after it. */
  ranges: { months: number; first: number; then: number[] }[];
}

const DAYS = 364;
const CHANNELS = ['copied', 'opened', 'inserted', 'sent'] as const;
const BADGES = ['customer', 'competitive', 'change', 'none'] as const;

const SLICE = 28;
const MOST_EVENTS = 8_000;

const eventsOf = (assets: Asset[], day: string, back: number, count: number): UsageEvent[] =>
  Array.from({ length: count }, (_, index): UsageEvent => {
    const asset = assets[(index * 31 + (index >> 5) + back) % assets.length];
    const badge = BADGES[(index >> 2) % 4] ?? 'none';
    const about = { assetId: asset?.id ?? '', assetVersion: asset?.version ?? '', badge };
    const base = { id: crypto.randomUUID(), day, half: 'morning', rep: 'rep-1', ...about } as const;
    return index % 4 === 0
      ? { ...base, action: 'use', channel: CHANNELS[(index >> 4) % 4] ?? 'copied' }
      : { ...base, action: 'offer', fit: 'badge' };
  });

async function fill(count: number, today: string): Promise<number> {
  const assets = await readAssets();
  await Promise.all([database.events.clear(), database.rollups.clear(), database.ownWeeks.clear()]);
  const perDay = Math.ceil(count / DAYS);
  let rollups = 0;
  for (let from = DAYS; from > 0; from -= SLICE) {
    const backs = Array.from({ length: Math.min(SLICE, from) }, (_, index) => from - 1 - index);
    const days = backs.map((back) => eventsOf(assets, addDays(today, -back), back, perDay));
    const rows = days.flatMap(rollUp);
    rollups += rows.length;
    await database.transaction('rw', database.events, database.rollups, async () => {
      // Single events are gone after 90 days, and no figure reads one: as many as are quickly written.
      const kept = days.filter((_, index) => (backs[index] ?? 0) < RETENTION_DAYS).flat();
      await database.events.bulkAdd(kept.slice(0, MOST_EVENTS));
      await database.rollups.bulkPut(rows);
    });
  }
  return rollups;
}

async function measure({ events, months, runs }: FiguresAsk): Promise<FiguresTimes> {
  const now = Date.now();
  const today = dayOf(now);
  await loadSample('en', now);
  const rollups = await fill(events, today);
  const ranges: FiguresTimes['ranges'] = [];
  for (const count of months) {
    const range = lastMonths(today, count);
    const read = async () => {
      const began = performance.now();
      const { weeks } = await readFigures(OWN, range, now, '');
      if (weeks.at(-1)?.week !== mondayOf(today)) throw new Error('The running week is missing');
      return performance.now() - began;
    };
    const first = await read();
    const then: number[] = [];
    for (let run = 0; run < runs; run += 1) then.push(await read());
    ranges.push({ months: count, first, then });
  }
  return { rollups, ranges };
}

self.onmessage = ({ data }: MessageEvent<FiguresAsk>) => {
  measure(data).then(postMessage, (error: unknown) => {
    // What a promise throws does not reach the page's `onerror` by itself.
    setTimeout(() => {
      throw error;
    });
  });
};
