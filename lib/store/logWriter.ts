import { browser } from 'wxt/browser';
import { rollUp } from '../domain/rollup.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { database } from './database.ts';
import { appendToJournal } from './journal.ts';

/** Set while the journal holds events that the database has refused. */
export const BEHIND = 'logBehind';

/** One writer at a time, across panel, popup, options and worker. */
export const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('whynow-log', work) as Promise<T>;

/** Events and their roll-ups in one transaction; events that are there already are passed over. */
export async function writeEvents(events: UsageEvent[]): Promise<void> {
  await database.transaction('rw', database.events, database.rollups, async () => {
    const known = await database.events.bulkGet(events.map((event) => event.id));
    const fresh = events.filter((_, index) => known[index] === undefined);
    await database.events.bulkAdd(fresh);
    for (const rollup of rollUp(fresh)) {
      const before = await database.rollups.get(rollup.id);
      await database.rollups.put({ ...rollup, count: rollup.count + (before?.count ?? 0) });
    }
  });
}

/**
 * Adds events to the log. Resolves only when they are durable in at least one of two stores.
 * @throws the database's error when neither the database nor the journal could take them
 */
export const appendToLog = (events: UsageEvent[]): Promise<'logged' | 'kept'> =>
  exclusively(async () => {
    const journal = await appendToJournal(events)
      .then(() => true)
      .catch(() => false);
    try {
      await writeEvents(events);
      return 'logged';
    } catch (error) {
      if (!journal) throw error;
      await browser.storage.local.set({ [BEHIND]: true });
      return 'kept';
    }
  });
