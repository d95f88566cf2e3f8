import type { UsageEvent } from '../domain/usageEvent.ts';
import type { OutboxRow } from './teamRows.ts';

// A file of its own: the worker writes these without Dexie.
/** The rows of events for the outbox of a store to which days from `since` on are told. */
export const eventRows = (events: UsageEvent[], since: string): OutboxRow[] =>
  events.filter(({ day }) => day >= since).map((body) => ({ id: body.id, state: 'waiting', kind: 'event', body }));
