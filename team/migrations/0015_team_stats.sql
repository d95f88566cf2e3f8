/**
 * Figures of groups, as published. Takes `{edition}`; gives `{edition, published: {team, weeks, months}}`, `published` null
 * where that edition is the newest. Everybody in the team may read them: no count in them is of fewer than the smallest group.
 * As `json`, like `api.changes_since`: figures of many teams are megabytes.
 */
create function api.team_stats(request jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest whynow.editions;
  its_name text;
  told json;
begin
  perform whynow.signed_in();
  select * into newest from whynow.editions order by number desc limit 1;
  if newest.number is null then
    return json_build_object('edition', null, 'published', null);
  end if;
  its_name := (select epoch from whynow.store) || '.' || newest.number;
  if request ->> 'edition' = its_name then
    return json_build_object('edition', its_name, 'published', null);
  end if;
  -- The figures put everything together when it changes; without that it is done here.
  if to_regclass('whynow.told') is not null then
    execute 'select published from whynow.told where edition = $1' into told using newest.number;
  end if;
  return json_build_object('edition', its_name, 'published', coalesce(told, (
    select json_build_object(
      'team', newest.team,
      'weeks', coalesce(json_agg(figures order by period, scope) filter (where kind = 'week'), '[]'),
      'months', coalesce(json_agg(figures order by period, scope) filter (where kind = 'month'), '[]')
    )
    from whynow.published
  )));
end
$$;
