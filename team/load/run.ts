import { fill, type Size } from './fill.ts';
import { pushDay } from './push.ts';
import { measure } from './read.ts';
import type { LoadResult, Measured, Pushed } from './result.ts';
import { openStore } from './store.ts';

const quick = { events: [100_000, 1_000_000], pushing: 1_000 };
const full = { events: [100_000, 1_000_000, 10_000_000], pushing: 10_000 };

/** Each rep makes about 80 events on a working day; there is an account for every ten events. */
const sizeOf = (events: number): Size => ({ events, accounts: events / 10, reps: events / 10_000 });

/** Fills and asks a store of each size; into the largest a whole team's day is pushed. */
async function load({ events, pushing }: typeof quick): Promise<LoadResult> {
  const sizes: Measured[] = [];
  let pushed: Pushed | undefined;
  for (const size of events.map(sizeOf)) {
    const store = await openStore();
    try {
      const began = Date.now();
      await fill(store, size);
      console.log(
        `   filled with ${size.events.toLocaleString('en')} events: ${Math.round((Date.now() - began) / 1000)} s`,
      );
      sizes.push(await measure(store, size));
      if (size.events === events.at(-1)) pushed = await pushDay(store, pushing);
    } finally {
      await store.stop();
    }
  }
  if (!pushed) throw new Error('Nothing was pushed');
  return { sizes, pushed };
}

const result = await load(process.argv.includes('full') ? full : quick);
// The channel is closed by hand: a package here listens on it, and that keeps this process from ending.
if (process.send) process.send(result, () => process.disconnect());
else console.log(JSON.stringify(result, undefined, 1));
