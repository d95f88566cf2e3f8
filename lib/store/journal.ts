import { browser } from 'wxt/browser';
import type { Rollup } from '../domain/rollup.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';

/**
 * A second copy of the log outside IndexedDB: Chromium deletes an origin's database when its files are damaged, and a
 * full disk may refuse one store and not the other. One key per day; days whose events have passed retention keep only
 * their roll-ups.
 */
export interface JournalDay {
  events: UsageEvent[];
  rollups: Rollup[];
}

const PREFIX = 'log:';
const keyOf = (day: string) => `${PREFIX}${day}`;
const empty = (): JournalDay => ({ events: [], rollups: [] });

async function readDay(day: string): Promise<JournalDay> {
  const key = keyOf(day);
  return ((await browser.storage.local.get(key))[key] as JournalDay | undefined) ?? empty();
}

/** By their ids, which are random: in which order things were done is nobody's business. */
const inNoOrder = (events: UsageEvent[]) => events.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Adds events to their days; one that is there already is left as it is. */
export async function appendToJournal(events: UsageEvent[]): Promise<void> {
  for (const day of new Set(events.map((event) => event.day))) {
    const known = await readDay(day);
    const ids = new Set(known.events.map((event) => event.id));
    const fresh = events.filter((event) => event.day === day && !ids.has(event.id));
    if (fresh.length > 0)
      await browser.storage.local.set({ [keyOf(day)]: { ...known, events: inNoOrder([...known.events, ...fresh]) } });
  }
}

export async function readJournal(): Promise<Map<string, JournalDay>> {
  const all = await browser.storage.local.get(null);
  return new Map(
    Object.entries(all)
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, value]) => [key.slice(PREFIX.length), value as JournalDay]),
  );
}

/** Puts a day's roll-ups in place of its events. */
export async function condenseJournalDay(day: string, rollups: Rollup[]): Promise<void> {
  await browser.storage.local.set({ [keyOf(day)]: { events: [], rollups } });
}

export async function eraseJournal(): Promise<void> {
  await browser.storage.local.remove([...(await readJournal()).keys()].map(keyOf));
}
