import { browser } from 'wxt/browser';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { appendToJournal } from './journal.ts';

/** Set while the journal holds events that the database has refused. */
export const BEHIND = 'logBehind';

/** One writer at a time, across panel, popup, options and worker. */
export const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('whynow-log', work) as Promise<T>;

/**
 * Adds events to the log. Resolves only when they are durable in at least one of two stores.
 * @param write puts them into the database, with their roll-ups
 * @throws the database's error when neither the database nor the journal could take them
 */
export const appendToLog = (
  events: UsageEvent[],
  write: (events: UsageEvent[]) => Promise<void>,
): Promise<'logged' | 'kept'> =>
  exclusively(async () => {
    const journal = await appendToJournal(events)
      .then(() => true)
      .catch(() => false);
    try {
      await write(events);
      return 'logged';
    } catch (error) {
      if (!journal) throw error;
      await browser.storage.local.set({ [BEHIND]: true });
      return 'kept';
    }
  });
