import type pg from 'pg';
import { type LoadStore, TEAM_OF } from './store.ts';

/** A store as it is after six months: so many events of so many reps on its working days, and so many accounts. */
export interface Size {
  events: number;
  accounts: number;
  reps: number;
}

const ASSETS = 200;

/** Through the triggers, as whoever loads a workspace by SQL writes it. */
const items = `
  insert into whynow.items (list, id, body, change)
  select 'accounts', 'acc-' || i, jsonb_build_object(
    'id', 'acc-' || i, 'name', (array['Alder','Basalt','Cobalt','Delta','Ember','Fjord','Hazel'])[1 + i % 7] || ' Industries ' || i || ' GmbH',
    'domains', jsonb_build_array('acc-' || i || '.example'), 'linkedin', jsonb_build_array('acc-' || i),
    'externalIds', jsonb_build_object('salesforce', jsonb_build_array('001Bn' || lpad(i::text, 10, '0') || 'AAA'),
      'hubspot', jsonb_build_array((90000000000 + i)::text)),
    'relation', case i % 3 when 0 then 'customer' else 'prospect' end, 'industry', 'Logistics', 'country', 'DE',
    'employees', 50 + i % 20000, 'owner', 'Léa Morel',
    'contacts', jsonb_build_array(jsonb_build_object('id', 'acc-' || i || '-c1', 'name', 'COO', 'title', 'COO', 'buyerRole', 'decisionMaker'))
  ), 0 from generate_series(0, $1::bigint - 1) i`;
const signals = `
  insert into whynow.items (list, id, body, change)
  select 'signals', 'sig-' || i, jsonb_build_object(
    'id', 'sig-' || i, 'accountId', 'acc-' || i, 'type', (array['renewal','tender','leadership','expansion'])[1 + i / 2 % 4],
    'text', 'something has changed at account ' || i, 'label', 'Change ' || i, 'date', current_date - (i % 300)::int,
    'status', (array['verified','assumed','refuted'])[1 + i % 3], 'source', '{"name": "CRM"}'::jsonb, 'owner', 'Léa Morel'
  ), 0 from generate_series(0, $1::bigint - 1, 2) i`;
const content = `
  insert into whynow.items (list, id, body, change)
  select 'assets', 'asset-' || i, jsonb_build_object(
    'id', 'asset-' || i, 'type', 'deck', 'title', 'Content ' || i, 'language', 'en', 'state', 'approved', 'audience', 'external',
    'version', '1', 'badges', jsonb_build_array((array['customer','competitive','change','intent'])[1 + i % 4])
  ), 0 from generate_series(0, ${ASSETS - 1}) i
  union all
  select 'workspace', 'workspace', '{"id": "load", "name": "Load", "settings": {"minGroupSize": 5}, "badgeRules": {"signals": {}}}', 0`;
const requests = `
  insert into whynow.items (list, id, body, change)
  select 'requests', 'request-' || i || '-' || rep, jsonb_build_object('id', 'request-' || i || '-' || rep, 'kind', 'question',
    'text', 'Is there something on this?', 'day', current_date, 'by', rep, 'state', 'open'), 0
  from whynow.members, generate_series(1, 5) i`;

const people = `
  with teams as (
    insert into whynow.teams select 'team-' || i, 'Team ' || i from generate_series(0, ($1::int - 1) / ${TEAM_OF}) i
  )
  insert into whynow.members (subject, role, team)
  select whynow.subject_hash(jsonb_build_object('iss', 'whynow-join', 'sub', 'rep-' || i)), 'rep', 'team-' || i / ${TEAM_OF}
  from generate_series(0, $1::int - 1) i`;

/** The working days of six months up to yesterday, and the reps, by number. */
const calendar = `
  create temp table load_days as
  select row_number() over (order by day) - 1 as no, day::date from generate_series(current_date - 181, current_date - 1, '1 day') day
  where extract(isodow from day) < 6 and day > whynow.earliest_day();
  create temp table load_reps as select row_number() over (order by rep) - 1 as no, rep from whynow.members where role = 'rep';
  create index on load_reps (no);`;

