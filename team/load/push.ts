import { randomUUID } from 'node:crypto';
import { ask } from './ask.ts';
import type { Pushed, Times } from './result.ts';
import { type LoadStore, tokenOf } from './store.ts';

const BATCH = 100;
/** What is done in each hour of a day, from seven to seven, in twentieths of the fullest hour. */
const HOURS = [4, 11, 18, 20, 16, 8, 10, 17, 19, 15, 9, 3];
const MOST = 20;
/** Of so many batches one is sent again, as after an answer that was lost. */
const LOST = 50;

const channels = ['copied', 'opened', 'inserted', 'sent'];
const badges = ['customer', 'competitive', 'change', 'none'];

const eventsOf = (rep: number, day: string) =>
  Array.from({ length: BATCH }, (_, index) => {
    const asset = (rep * 17 + (index % 12)) % 200;
    const common = { id: randomUUID(), day, half: index < BATCH / 2 ? 'morning' : 'afternoon' };
    const about = { badge: badges[asset % 4], assetId: `asset-${asset}`, assetVersion: '1' };
    return index % 4 === 0
      ? { ...common, ...about, action: 'use', channel: channels[asset % 4] }
      : { ...common, ...about, action: 'offer', fit: 'badge' };
  });

/** Every rep's day in one batch; those of one hour by so many senders at a time as the hour is full. */
async function pushHour(store: LoadStore, reps: number[], day: string, senders: number) {
  const times: Times = [];
  let again = 0;
  const waiting = reps.values();
  const sender = async () => {
    for (const rep of waiting) {
      const token = await tokenOf('rep', rep);
      const events = eventsOf(rep, day);
      const { result, took } = await ask(store.url, token, 'push_events', { events });
      times.push(took);
      if (result.taken !== BATCH) throw new Error(`Of ${BATCH} events ${JSON.stringify(result)}`);
      if (rep % LOST > 0) continue;
      const second = await ask(store.url, token, 'push_events', { events });
      if (second.result.known !== BATCH) throw new Error(`Sent again: ${JSON.stringify(second.result)}`);
      again += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: senders }, sender));
  return { times, again, seconds: (performance.now() - began) / 1000 };
}

/** A day's events of so many reps, hour after hour without waiting: each sender sends the next batch when one is answered. */
export async function pushDay(store: LoadStore, reps: number): Promise<Pushed> {
  const { rows: today } = await store.owner.query('select current_date::text as day');
  const day = today[0].day;
  const all = HOURS.reduce((sum, each) => sum + each, 0);
  const hours: (Awaited<ReturnType<typeof pushHour>> & { rate: number })[] = [];
  let memory = store.memory();
  let from = 0;
  let share = 0;
  for (const hour of HOURS) {
    share += hour;
    const upTo = Math.round((reps * share) / all);
    const its = Array.from({ length: upTo - from }, (_, index) => from + index);
    const pushed = await pushHour(store, its, day, Math.max(1, Math.round((MOST * hour) / 20)));
    hours.push({ ...pushed, rate: (its.length * BATCH) / pushed.seconds });
    memory = Math.max(memory ?? 0, store.memory() ?? 0) || undefined;
    from = upTo;
  }
  const text = `select count(*)::int as rows, count(distinct id)::int as distinct,
    (select sum(count) from whynow.rep_days where counts_on = $1)::int as "rolledUp" from whynow.events where day = $1`;
  const { rows } = await store.owner.query(text, [day]);
  return {
    ...{ reps, most: MOST, memory, peak: hours[HOURS.indexOf(20)]?.rate ?? 0 },
    seconds: hours.reduce((sum, { seconds }) => sum + seconds, 0),
    times: hours.flatMap(({ times }) => times),
    again: hours.reduce((sum, each) => sum + each.again, 0),
    counts: { sent: reps * BATCH, ...rows[0] },
  };
}
