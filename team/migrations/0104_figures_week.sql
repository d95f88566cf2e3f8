-- Up Migration

/** Which asset was written for which badge in a month, as `fig_fits`. */
create function whynow.gather_fits(its text) returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.fig_fits;
  create temp table fig_fits on commit drop as
  select w.asset_id, b.badge
  from whynow.month_written w cross join lateral unnest(w.badges) b (badge) where w.month = its;
  analyze fig_fits;
end
$$;

/** Counts everything of a closed week by teams, each measure a table of one row. */
create function whynow.tally_week(its date, k int) returns void
language plpgsql as $$
begin
  perform whynow.figure_work();
  perform whynow.gather_fits(whynow.month_of(its));
  drop table if exists pg_temp.fig_week;
  create temp table fig_week on commit drop as
  select d.rep, r.team, d.action, d.asset_id, d.badge, d.detail, d.count, f.badge is not null as fits
  from whynow.rep_days d
  join whynow.week_reps r on r.week = its and r.rep = d.rep
  left join fig_fits f on f.asset_id = d.asset_id and f.badge = d.badge
  where d.counts_on between its and its + 6;
  insert into fig_reps
  select n.name, its::text, w.team, w.rep, sum(w.count)
  from (
    select rep, team, action, badge, detail, fits, sum(count) as count from fig_week group by 1, 2, 3, 4, 5, 6
  ) w cross join lateral unnest(whynow.names_of(w.action, w.badge, w.detail, w.fits)) n (name)
  group by 1, 3, 4;
  with pairs as (
    select w.rep, w.team, w.asset_id, bool_or(w.action = 'use') as used
    from fig_week w where w.action in ('offer', 'use') group by 1, 2, 3 having bool_or(w.action = 'offer')
  )
  insert into fig_reps
  select n.name, its::text, p.team, p.rep, count(*)
  from pairs p
  cross join lateral unnest(array['pairsOffered', case when p.used then 'pairsUsed' else 'pairs without' end]) n (name)
  group by 1, 3, 4;
  insert into fig_reps
  select n.name, its::text, r.team, d.rep, count(*)
  from whynow.play_dues d
  join whynow.week_reps r on r.week = its and r.rep = d.rep
  cross join lateral unnest(array['playsDue', case when d.in_time then 'playsInTime' else 'plays late' end]) n (name)
  where d.counts_on between its and its + 6
  group by 1, 3, 4;
  perform whynow.tally(k);
  -- What did not happen is known to the store, and may be told.
  insert into fig_cells
  select n.name, its::text, t.team, 0, 0, '{}'
  from (select measure as name from whynow.measures() union select unnest(besides) from whynow.measures()) n
  cross join (select distinct team from whynow.week_reps where week = its) t
  where not exists (select from fig_cells c where c.tab = n.name and c.of = t.team);
  insert into fig_lines
  select distinct c.tab, l.is_row, l.name, 0, 0, '{}'::uuid[], false
  from fig_cells c cross join lateral (values (true, c.at), (false, c.of)) l (is_row, name)
  where not exists (select from fig_lines o where o.tab = c.tab and o.is_row = l.is_row and o.name = l.name);
end
$$;

/** Assets that were used in the 13 weeks up to a closed one by those who were counted in it, by scope. */
create function whynow.assets_used(its date) returns table (scope text, used bigint)
language sql stable as $$
  with uses as (
    select distinct r.team, d.asset_id
    from whynow.rep_days d join whynow.week_reps r on r.week = its and r.rep = d.rep
    where d.counts_on between its - 84 and its + 6 and d.action = 'use'
  )
  select team, count(*) from uses group by 1
  union all
  select 'all', count(distinct asset_id) from uses
$$;

/** Publishes the figures of one closed week, of every scope: `weekFigures` in lib/domain/figures/week.ts. */
create function whynow.publish_week(its whynow.closed_weeks) returns void
language plpgsql as $$
declare
  barred text[] := array(
    select distinct team from whynow.week_reps where week = its.week
    except select s ->> 'id' from jsonb_array_elements(its.scopes) s
  );
  name text;
begin
  perform whynow.tally_week(its.week, its.k);
  for name in select distinct tab from fig_cells loop
    perform whynow.protect(name, its.k, barred);
  end loop;
  insert into whynow.week_hidden
  select its.week, c.tab, c.of, l.told, c.few
  from fig_cells c join fig_lines l on l.tab = c.tab and l.is_row
  where not exists (select from fig_shown s where s.tab = c.tab and s.of = c.of);
  insert into whynow.published (kind, period, scope, figures)
  with scopes as (
    select s ->> 'id' as scope, (s ->> 'members')::int as members from jsonb_array_elements(its.scopes) s
  ), told as (
    select l.tab, 'all' as scope, l.count from fig_lines l where l.is_row and l.told
    union all
    select s.tab, s.of, c.count from fig_shown s join fig_cells c on c.tab = s.tab and c.at = s.at and c.of = s.of
  ), counts as (
    select s.scope, jsonb_object_agg(m.measure, t.count) as figures
    from scopes s cross join whynow.measures() m join told t on t.tab = m.measure and t.scope = s.scope
    where not exists (
      select from unnest(m.besides) b (name)
      where not exists (select from told o where o.tab = b.name and o.scope = s.scope)
    )
    group by 1
  ), active as (
    select w.team as scope, count(distinct w.rep) as reps from fig_week w where w.action in ('use', 'refusal') group by 1
    union all
    select 'all', count(distinct w.rep) from fig_week w where w.action in ('use', 'refusal')
  )
  select 'week', its.week::text, s.scope, coalesce(c.figures, '{}') || jsonb_build_object(
    'scope', s.scope, 'week', its.week, 'invited', s.members,
    'active', coalesce(a.reps, 0), 'assetsUsed', coalesce(u.used, 0)
  )
  from scopes s
  left join counts c on c.scope = s.scope
  left join active a on a.scope = s.scope
  left join whynow.assets_used(its.week) u on u.scope = s.scope;
end
$$;
