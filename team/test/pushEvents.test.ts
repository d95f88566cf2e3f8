import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type UsageEvent, usageEventSchema } from '../../lib/domain/usageEvent.ts';
import { dayAt, due, run, use, uses } from './events.ts';
import { useStore } from './store.ts';

const store = useStore();
const counted = async (sub: string) => {
  const { me } = await store.as('rep', sub).call('hello');
  const [row] = await store.sql(
    `select (select count(*) from whynow.events where rep = $1)::int as rows,
      (select count(distinct id) from whynow.events where rep = $1)::int as distinct,
      (select coalesce(sum(count), 0) from whynow.rep_days where rep = $1)::int as days`,
    [me.pseudonym],
  );
  return row;
};

test('what is sent is taken once, counted once, and known when it comes again', async () => {
  const rep = store.as('rep', 'once');
  const events = uses(300);
  expect(await rep.call('push_events', { events })).toEqual({ taken: 300, known: 0, refused: [] });
  expect(await rep.call('push_events', { events: [...events, use()] })).toEqual({ taken: 1, known: 300, refused: [] });
  expect(await counted('once')).toEqual({ rows: 301, distinct: 301, days: 301 });
});

test('the same id twice in one batch counts once', async () => {
  const event = use();
  const answer = await store.as('rep', 'twice').call('push_events', { events: [event, event] });
  expect(answer).toEqual({ taken: 1, known: 1, refused: [] });
});

test('two batches with the same ids at once, in opposite orders: sent = rows = distinct', async () => {
  const events = Array.from({ length: 2000 }, (_, index) => use({ day: dayAt(-(index % 40)) }));
  const rep = store.as('rep', 'race');
  await rep.call('hello');
  const batches = [events.slice(0, 1000), events.slice(1000), events.slice(500, 1500)];
  const both = batches.flatMap((batch) => [batch, batch.toReversed(), batch]);
  const answers = await Promise.all(both.map((batch) => rep.call('push_events', { events: batch })));
  expect(answers.reduce((sum, { taken }) => sum + taken, 0)).toBe(2000);
  expect(answers.reduce((sum, { known }) => sum + known, 0)).toBe(7000);
  expect(await counted('race')).toEqual({ rows: 2000, distinct: 2000, days: 2000 });
});

test('one rep’s ids are nothing to another: neither can take an event away from the other', async () => {
  const event = use();
  await store.as('rep', 'first').call('push_events', { events: [event] });
  const answer = await store.as('rep', 'second').call('push_events', { events: [event] });
  expect(answer.taken).toBe(1);
  expect(await counted('first')).toMatchObject({ rows: 1 });
});

test('whose an event is the token says, whatever the body says', async () => {
  const rep = store.as('rep', 'honest');
  const { me } = await store.as('rep', 'victim').call('hello');
  await rep.call('push_events', { events: [use({ rep: me.pseudonym })] });
  expect(await counted('victim')).toMatchObject({ rows: 0 });
  expect(await counted('honest')).toMatchObject({ rows: 1 });
});

const wrong: [string, object, RegExp][] = [
  ['an unknown field', { title: 'x' }, /unknown field title/],
  ['an id ordered by time', { id: '0190163d-8694-739b-aea5-966c26f8ad91' }, /version 4 or 5/],
  ['an id that is none', { id: 'x' }, /id:/],
  ['no id', { id: undefined }, /id:/],
  ['a day that is none', { day: '2026-02-30' }, /not a calendar day/],
  ['a day with a time', { day: `${dayAt(0)}T10:00` }, /not a calendar day/],
  ['a day too far ahead', { day: dayAt(3) }, /two days ahead/],
  ['a day before the retention', { day: dayAt(-200) }, /older/],
  ['an unknown action', { action: 'view' }, /action/],
  ['an unknown badge', { badge: 'gold' }, /badge/],
  ['an hour', { half: '10:30' }, /half/],
  ['no half', { half: undefined }, /half/],
  ['an id of an asset with spaces', { assetId: 'a b' }, /assetId/],
  ['no version', { assetVersion: ' ' }, /assetVersion/],
  ['a long version', { assetVersion: 'x'.repeat(201) }, /assetVersion/],
  ['an unknown channel', { channel: 'printed' }, /channel/],
  ['a channel that is no text', { channel: 3 }, /channel/],
  ['a fit with a use', { fit: 'play' }, /unknown field fit/],
  ['an account that is no id', { accountId: 'https://x.example/a?b' }, /accountId/],
  ['an offer without its rule', { action: 'offer', channel: undefined }, /fit/],
  ['a refusal without its reason', { action: 'refusal', channel: undefined }, /reason/],
  ['a pause with more than its day', { action: 'pause' }, /unknown field/],
];

