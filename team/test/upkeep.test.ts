import { expect, test } from 'vitest';
import { dayAt, use } from './events.ts';
import { useStore } from './store.ts';

const store = useStore();
const partitions = async () =>
  (
    await store.sql(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'whynow.events'::regclass order by 1",
    )
  ).map(({ name }) => name);

test('months ahead are there before anybody needs them; those that are too old are dropped whole', async () => {
  await store.sql("select whynow.make_partitions('2020-01-15', '2020-03-01')");
  await store.sql(
    `insert into whynow.events select gen_random_uuid(), d, gen_random_uuid(), d, 'gap', '{}' from unnest($1::date[]) d`,
    [['2020-01-20', '2020-03-02', dayAt(-150), dayAt(0)]],
  );
  expect(await partitions()).toEqual(expect.arrayContaining(['whynow.events_2020_01', 'whynow.events_2020_03']));
  await store.sql('call whynow.upkeep()');
  const left = await partitions();
  expect(left.filter((name) => name.includes('2020'))).toEqual([]);
  expect(left.at(-1)).toBe(`whynow.events_${dayAt(85).slice(0, 7).replace('-', '_')}`);
  expect(await store.sql('select day from whynow.events')).toHaveLength(2);
});

test('within its month what is older than the retention goes too', async () => {
  await store.sql('select whynow.make_partitions(whynow.earliest_day() - 20, current_date)');
  await store.sql(
    `insert into whynow.events select gen_random_uuid(), whynow.earliest_day() + d, gen_random_uuid(), current_date, 'gap', '{}'
    from unnest(array[-20, -1, 0]) d`,
  );
  await store.sql('select whynow.forget_old()');
  const rows = await store.sql('select day from whynow.events where day < whynow.earliest_day() + 1');
  expect(rows).toHaveLength(1);
});

test('a month without a partition is made when an event needs it, also by two at once', async () => {
  const day = dayAt(-100);
  await store.sql(`drop table if exists whynow.events_${day.slice(0, 7).replace('-', '_')}`);
  const pushes = Array.from({ length: 6 }, (_, index) =>
    store.as('rep', `needs ${index}`).call('push_events', { events: [use({ day })] }),
  );
  expect((await Promise.all(pushes)).map(({ taken }) => taken)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a shorter retention is kept to', async () => {
  await store.sql('update whynow.store set retention_months = 1');
  const { refused } = await store.as('rep', 'old').call('push_events', { events: [use({ day: dayAt(-40) })] });
  expect(refused).toMatchObject([{ reason: expect.stringMatching(/older/) }]);
  await expect(store.sql('update whynow.store set retention_months = 7')).rejects.toMatchObject({ code: '23514' });
});

test('figures that are due are made by the upkeep', async () => {
  const rep = store.as('rep', 'counted');
  await rep.call('push_events', { events: [use({ day: dayAt(-20) })] });
  expect(await rep.call('team_stats', {})).toMatchObject({ edition: null, published: null });
  await store.sql('call whynow.upkeep()');
  const { edition, ...first } = await rep.call('team_stats', { edition: null });
  expect(first).toMatchObject({ whole: true, more: false, published: { team: { id: 'team' } } });
  expect(await rep.call('team_stats', { edition })).toEqual({ edition, whole: false, published: null, more: false });
  // After a restore the store is another one, with numbers of its own.
  for (const other of [`other.${edition.split('.').at(-1)}`, edition.replace(/\d+$/, '99'), 'nonsense', 7])
    expect(await rep.call('team_stats', { edition: other }), String(other)).toEqual({ edition, ...first });
});
