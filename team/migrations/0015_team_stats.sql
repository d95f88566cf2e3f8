/**
 * Figures of groups, as published. Takes `{edition}`, the one that the client has; gives what was told after it, see
 * `whynow.told_after`, and `whole` where that is from the beginning on: what the client has counts no more. Everybody in the
 * team may read them: no count in them is of fewer than the smallest group.
 * As `json`, like `api.changes_since`: figures of many teams are megabytes.
 */
create function api.team_stats(request jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  its_epoch text := (select epoch from whynow.store);
  newest int := (select max(number) from whynow.editions);
  given text[] := regexp_match(request ->> 'edition', '^(.*)\.(\d{1,9})$');
  known int := case when given[1] = its_epoch and given[2]::int <= newest then given[2]::int end;
  page record;
begin
  perform whynow.signed_in();
  -- Three megabytes take an eighth of a second on two busy cores.
  select edition, published, more into page from whynow.told_after(coalesce(known, 0), 3000000);
  return json_build_object(
    'edition', its_epoch || '.' || coalesce(page.edition, newest), 'whole', known is null,
    'published', page.published, 'more', coalesce(page.more, false)
  );
end
$$;
