-- Up Migration

-- What they read is made while something is published.
set local check_function_bodies = off;

/** Of each row and scope what is told, by table; one that is not told is missing, or `known` where others hang on it. */
create function whynow.told_counts(its_about text) returns table (scope text, at text, o jsonb)
language sql stable as $$
  select scope, at, coalesce(jsonb_object_agg(tab, count) filter (where count is not null and not is_withheld), '{}')
    || coalesce(jsonb_object_agg('known ' || tab, count) filter (where count is not null and is_withheld), '{}')
  from fig_counts where about = its_about group by 1, 2
$$;

/** Refusals of everyone by reason, by asset or badge. */
create function whynow.told_reasons(its_tab text) returns table (at text, reasons jsonb)
language sql stable as $$
  select s.at, jsonb_object_agg(s.of, c.count)
  from fig_shown s join fig_cells c using (tab, at, of) where s.tab = its_tab group by 1
$$;

/** `AssetFigures` by scope. */
create function whynow.assets_told() returns table (scope text, list jsonb)
language sql stable as $$
  select f.scope, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'assetId', f.asset_id, 'offered', f.offered, 'used', f.used, 'refused', f.refused, 'lastUse', f.last_use,
    'offers', t.o -> 'asset offers', 'uses', t.o -> 'asset uses', 'refusals', t.o -> 'asset refusals',
    'reasons', coalesce(case when f.scope = 'all' and t.o ? 'asset refusals' then r.reasons end, '{}'),
    'repsOffered', t.o -> 'reach offered',
    'repsUsed', case when t.o ?& '{reach offered,reach rest}' then t.o -> 'reach used' end
  )) order by f.asset_id)
  from fig_flags f
  join whynow.told_counts('asset') t on t.scope = f.scope and t.at = f.asset_id
  left join whynow.told_reasons('asset reasons') r on r.at = f.asset_id
  group by 1
$$;

/** `BadgeFigures` by scope. Uses by badge are told beside those with any badge, those that fit beside all uses. */
create function whynow.badges_told() returns table (scope text, list jsonb)
language sql stable as $$
  with told as (
    select c.*, c.o -> case when c.at = 'none' then 'badge uses without' else 'badge withBadge' end as part
    from whynow.told_counts('badge') c
  ), used as (
    select t.*, case when t.part = '0' then t.part when t.part is not null then t.o -> 'badge uses' end as uses from told t
  )
  select t.scope, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'badge', t.at, 'offers', t.o -> 'badge offers', 'uses', t.uses, 'refusals', t.o -> 'badge refusals',
    'fitting', case when t.uses is not null and t.o ?| '{badge uses,known badge uses}'
      and t.o ?& '{badge uses without,badge withBadge,badge uses beside}' then t.o -> 'badge fitting' end,
    'reasons', coalesce(case when t.scope = 'all' and t.o ? 'badge refusals' then r.reasons end, '{}'),
    'noResult', case when t.o ?& '{badge searches,badge searches with}' then t.o -> 'badge noResult' end,
    'gaps', t.o -> 'badge gaps'
  )) order by t.at collate "C")
  from used t left join whynow.told_reasons('badge reasons') r on r.at = t.at
  group by 1
$$;

/** `PlayFigures` by scope; a step that is not told is null. */
create function whynow.plays_told() returns table (scope text, list jsonb)
language sql stable as $$
  with steps as (
    select p.play_id, coalesce((
      select max(cardinality(r.settled)) from fig_runs r where r.play_id = p.play_id
    ), 0) as count
    from (select play_id from fig_runs union select play_id from fig_dues) p
  )
  select t.scope, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'playId', t.at, 'begun', t.o -> 'play begun', 'due', t.o -> 'play due',
    'inTime', case when t.o ?& '{play due,play late}' then t.o -> 'play inTime' end,
    'settled', coalesce((
      select jsonb_agg(
        case when t.o ?& array['play begun', 'play open ' || step] then t.o -> ('play settled ' || step) end order by step
      )
      from generate_series(1, s.count) step
    ), '[]')
  )) order by t.at collate "C")
  from whynow.told_counts('play') t join steps s on s.play_id = t.at
  group by 1
$$;

/** Writes the month down, as `MonthFigures`. */
create function whynow.tell_month(its text, scopes text[]) returns void
language sql as $$
  insert into whynow.published (kind, period, scope, figures)
  select 'month', its, a.scope, jsonb_build_object(
    'scope', a.scope, 'month', its, 'active', a.reps,
    'assets', coalesce(s.list, '[]'), 'badges', coalesce(b.list, '[]'), 'plays', coalesce(p.list, '[]')
  )
  from whynow.active_of(scopes) a
  left join whynow.assets_told() s using (scope)
  left join whynow.badges_told() b using (scope)
  left join whynow.plays_told() p using (scope)
$$;
