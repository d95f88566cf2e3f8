/**
 * Figures of groups, as published. Takes `{edition}`; gives `{edition, published: {team, weeks, months}}`, `published` null
 * where that edition is the newest. Everybody in the team may read them: no count in them is of fewer than the smallest group.
 * As `json`, like `api.changes_since`: figures of many teams are megabytes.
 */
create function api.team_stats(request jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest record;
  its_name text;
begin
  perform whynow.signed_in();
  select edition, published into newest from whynow.told;
  if newest.edition is null then return json_build_object('edition', null, 'published', null); end if;
  its_name := (select epoch from whynow.store) || '.' || newest.edition;
  return json_build_object(
    'edition', its_name,
    'published', case when request ->> 'edition' is distinct from its_name then newest.published end
  );
end
$$;
