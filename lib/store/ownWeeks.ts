import { addDays } from '../domain/day.ts';
import { mondayOf, USAGE_WEEKS } from '../domain/figures/calendar.ts';
import type { FitBook } from '../domain/figures/fits.ts';
import { type OwnWeek, ownWeeks } from '../domain/figures/own.ts';
import type { Rollup } from '../domain/rollup.ts';
import { database, type KeptWeek } from './database.ts';

/** Weeks that are counted in one go: their roll-ups are in memory together. */
const SLICE = 4;

const mondays = (from: string, to: string): string[] => {
  const list: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) list.push(monday);
  return list;
};

const readDays = (first: string, last: string): Promise<Rollup[]> =>
  database.rollups.where('day').between(first, last, true, true).toArray();

function lastUsesOf(weeks: OwnWeek[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { part, figures } of weeks)
    for (const { assetId, used } of part.assets) if (used) last.set(assetId, figures.week);
  return last;
}

const count = async (from: string, to: string, { fits }: FitBook, before: OwnWeek[]): Promise<OwnWeek[]> =>
  ownWeeks(
    { rollups: await readDays(from, addDays(to, 6)), runs: [], due: [], fits, lastUses: lastUsesOf(before) },
    from,
    to,
  );

/** Beside the question: a live query may not write, and nobody waits for what only saves time later. */
const keepLater = (weeks: KeptWeek[]) => setTimeout(() => void database.ownWeeks.bulkPut(weeks).catch(() => {}));

/**
 * The rep's own weeks from the one of `from` to the one of `today`, without plays. A week that is over is counted once and
 * kept, so that no view reads more roll-ups than those of the running week.
 */
export async function readOwnWeeks(book: FitBook, from: string, today: string): Promise<OwnWeek[]> {
  // The assets used in about 90 days look back from the first week.
  const first = addDays(mondayOf(from), -7 * (USAGE_WEEKS - 1));
  const running = mondayOf(today);
  const wanted = mondays(first, addDays(running, -7));
  const kept = await database.ownWeeks.bulkGet(wanted);
  const weeks: OwnWeek[] = [];
  const missing: string[] = [];
  for (const [index, monday] of wanted.entries()) {
    const known = kept[index];
    if (known?.key === book.key && missing.length === 0) weeks.push(known.week);
    else missing.push(monday);
  }
  for (let at = 0; at < missing.length; at += SLICE) {
    const some = missing.slice(at, at + SLICE);
    const [start = running, end = running] = [some[0], some.at(-1)];
    const fresh = await count(start, end, book, weeks);
    weeks.push(...fresh);
    keepLater(fresh.map((week) => ({ id: week.figures.week, key: book.key, week })));
  }
  weeks.push(...(await count(running, running, book, weeks)));
  return weeks.filter(({ figures }) => figures.week >= mondayOf(from));
}

/** Forgets weeks that were counted, because something came to them later; those of later weeks look back on them. */
export const forgetWeeksSince = (monday: string): Promise<number> =>
  database.ownWeeks.where('id').aboveOrEqual(monday).delete();

export const forgetWeeks = (): Promise<void> => database.ownWeeks.clear();
