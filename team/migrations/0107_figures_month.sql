-- Up Migration

-- What they read is made while something is published.
set local check_function_bodies = off;

/** What happened to assets in the closed weeks of a month, by scope and without counts, as `fig_flags`. */
create function whynow.flag_assets(scopes text[]) returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.fig_flags;
  create temp table fig_flags on commit drop as
  select s.scope collate "C" as scope, m.asset_id collate "C" as asset_id, bool_or(m.action = 'offer') as offered,
    bool_or(m.action = 'use') as used, bool_or(m.action = 'refusal') as refused,
    max(m.week) filter (where m.action = 'use') as last_use
  from fig_month m cross join lateral unnest(array['all', m.team]) s (scope)
  where m.asset_id <> '' and s.scope = any (scopes)
  group by 1, 2;
end
$$;

/** Reps who used or refused something, by scope. */
create function whynow.active_of(scopes text[]) returns table (scope text, reps bigint)
language sql stable as $$
  with active as (select distinct m.rep, m.team from fig_month m where m.action in ('use', 'refusal'))
  select s.scope, count(distinct a.rep)
  from unnest(scopes) s (scope) left join active a on a.team = s.scope where s.scope <> 'all' group by 1
  union all
  select 'all', (select count(distinct rep) from active) where 'all' = any (scopes)
$$;

/** The month whose weeks are not all over: told without any count. */
create function whynow.publish_running(its text, scopes text[]) returns void
language plpgsql as $$
begin
  perform whynow.flag_assets(scopes);
  delete from whynow.running;
  insert into whynow.running
  select its, a.scope, jsonb_build_object(
    'scope', a.scope, 'month', its, 'active', a.reps, 'badges', '[]'::jsonb, 'plays', '[]'::jsonb,
    'assets', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'assetId', f.asset_id, 'offered', f.offered, 'used', f.used, 'refused', f.refused,
        'reasons', '{}'::jsonb, 'lastUse', f.last_use
      )) order by f.asset_id)
      from fig_flags f where f.scope = a.scope
    ), '[]')
  )
  from whynow.active_of(scopes) a;
end
$$;

/** Fills `fig_counts`: of each table what each scope is told of each row, null where it is not. */
create function whynow.count_month(scopes text[]) returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.fig_counts;
  create temp table fig_counts on commit drop as
  with rows as (
    select 'asset' as about, asset_id as at, s.scope
    from fig_month m cross join lateral unnest(array['all', m.team]) s (scope)
    where asset_id <> '' and s.scope = any (scopes) group by 2, 3
    union all
    select 'badge', badge, s.scope
    from fig_month m cross join lateral unnest(array['all', m.team]) s (scope)
    where s.scope = any (scopes) group by 2, 3
    union all
    select 'play', p.play_id, s.scope
    from (select play_id from fig_runs union select play_id from fig_dues) p cross join unnest(scopes) s (scope)
  )
  select t.about, t.tab collate "C" as tab, r.at collate "C" as at, r.scope collate "C" as scope,
    case
      when r.scope = any (t.withheld) then null
      when l.name is null then 0
      when r.scope = 'all' then case when l.told then l.count end
      when s.tab is not null then coalesce(c.count, 0)
    end as count,
    false as is_withheld
  from fig_tabs t
  join rows r on r.about = t.about
  left join fig_lines l on l.tab = t.tab and l.is_row and l.name = r.at
  left join fig_shown s on s.tab = t.tab and s.at = r.at and s.of = r.scope
  left join fig_cells c on c.tab = t.tab and c.at = r.at and c.of = r.scope;
  create index on fig_counts (scope, tab, at);
  analyze fig_counts;
end
$$;

/** Publishes a month whose weeks have all been told: `monthFigures` in lib/domain/figures/month.ts. */
create function whynow.publish_month(its text, scopes text[], teams_by_size text[], k int) returns void
language plpgsql as $$
declare
  barred text[] := array(
    select distinct r.team from whynow.week_reps r join whynow.closed_weeks w using (week) where w.month = its
    except select unnest(scopes)
  );
  badges text[];
  one record;
  name text;
begin
  perform whynow.tally_month(k);
  drop table if exists pg_temp.fig_tabs;
  create temp table fig_tabs on commit drop as
  select t.tab, t.about, array(
    select distinct s.scope from whynow.withheld_of(its, teams_by_size) w cross join lateral unnest(w.scopes) s (scope)
    where w.family = any (t.families)
  ) as withheld
  from whynow.month_tables() t;
  for one in select tab, withheld from fig_tabs where tab in (select c.tab from fig_cells c) loop
    perform whynow.protect(one.tab, k, barred || one.withheld);
  end loop;
  perform whynow.protect('asset reasons', k, '{}');
  perform whynow.protect('badge reasons', k, '{}');
  analyze fig_shown;
  perform whynow.count_month(scopes);
  foreach name in array array['offers', 'uses', 'refusals'] loop
    badges := whynow.badges_to_withhold(name, scopes, k);
    update fig_counts set is_withheld = true where tab = 'badge ' || name and at = any (badges);
  end loop;
  perform whynow.flag_assets(scopes);
  perform whynow.tell_month(its, scopes);
end
$$;
