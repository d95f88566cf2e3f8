/** An array of a request, empty where it is missing. */
create function whynow.list_in(request jsonb, name text) returns jsonb
language plpgsql immutable as $$
begin
  if coalesce(jsonb_typeof(request -> name), 'null') = 'null' then return '[]'; end if;
  if jsonb_typeof(request -> name) <> 'array' then perform whynow.fail('WN422', name || ': not a list.'); end if;
  return request -> name;
end
$$;

create type whynow.push_result as (taken bigint, known bigint, refused jsonb);

/** Takes a rep's events; each counts in the same breath in his days. */
create function whynow.take_events(
  its_rep uuid, events jsonb, earliest date, latest date, open_from date
) returns whynow.push_result
language sql as $$
  with given as materialized (
    select event, whynow.why_not_event(event, earliest, latest) as reason
    from jsonb_array_elements(events) event
  ),
  good as (
    select (event ->> 'id')::uuid as id, (event ->> 'day')::date as day, event ->> 'action' as action,
      event - case when (select whynow.log_accounts()) then '{id,day,action,rep}' else '{id,day,action,rep,accountId}'::text[] end
        as body
    from given
    where reason is null
  ),
  taken as (
    insert into whynow.events (id, day, rep, counts_on, action, body)
    -- In one order, so that two batches with the same ids wait for each other and never crosswise.
    select id, day, its_rep, greatest(day, open_from), action, body from good order by day, id
    on conflict do nothing
    returning counts_on, action, body
  ),
  counted as (
    insert into whynow.rep_days as days (rep, counts_on, action, asset_id, badge, detail, count)
    select its_rep, counts_on, action, coalesce(body ->> 'assetId', ''), coalesce(body ->> 'badge', 'none'),
      coalesce(body ->> 'fit', body ->> 'channel', body ->> 'reason', ''), count(*)
    from taken
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
    on conflict (counts_on, rep, action, asset_id, badge, detail) do update set count = days.count + excluded.count
  )
  select (select count(*) from taken), (select count(*) from good) - (select count(*) from taken),
    (select coalesce(jsonb_agg(jsonb_build_object('id', event -> 'id', 'reason', reason)), '[]')
     from given where reason is not null)
$$;

/** Takes a rep's plays, begun or due; a newer one takes the place of the older, which counts where it did. */
create function whynow.take_plays(
  its_rep uuid, plays jsonb, is_run boolean, earliest date, latest date, open_from date
) returns whynow.push_result
language sql as $$
  with given as materialized (
    select play, at, whynow.why_not_play(play, is_run, earliest, latest) as reason
    from jsonb_array_elements(plays) with ordinality list (play, at)
  ),
  good as (
    select (play ->> 'id')::uuid as id, (play ->> 'day')::date as day, play ->> 'playId' as play_id, at,
      case when is_run then array(select step::boolean from jsonb_array_elements(play -> 'settled') step) end as settled,
      (play ->> 'inTime')::boolean as in_time
    from given
    where reason is null
  ),
  newest as (select distinct on (id) * from good order by id, at desc),
  runs as (
    insert into whynow.play_runs as run (id, rep, play_id, day, counts_on, settled)
    select id, its_rep, play_id, day, greatest(day, open_from), settled from newest where is_run order by id
    on conflict (rep, id) do update set play_id = excluded.play_id, day = excluded.day, settled = excluded.settled,
      counts_on = case when run.counts_on < open_from then run.counts_on else excluded.counts_on end
    where (run.play_id, run.day, run.settled) is distinct from (excluded.play_id, excluded.day, excluded.settled)
    returning 1
  ),
  dues as (
    insert into whynow.play_dues as due (id, rep, play_id, day, counts_on, in_time)
    select id, its_rep, play_id, day, greatest(day, open_from), in_time from newest where not is_run order by id
    on conflict (rep, id) do update set play_id = excluded.play_id, day = excluded.day, in_time = excluded.in_time,
      counts_on = case when due.counts_on < open_from then due.counts_on else excluded.counts_on end
    where (due.play_id, due.day, due.in_time) is distinct from (excluded.play_id, excluded.day, excluded.in_time)
    returning 1
  ),
  taken as (select (select count(*) from runs) + (select count(*) from dues) as count)
  select taken.count, (select count(*) from good) - taken.count,
    (select coalesce(jsonb_agg(jsonb_build_object('id', play -> 'id', 'reason', reason)), '[]')
     from given where reason is not null)
  from taken
$$;

/**
 * What a rep did. Takes `{events, runs, due}`, at most 1,000 in all; gives `{taken, known, refused: [{id, reason}]}`, where
 * every one is counted once. Whose they are is what the token says, whatever they say themselves.
 */
create function api.push_events(batch jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rep uuid := whynow.arrive();
  events jsonb := whynow.list_in(batch, 'events');
  runs jsonb := whynow.list_in(batch, 'runs');
  dues jsonb := whynow.list_in(batch, 'due');
  earliest date := whynow.earliest_day();
  latest date := current_date + 2;
  open_from date;
  of_events whynow.push_result;
  of_runs whynow.push_result;
  of_dues whynow.push_result;
begin
  if jsonb_typeof(batch) is distinct from 'object' or batch - '{events,runs,due}'::text[] <> '{}' then
    perform whynow.fail('WN422', 'A batch has events, runs and due, and nothing else.');
  elsif jsonb_array_length(events) + jsonb_array_length(runs) + jsonb_array_length(dues) > 1000 then
    perform whynow.fail('WN413', 'At most 1,000 at once; send them in several batches.');
  end if;
  -- From here on no week is closed until this is committed.
  open_from := whynow.open_from();
  perform whynow.make_partitions(earliest, latest);
  of_events := whynow.take_events(rep, events, earliest, latest, open_from);
  of_runs := whynow.take_plays(rep, runs, true, earliest, latest, open_from);
  of_dues := whynow.take_plays(rep, dues, false, earliest, latest, open_from);
  return jsonb_build_object(
    'taken', of_events.taken + of_runs.taken + of_dues.taken,
    'known', of_events.known + of_runs.known + of_dues.known,
    'refused', of_events.refused || of_runs.refused || of_dues.refused
  );
end
$$;
