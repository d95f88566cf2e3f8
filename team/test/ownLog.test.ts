import { expect, test } from 'vitest';
import { dayAt, due, run, use, uses } from './events.ts';
import { useStore } from './store.ts';

const store = useStore();
const countOf = async (sub: string) => {
  const { me } = await store.as('rep', sub).call('hello');
  const tables = ['events', 'rep_days', 'play_runs', 'play_dues'];
  const counts = tables.map((name) => `(select count(*) from whynow.${name} where rep = $1)::int as ${name}`);
  return (await store.sql(`select ${counts.join()}`, [me.pseudonym]))[0];
};

test('a rep reads his own log page by page, oldest day first, each event once', async () => {
  const rep = store.as('rep', 'pages');
  const events = Array.from({ length: 57 }, (_, index) => use({ day: dayAt(-(index % 9)) }));
  await rep.call('push_events', { events });
  const seen: { id: string; day: string }[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await rep.call('my_events', { after, most: 10 });
    seen.push(...page.events);
    if (!page.more) break;
    after = page.cursor;
  }
  expect(seen.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  expect(seen.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort());
  expect(seen[0]).not.toHaveProperty('rep');
  await expect(rep.call('my_events', { after: "x' or 1=1" })).rejects.toMatchObject({ code: 'WN422' });
});

test('erasing takes one’s own events, plays and open counts, and nobody else’s', async () => {
  const other = store.as('rep', 'stays');
  await other.call('push_events', { events: uses(3), runs: [run()], due: [due()] });
  const rep = store.as('rep', 'erases');
  await rep.call('push_events', { events: uses(5), runs: [run()], due: [due()] });
  expect(await rep.call('erase_mine')).toEqual({ erased: 5 });
  expect(await countOf('erases')).toEqual({ events: 0, rep_days: 0, play_runs: 0, play_dues: 0 });
  expect(await countOf('stays')).toEqual({ events: 3, rep_days: 1, play_runs: 1, play_dues: 1 });
  expect(await rep.call('erase_mine')).toEqual({ erased: 0 });
});

test('counts of a week that is told wait for their month, then they go', async () => {
  const [{ monday, month }] = await store.sql(
    `select (date_trunc('week', current_date) - interval '7 days')::date::text as monday,
      to_char(date_trunc('week', current_date) - interval '4 days', 'YYYY-MM') as month`,
  );
  const rep = store.as('rep', 'told');
  await rep.call('push_events', {
    events: [use({ day: monday }), use({ day: dayAt(0) })],
    runs: [run({ day: monday })],
  });
  await store.tell(monday);
  expect(await rep.call('erase_mine')).toEqual({ erased: 2 });
  expect(await countOf('told')).toEqual({ events: 0, rep_days: 1, play_runs: 1, play_dues: 0 });
  await store.sql('select whynow.forget_old()');
  expect(await countOf('told')).toMatchObject({ rep_days: 1, play_runs: 1 });
  // What comes after the erasure is none of its business.
  await rep.call('push_events', { events: [use()] });
  await store.tell(monday, month);
  await store.sql('select whynow.forget_old()');
  expect(await countOf('told')).toMatchObject({ events: 1, rep_days: 1, play_runs: 0 });
});

test('late events count on the first day that is still open', async () => {
  const [{ before, monday }] = await store.sql(
    `select date_trunc('week', current_date)::date::text as monday,
      (date_trunc('week', current_date) - interval '7 days')::date::text as before`,
  );
  await store.tell(before);
  const rep = store.as('rep', 'late');
  await rep.call('push_events', { events: [use({ day: before }), use({ day: dayAt(0) })] });
  const { me } = await rep.call('hello');
  const rows = await store.sql('select day::text, counts_on::text from whynow.events where rep = $1 order by day', [
    me.pseudonym,
  ]);
  expect(rows).toEqual([
    { day: before, counts_on: monday },
    { day: dayAt(0), counts_on: dayAt(0) },
  ]);
});
