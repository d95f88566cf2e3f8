/**
 * How many items a client has still to fetch after a number; see `api.changes_since`. Above 20,000 not counted, which would
 * take longer than the page itself, but estimated: no more than numbers were given since, and than there are items as of
 * the last analysis. Whoever was told too many or too few is put right by the pages that follow.
 */
create function whynow.count_changes(since bigint, until bigint, sees_all boolean, me text) returns bigint
language plpgsql stable as $$
declare
  exact constant bigint := 20000;
  live bigint := (
    select count(*) from (select from whynow.items where change > since and body is not null limit exact + 1) counted
  );
begin
  if live > exact then
    return greatest(live, (
      select least((select max(change) from whynow.items) - since, sum(greatest(0, reltuples))::bigint)
      from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = 'whynow.items'::regclass
    ));
  end if;
  return live
    + (select count(*) from (
        select from whynow.items where change > greatest(since, until) and body is null limit exact
      ) gone)
    - case when sees_all then 0 else (
        select count(*) from whynow.items
        where list = 'requests' and change > since and body is not null and body ->> 'by' is distinct from me
      ) end;
end
$$;

/**
 * What of the workspace has changed since a cursor, in the order in which it was committed. Takes `{after, most}`; gives
 * `{items: [{list, id, version, body}], cursor, more, total}`, `total` being what comes after these items. A cursor is
 * `epoch.number.left.until`: `left` items were still to come when it was given, and deletions up to `until` mean nothing
 * to a client that began after them. A rep reads of the requests only his own.
 *
 * Put together as `json`, which copies what there is: as `jsonb` a page took ten times as long.
 */
create function api.changes_since(request jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  most int := case when request ->> 'most' ~ '^[1-9]\d{0,8}$' then least((request ->> 'most')::int, 5000) else 1000 end;
  after_text text := request ->> 'after';
  its_epoch uuid := (select epoch from whynow.store);
  last_number bigint := (select coalesce(max(change), 0) from whynow.items);
  since bigint := 0;
  to_come bigint := 0;
  until bigint := last_number;
  me text := whynow.me()::text;
  sees_all boolean := whynow.my_role() <> 'rep';
  items json;
  fetched int;
begin
  perform whynow.signed_in();
  if after_text is not null then
    if after_text !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,18}){3}$' then
      perform whynow.fail('WN422', 'after: not a cursor of a team store.');
    end if;
    since := split_part(after_text, '.', 2);
    to_come := split_part(after_text, '.', 3);
    until := split_part(after_text, '.', 4);
    -- A cursor from ahead comes from a store that was set back without being told of it.
    if split_part(after_text, '.', 1)::uuid <> its_epoch or since > last_number then
      perform whynow.fail('WN409', 'The team store was restored from a backup: pull the workspace anew.');
    end if;
  end if;

  select
    count(*),
    coalesce(max(change), since),
    coalesce(
      json_agg(json_build_object('list', list, 'id', id, 'version', version, 'body', body) order by change), '[]'
    )
  into fetched, since, items
  from (
    select list, id, version, body, change
    from whynow.items
    where change > since
      and (body is not null or change > until)
      and (sees_all or list <> 'requests' or body is null or body ->> 'by' = me)
    order by change
    limit most
  ) page;

  -- Counted once for a pull of many pages, and again where it does not hold any more.
  to_come := case
    when fetched < most then 0
    when to_come > fetched then to_come - fetched
    else whynow.count_changes(since, until, sees_all, me)
  end;
  return json_build_object(
    'items', items,
    'cursor', concat_ws('.', its_epoch, since, to_come, until),
    'more', to_come > 0,
    'total', to_come
  );
end
$$;
