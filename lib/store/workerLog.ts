import { mondayOf } from '../domain/figures/calendar.ts';
import { type Rollup, rollUp } from '../domain/rollup.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { eventRows } from './outboxRows.ts';
import type { TeamSync } from './teamRows.ts';
import { change } from './workerRecords.ts';

/** Where Dexie tells its live queries in other pages of changes (4.x); this says that anything may have changed. */
const CHANNEL = 'x-storagemutated-1';
const ANYTHING = { all: { d: 1, from: Number.NEGATIVE_INFINITY, to: [[]] } };

/** Writes fresh events with their roll-ups and outbox rows, in one transaction, as pages do; open pages look again. */
export async function writeEvents(events: UsageEvent[]): Promise<void> {
  await change(['events', 'rollups', 'ownWeeks', 'team', 'outbox'], async (stores) => {
    for (const event of events) await stores.events?.add(event);
    const sync = (await stores.team?.get('sync')) as TeamSync | undefined;
    for (const row of sync ? eventRows(events, sync.since) : []) await stores.outbox?.put(row);
    // Who travels west may come back to a week that was over.
    const [first] = events.map(({ day }) => mondayOf(day)).sort();
    if (first) await stores.ownWeeks?.delete(IDBKeyRange.lowerBound(first));
    for (const rollup of rollUp(events)) {
      const before = (await stores.rollups?.get(rollup.id)) as Rollup | undefined;
      await stores.rollups?.put({ ...rollup, count: rollup.count + (before?.count ?? 0) });
    }
  });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(ANYTHING);
  channel.close();
}