test.each(wrong)('refused, with the reason, and the others are taken: %s', async (name, more, reason) => {
  const event = { ...use(), ...more };
  // The client's own schema is as strict; only ages are the server's business.
  const ages = /ahead|before the retention/.test(name);
  if (!ages) expect(usageEventSchema.safeParse(event).success).toBe(false);
  const answer = await store.as('rep', 'careless').call('push_events', { events: [use(), event] });
  expect(answer).toMatchObject({ taken: 1, known: 0, refused: [{ reason: expect.stringMatching(reason) }] });
});

test('what is no event at all is refused too', async () => {
  const events = [null, 3, 'x', [], {}];
  const answer = await store.as('rep', 'careless').call('push_events', { events });
  expect(answer).toMatchObject({ taken: 0, refused: { length: 5 } });
});

test('every kind of event that the client makes is taken as it is', async () => {
  const common = { day: dayAt(0), half: 'afternoon', badge: 'none' } as const;
  const asset = { ...common, assetId: 'a', assetVersion: '1' };
  const events: UsageEvent[] = [
    { ...asset, id: randomUUID(), action: 'offer', fit: 'fresh' },
    { ...asset, id: randomUUID(), action: 'use', channel: 'sent' },
    { ...asset, id: randomUUID(), action: 'refusal', reason: 'usedOwn', own: 'deck' },
    { ...asset, id: randomUUID(), action: 'refusal', reason: 'tooLong', accountId: 'acc-1' },
    { ...common, id: randomUUID(), action: 'search', reason: 'noResult' },
    { ...common, id: randomUUID(), action: 'gap', rep: 'somebody' },
    { id: randomUUID(), day: dayAt(0), action: 'pause' },
  ];
  for (const event of events) expect(usageEventSchema.safeParse(event).success).toBe(true);
  const rep = store.as('rep', 'kinds');
  expect(await rep.call('push_events', { events })).toEqual({ taken: 7, known: 0, refused: [] });
  const { events: back } = await rep.call('my_events', {});
  const told = events.map(({ rep: _rep, ...event }) => event).map((event) => ({ ...event, accountId: undefined }));
  expect(back).toHaveLength(7);
  for (const event of told) expect(back).toContainEqual(JSON.parse(JSON.stringify(event)));
});

test('accounts are kept only where the workspace logs them', async () => {
  const keep = async (logAccounts: boolean) => {
    await store.sql("select whynow.put_item('workspace', 'workspace', $1)", [
      { id: 'w', name: 'W', settings: { logAccounts, minGroupSize: 5 } },
    ]);
    const sub = `logs ${logAccounts}`;
    await store.as('rep', sub).call('push_events', { events: [use({ accountId: 'acc-1' })] });
    return (await store.as('rep', sub).call('my_events', {})).events[0].accountId;
  };
  expect(await keep(true)).toBe('acc-1');
  expect(await keep(false)).toBeUndefined();
});

test('plays: a newer one takes the place of the older, the same again is known, a wrong one is refused', async () => {
  const rep = store.as('rep', 'plays');
  const [begun, settled] = [run(), due()];
  expect(await rep.call('push_events', { runs: [begun], due: [settled] })).toMatchObject({ taken: 2, known: 0 });
  expect(await rep.call('push_events', { runs: [begun], due: [settled] })).toMatchObject({ taken: 0, known: 2 });
  const further = { ...begun, settled: [true, true] };
  expect(await rep.call('push_events', { runs: [begun, further] })).toMatchObject({ taken: 1, known: 1 });
  const { me } = await rep.call('hello');
  const rows = await store.sql('select settled from whynow.play_runs where rep = $1', [me.pseudonym]);
  expect(rows).toEqual([{ settled: [true, true] }]);
  const bad = [run({ settled: ['x'] }), run({ step: 'call Anna' }), run({ settled: [] })];
  expect(await rep.call('push_events', { runs: bad, due: [due({ inTime: 'yes' })] })).toMatchObject({
    taken: 0,
    refused: { length: 4 },
  });
});

test('too much at once is said, and nothing of it is taken', async () => {
  const rep = store.as('rep', 'greedy');
  const call = rep.call('push_events', { events: uses(1000), runs: [run()] });
  await expect(call).rejects.toMatchObject({ code: 'WN413' });
  await expect(rep.call('push_events', { events: 'x' })).rejects.toMatchObject({ code: 'WN422' });
  await expect(rep.call('push_events', { event: [] })).rejects.toMatchObject({ code: 'WN422' });
  await expect(rep.call('push_events', null)).rejects.toMatchObject({ code: 'WN422' });
  await expect(rep.call('push_events', [])).rejects.toMatchObject({ code: 'WN422' });
  expect(await counted('greedy')).toMatchObject({ rows: 0 });
});
