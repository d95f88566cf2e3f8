import { type Rollup, rollUp } from '../domain/rollup.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { change } from './workerRecords.ts';

/** Where Dexie tells its live queries in other pages of changes (4.x); this says that anything may have changed. */
const CHANNEL = 'x-storagemutated-1';
const ANYTHING = { all: { d: 1, from: Number.NEGATIVE_INFINITY, to: [[]] } };

/** Writes fresh events with their roll-ups, in one transaction, as pages do; open pages look again. */
export async function writeEvents(events: UsageEvent[]): Promise<void> {
  await change(['events', 'rollups'], async (stores) => {
    for (const event of events) await stores.events?.add(event);
    for (const rollup of rollUp(events)) {
      const before = (await stores.rollups?.get(rollup.id)) as Rollup | undefined;
      await stores.rollups?.put({ ...rollup, count: rollup.count + (before?.count ?? 0) });
    }
  });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(ANYTHING);
  channel.close();
}