/** Every rep offers a dozen assets a day, some more than others, and now and then something comes of it. */
const eventsOfDay = `
  insert into whynow.events (id, day, rep, counts_on, action, body)
  select gen_random_uuid(), $1, r.rep, $1, e.action, jsonb_build_object('half', case i % 2 when 0 then 'morning' else 'afternoon' end,
      'badge', (array['customer','competitive','change','none'])[1 + e.asset % 4])
    || case when e.action in ('offer', 'use', 'refusal')
      then jsonb_build_object('assetId', 'asset-' || e.asset, 'assetVersion', '1') else '{}' end
    || case e.action
      when 'offer' then jsonb_build_object('fit', (array['play','reason','badge','stage'])[1 + e.asset % 3])
      when 'use' then jsonb_build_object('channel', (array['copied','opened','inserted','sent'])[1 + e.asset % 4])
      when 'refusal' then jsonb_build_object('reason', (array['outdated','tooLong','alreadySent'])[1 + e.asset % 3])
      when 'search' then jsonb_build_object('reason', (array['answered','unused','noResult'])[1 + e.asset % 3])
      else '{}' end
  from (
    select i, (case when kind < 0.6 then 'offer' when kind < 0.85 then 'use' when kind < 0.91 then 'refusal'
        when kind < 0.97 then 'search' else 'gap' end) as action,
      ((i % $3) * 17 + $2 * 3 + floor(12 * chance * chance)::int) % ${ASSETS} as asset
    from (select i, random() as kind, random() as chance from generate_series(0, $4::bigint - 1) i offset 0) drawn
  ) e join load_reps r on r.no = e.i % $3`;
const rollUpsOfDay = `
  insert into whynow.rep_days (rep, counts_on, action, asset_id, badge, detail, count)
  select rep, counts_on, action, coalesce(body ->> 'assetId', ''), body ->> 'badge',
    coalesce(body ->> 'fit', body ->> 'channel', body ->> 'reason', ''), count(*)
  from whynow.events where day = $1 group by 1, 2, 3, 4, 5, 6`;
const playsOfDay = `
  with runs as (
    insert into whynow.play_runs (id, rep, play_id, day, counts_on, settled)
    select gen_random_uuid(), rep, 'play-' || no % 5, $1, $1, array[true, random() < 0.5, false] from load_reps
  )
  insert into whynow.play_dues (id, rep, play_id, day, counts_on, in_time)
  select gen_random_uuid(), rep, 'play-' || no % 5, $1, $1, random() < 0.5 from load_reps`;

async function fillWorkspace(client: pg.Client, { accounts }: Size): Promise<void> {
  await client.query(content);
  await client.query(items, [accounts]);
  await client.query(signals, [accounts]);
  await client.query(requests);
}

/** Every second of the working days, from the first or the second one on. */
async function fillDays(client: pg.Client, { events, reps }: Size, first: 0 | 1): Promise<void> {
  await client.query(calendar);
  const { rows: days } = await client.query('select no::int, day::text from load_days order by no');
  const upTo = (no: number) => Math.round((events * no) / days.length);
  for (const { no, day } of days.filter(({ no }) => no % 2 === first)) {
    await client.query(eventsOfDay, [day, no, reps, upTo(no + 1) - upTo(no)]);
    await client.query(rollUpsOfDay, [day]);
    await client.query(playsOfDay, [day]);
  }
}

/** Fills an empty store by SQL, roll-ups in step: pushing ten million events would take the better part of an hour. */
export async function fill({ owner, connect }: LoadStore, size: Size): Promise<void> {
  await owner.query(people, [size.reps]);
  const quick = async () => {
    const client = await connect();
    // Nobody else is there, and what is written here need not survive the machine.
    await client.query("set synchronous_commit = off; set client_min_messages = warning; set work_mem = '64MB'");
    return client;
  };
  await Promise.all([
    fillWorkspace(await quick(), size),
    fillDays(await quick(), size, 0),
    fillDays(await quick(), size, 1),
  ]);
  // As autovacuum leaves a table that was not written for a while.
  await owner.query('vacuum (analyze)');
}
