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

/** Rows and what they count: another pair, and something has come to these days or was erased. */
const weightOf = (rollups: Rollup[]): string =>
  `${rollups.length} ${rollups.reduce((sum, { count }) => sum + count, 0)}`;

function lastUsesOf(weeks: OwnWeek[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { part, figures } of weeks)
    for (const { assetId, used } of part.assets) if (used) last.set(assetId, figures.week);
  return last;
}

const count = (rollups: Rollup[], from: string, to: string, { fits }: FitBook, before: OwnWeek[]): OwnWeek[] =>
  ownWeeks({ rollups, runs: [], due: [], fits, lastUses: lastUsesOf(before) }, from, to);

/** Keeps weeks only where their days still are as they were when they were counted: what is erased must not come back. */
const keep = (weeks: KeptWeek[], first: string, last: string, weight: string): Promise<void> =>
  database.transaction('rw', database.ownWeeks, database.rollups, async () => {
    if (weightOf(await readDays(first, last)) === weight) await database.ownWeeks.bulkPut(weeks);
  });

/** Beside the question: a live query may not write, and nobody waits for what only saves time later. */
const keepLater = (...what: Parameters<typeof keep>) => setTimeout(() => void keep(...what).catch(() => {}));

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
    const last = addDays(end, 6);
    const rollups = await readDays(start, last);
    const fresh = count(rollups, start, end, book, weeks);
    weeks.push(...fresh);
    const kept = fresh.map((week) => ({ id: week.figures.week, key: book.key, week }));
    keepLater(kept, start, last, weightOf(rollups));
  }
  weeks.push(...count(await readDays(running, addDays(running, 6)), running, running, book, weeks));
  return weeks.filter(({ figures }) => figures.week >= mondayOf(from));
}

/** Forgets weeks that were counted, because something came to them later; those of later weeks look back on them. */
export const forgetWeeksSince = (monday: string): Promise<number> =>
  database.ownWeeks.where('id').aboveOrEqual(monday).delete();

export const forgetWeeks = (): Promise<void> => database.ownWeeks.clear();
