-- Up Migration

-- What they read is made while something is published.
set local check_function_bodies = off;

/** What was counted in the closed weeks of a month, as `fig_month`, and its plays, as `fig_runs` and `fig_dues`. */
create function whynow.gather_month(its text) returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.fig_month, pg_temp.fig_runs, pg_temp.fig_dues;
  perform whynow.gather_fits(its);
  create temp table fig_month on commit drop as
  select d.rep, r.team, d.action, d.asset_id, d.badge, d.detail, d.count, r.week, f.badge is not null as fits
  from whynow.rep_days d
  join whynow.week_reps r on r.rep = d.rep and r.week = whynow.monday_of(d.counts_on)
  left join fig_fits f on f.asset_id = d.asset_id and f.badge = d.badge
  where d.counts_on >= (select min(week) from whynow.closed_weeks where month = its)
    and d.counts_on < (select max(week) + 7 from whynow.closed_weeks where month = its);
  create temp table fig_runs on commit drop as
  select p.play_id, r.team, p.rep, p.settled
  from whynow.play_runs p join whynow.week_reps r on r.rep = p.rep and r.week = whynow.monday_of(p.counts_on)
  where p.counts_on >= (select min(week) from whynow.closed_weeks where month = its)
    and p.counts_on < (select max(week) + 7 from whynow.closed_weeks where month = its);
  create temp table fig_dues on commit drop as
  select p.play_id, r.team, p.rep, p.in_time
  from whynow.play_dues p join whynow.week_reps r on r.rep = p.rep and r.week = whynow.monday_of(p.counts_on)
  where p.counts_on >= (select min(week) from whynow.closed_weeks where month = its)
    and p.counts_on < (select max(week) + 7 from whynow.closed_weeks where month = its);
  analyze fig_month;
end
$$;

/** As `gather_month`, no more than it takes to tell what happened at all. */
create function whynow.gather_running(its text) returns void
language plpgsql as $$
declare
  from_day date := (select min(week) from whynow.closed_weeks where month = its);
  to_day date := (select max(week) + 7 from whynow.closed_weeks where month = its);
begin
  drop table if exists pg_temp.fig_month;
  create temp table fig_month on commit drop as
  select null::uuid as rep, r.team, d.action, d.asset_id, max(r.week) as week
  from whynow.rep_days d join whynow.week_reps r on r.rep = d.rep and r.week = whynow.monday_of(d.counts_on)
  where d.counts_on >= from_day and d.counts_on < to_day and d.asset_id <> ''
  group by 2, 3, 4
  union all
  select distinct d.rep, r.team, 'use', '', null::date
  from whynow.rep_days d join whynow.week_reps r on r.rep = d.rep and r.week = whynow.monday_of(d.counts_on)
  where d.counts_on >= from_day and d.counts_on < to_day and d.action in ('use', 'refusal');
end
$$;

/** Which tables a month is told from: what each is about, and the families whose sums it would tell. */
create function whynow.month_tables() returns table (tab text, about text, families text[])
language sql stable as $$
  values
    ('asset offers', 'asset', '{offers}'::text[]),
    ('asset uses', 'asset', '{uses}'),
    ('asset refusals', 'asset', '{refusals}'),
    ('reach offered', 'asset', '{offers,uses,pairsOffered}'),
    ('reach used', 'asset', '{offers,uses,pairsOffered}'),
    ('reach rest', 'asset', '{offers,uses,pairsOffered}'),
    ('badge offers', 'badge', '{offers}'),
    ('badge uses', 'badge', '{uses}'),
    ('badge uses without', 'badge', '{uses}'),
    ('badge withBadge', 'badge', '{uses}'),
    ('badge fitting', 'badge', '{uses}'),
    ('badge uses beside', 'badge', '{uses}'),
    ('badge refusals', 'badge', '{refusals}'),
    ('badge searches', 'badge', '{searches}'),
    ('badge noResult', 'badge', '{searches}'),
    ('badge searches with', 'badge', '{searches}'),
    ('badge gaps', 'badge', '{gaps}'),
    ('play begun', 'play', '{}'),
    ('play due', 'play', '{playsDue}'),
    ('play inTime', 'play', '{playsDue}'),
    ('play late', 'play', '{playsDue}')
  union all
  select kind || ' ' || step, 'play', '{}'
  from (values ('play settled'), ('play open')) k (kind)
  cross join generate_series(1, (select max(cardinality(settled)) from fig_runs)) step
$$;

