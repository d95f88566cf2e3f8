/** A rep's own raw events. Takes `{after, most}`; gives `{events, cursor, more}`, oldest day first. */
create function api.my_events(request jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := whynow.me();
  most int := case when request ->> 'most' ~ '^[1-9]\d{0,8}$' then least((request ->> 'most')::int, 5000) else 1000 end;
  after_text text := coalesce(request ->> 'after', '0001-01-01.00000000-0000-0000-0000-000000000000');
  after_day date;
  after_id uuid;
  events jsonb;
  fetched int;
  last_text text;
begin
  perform whynow.signed_in();
  if after_text !~ '^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    perform whynow.fail('WN422', 'after: not a cursor of one''s own events.');
  end if;
  after_day := split_part(after_text, '.', 1);
  after_id := split_part(after_text, '.', 2);
  select count(*),
    coalesce(jsonb_agg(body || jsonb_build_object('id', id, 'day', day, 'action', action) order by day, id), '[]'),
    (array_agg(day || '.' || id order by day desc, id desc))[1]
  into fetched, events, last_text
  from (
    select id, day, action, body
    from whynow.events
    where rep = me and day >= after_day and (day, id) > (after_day, after_id)
    order by day, id
    limit most
  ) page;
  return jsonb_build_object('events', events, 'cursor', coalesce(last_text, request ->> 'after'), 'more', fetched = most);
end
$$;

/**
 * Erases what a rep did: every event and play of his, and his counts of all that is not published yet. Counts of a week that
 * is told already, of a month that is not, wait for that month: else the two would tell by their difference what was erased.
 * What was published stays; it names nobody. Gives `{erased}`, the number of events.
 */
create function api.erase_mine() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := whynow.me();
  open_from date;
  month_from date;
  erased bigint;
begin
  perform whynow.signed_in();
  open_from := whynow.open_from();
  month_from := whynow.first_open_month();
  with gone as (delete from whynow.events where rep = me returning 1) select count(*) into erased from gone;
  delete from whynow.play_runs where rep = me and (counts_on >= open_from or counts_on < month_from);
  delete from whynow.play_dues where rep = me and (counts_on >= open_from or counts_on < month_from);
  delete from whynow.rep_days where rep = me and (counts_on >= open_from or counts_on < month_from);
  update whynow.members set erased_before = open_from where rep = me;
  return jsonb_build_object('erased', erased);
end
$$;