/** Counts a month by assets, badges, plays and teams. */
create function whynow.tally_month(k int) returns void
language plpgsql as $$
begin
  perform whynow.figure_work();
  insert into fig_reps
  select case action when 'offer' then 'asset offers' when 'use' then 'asset uses' else 'asset refusals' end,
    asset_id, team, rep, sum(count)
  from fig_month where asset_id <> '' and action in ('offer', 'use', 'refusal')
  group by action, asset_id, team, rep;
  with pairs as (
    select asset_id, team, rep, bool_or(action = 'use') as used
    from fig_month where asset_id <> '' and action in ('offer', 'use')
    group by 1, 2, 3 having bool_or(action = 'offer')
  )
  insert into fig_reps
  select n.name, p.asset_id, p.team, p.rep, 1
  from pairs p
  cross join lateral unnest(array['reach offered', case when p.used then 'reach used' else 'reach rest' end]) n (name);
  insert into fig_reps
  select 'badge ' || n.name, m.badge, m.team, m.rep, sum(m.count)
  from (
    select rep, team, action, badge, detail, fits, sum(count) as count from fig_month group by 1, 2, 3, 4, 5, 6
  ) m cross join lateral unnest(whynow.names_of(m.action, m.badge, m.detail, m.fits)) n (name)
  where 'badge ' || n.name in (select tab from whynow.month_tables())
  group by 1, 2, 3, 4;
  -- Refusals by reason, of everyone only.
  insert into fig_reps
  select n.tab, n.name, m.detail, m.rep, sum(m.count)
  from fig_month m cross join lateral (values ('asset reasons', m.asset_id), ('badge reasons', m.badge)) n (tab, name)
  where m.action = 'refusal' and m.asset_id <> ''
  group by 1, 2, 3, 4;
  insert into fig_reps select 'play begun', play_id, team, rep, count(*) from fig_runs group by 2, 3, 4;
  insert into fig_reps
  select case when s.done then 'play settled ' else 'play open ' end || s.step, r.play_id, r.team, r.rep, count(*)
  from fig_runs r cross join lateral unnest(r.settled) with ordinality s (done, step)
  group by 1, 2, 3, 4;
  insert into fig_reps
  select n.name, d.play_id, d.team, d.rep, count(*)
  from fig_dues d
  cross join lateral unnest(array['play due', case when d.in_time then 'play inTime' else 'play late' end]) n (name)
  group by 1, 2, 3, 4;
  perform whynow.tally(k);
end
$$;

/**
* Badges of which offers, uses or refusals are not told of anyone, because beside the sums of the assets they would tell
* what few have done: `columnsToWithhold` in lib/domain/figures/joint.ts, where the reasons stand.
* @param what `offers`, `uses` or `refusals`
* @param scopes everyone first, then by id
*/
create function whynow.badges_to_withhold(what text, scopes text[], k int) returns text[]
language plpgsql as $$
declare
  withheld text[] := '{}';
  its_action text := case what when 'offers' then 'offer' when 'uses' then 'use' else 'refusal' end;
  its_scope text;
  edges whynow.edge[];
  cut record;
  next text;
  found_one boolean := true;
begin
  drop table if exists pg_temp.fig_joint;
  -- Each cell under the names by which its asset and its badge are told; '' where they are not.
  create temp table fig_joint on commit drop as
  with cells as (
    select s.scope, m.asset_id, m.badge, (array_agg(m.rep))[1:k] as few
    from (
      select asset_id, badge, team, rep from fig_month where action = its_action and asset_id <> '' group by 1, 2, 3, 4
    ) m cross join lateral unnest(array['all', m.team]) s (scope)
    where s.scope = any (scopes)
    group by 1, 2, 3
  )
  select c.scope, case when a.at is null then '' else c.asset_id end as asset_id,
    case when b.at is null then '' else c.badge end as badge, c.few
  from cells c
  left join fig_counts a on a.tab = 'asset ' || what and a.at = c.asset_id and a.scope = c.scope and a.count is not null
  left join fig_counts b on b.tab = 'badge ' || what and b.at = c.badge and b.scope = c.scope and b.count is not null;
  create index on fig_joint (scope);
  while found_one loop
    found_one := false;
    foreach its_scope in array scopes loop
      edges := array(
        select row(j.asset_id, case when j.badge = any (withheld) then '' else j.badge end, j.few)::whynow.edge
        from fig_joint j where j.scope = its_scope
      );
      select c.edge_column into cut from whynow.first_cut(edges, k) c;
      continue when not found;
      next := cut.edge_column;
      if next = '' then
        select min(j.badge collate "C") into next from fig_joint j
        where j.scope = its_scope and j.badge <> '' and not j.badge = any (withheld);
      end if;
      continue when next is null;
      withheld := withheld || next;
      found_one := true;
    end loop;
  end loop;
  return withheld;
end
$$;
