-- Up Migration

/** The workspace's own settings and rules; {} before there are any. */
create function whynow.workspace_item() returns jsonb
language sql stable as $$
  select coalesce((select body from whynow.items where list = 'workspace' and id = 'workspace'), '{}')
$$;

/** The first week that is not yet closed; null before anything was counted. */
create function whynow.next_week() returns date
language sql stable as $$
  select coalesce(
    (select max(week) + 7 from whynow.closed_weeks),
    whynow.monday_of(least(
      (select min(counts_on) from whynow.rep_days),
      (select min(counts_on) from whynow.play_runs),
      (select min(counts_on) from whynow.play_dues)
    ))
  )
$$;

/** Keeps who is counted in a week, and in which team, and what assets are written for: until its month is told. */
create function whynow.keep_standing(its date) returns void
language sql as $$
  insert into whynow.week_reps
  select its, m.rep, coalesce((
    select r.team from whynow.week_reps r join whynow.closed_weeks w using (week)
    where r.rep = m.rep and w.month = whynow.month_of(its) and w.week < its order by w.week limit 1
  ), m.team, '')
  from whynow.members m where m.role = 'rep' and m.left_on is null;
  insert into whynow.month_written
  select whynow.month_of(its), i.id, array(
    select jsonb_array_elements_text(coalesce(i.body -> 'badges', '[]'))
    union
    select whynow.workspace_item() -> 'badgeRules' -> 'signals' -> s.type ->> 'kind'
    from jsonb_array_elements_text(coalesce(i.body -> 'signalTypes', '[]')) s (type)
    where whynow.workspace_item() -> 'badgeRules' -> 'signals' ? s.type
  )
  from whynow.items i where i.list = 'assets' and i.body is not null
  on conflict do nothing
$$;

/**
* The groups that are told of in a week, everyone first and then by id: teams of at least `k`, so far as what is left without
* them is nobody or at least `k` too; else the smallest is left out with it (`openTeams` in lib/domain/figures/publish.ts).
*/
create function whynow.scopes_of(its date, k int) returns jsonb
language plpgsql stable as $$
declare
  teams whynow.week_reps[];
  open text[];
  sizes int[];
  total int := (select count(*) from whynow.week_reps where week = its);
  remaining int;
begin
  if total < k then return '[]'; end if;
  select coalesce(array_agg(t.team order by t.size desc, t.team collate "C"), '{}'),
    coalesce(array_agg(t.size order by t.size desc, t.team collate "C"), '{}'), coalesce(sum(t.size), 0)
  into open, sizes, remaining
  from (select team, count(*)::int as size from whynow.week_reps where week = its group by 1) t where t.size >= k;
  remaining := total - remaining;
  while cardinality(open) > 0 and remaining > 0 and remaining < k loop
    remaining := remaining + sizes[cardinality(open)];
    open := trim_array(open, 1);
  end loop;
  return jsonb_build_array(jsonb_build_object('id', 'all', 'members', total)) || coalesce((
    select jsonb_agg(
      jsonb_build_object('id', o.team, 'name', coalesce(t.name, o.team), 'members', sizes[o.place])
      order by o.team collate "C"
    )
    from unnest(open) with ordinality o (team, place) left join whynow.teams t on t.id = o.team where o.team <> ''
  ), '[]');
end
$$;

/**
* Closes the weeks that were over `settle_days` before `today`: nothing that comes later counts in them. Quick, so that
* whoever pushes hardly waits; what they say is published by `publish_due`.
* @returns how many weeks were closed
*/
create function whynow.close_due(today date, settle_days int default 1) returns int
language plpgsql as $$
declare
  its date;
  least_reps int;
  groups jsonb;
  closed int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('whynow.close'));
  loop
    its := whynow.next_week();
    exit when its is null or its + 7 + settle_days > today;
    least_reps := greatest(5, (whynow.workspace_item() -> 'settings' ->> 'minGroupSize')::int);
    insert into whynow.closed_weeks (week, month, k, scopes, small_teams)
    values (its, whynow.month_of(its), least_reps, '[]', 0);
    perform whynow.keep_standing(its);
    groups := whynow.scopes_of(its, least_reps);
    update whynow.closed_weeks w set scopes = groups, small_teams = (
      select count(distinct r.team) from whynow.week_reps r where r.week = its and r.team <> '' and not exists (
        select from jsonb_array_elements(groups) s where s ->> 'id' = r.team
      )
    ) where w.week = its;
    closed := closed + 1;
  end loop;
  return closed;
end
$$;

/** Tells what may be told of a month once one of its weeks is published: all at its end, before that no counts. */
create function whynow.publish_month_of(its whynow.closed_weeks) returns int
language plpgsql as $$
declare
  is_last boolean := whynow.month_of(its.week + 7) <> its.month;
  scopes text[];
  teams_by_size text[];
begin
  -- Those that were told of in every week so far, by the sizes they have now.
  select array_agg(s ->> 'id' order by s ->> 'id' <> 'all', s ->> 'id' collate "C"),
    array_agg(s ->> 'id' order by (s ->> 'members')::int, s ->> 'id' collate "C") filter (where s ->> 'id' <> 'all')
  into scopes, teams_by_size
  from jsonb_array_elements(its.scopes) s
  where not exists (
    select from whynow.closed_weeks w
    where w.month = its.month and w.week <= its.week and not w.scopes @> jsonb_build_array(jsonb_build_object('id', s ->> 'id'))
  );
  if not is_last then
    perform whynow.gather_running(its.month);
    perform whynow.publish_running(its.month, coalesce(scopes, '{}'));
    return 0;
  end if;
  delete from whynow.running;
  if scopes is not null then
    perform whynow.gather_month(its.month);
    perform whynow.publish_month(its.month, scopes, coalesce(teams_by_size, '{}'), (
      select max(k) from whynow.closed_weeks where month = its.month
    ));
  end if;
  delete from whynow.week_hidden h using whynow.closed_weeks w where h.week = w.week and w.month = its.month;
  delete from whynow.week_reps r using whynow.closed_weeks w where r.week = w.week and w.month = its.month;
  delete from whynow.month_written where month = its.month;
  update whynow.closed_weeks set month_told = true where month = its.month;
  return 1;
end
$$;

/** What is told, as `Published` in lib/domain/figures/publish.ts has it; null before the first week is over. */
create function whynow.published_json() returns json
language sql stable as $$ select published from whynow.told $$;

/** Puts together what is told. */
create function whynow.put_together(as_of whynow.closed_weeks) returns void
language plpgsql as $$
declare
  its_team jsonb := jsonb_build_object(
    'id', 'team', 'smallTeams', as_of.small_teams, 'minGroupSize', as_of.k, 'asOf', as_of.week + 6,
    'scopes', coalesce((
      select jsonb_agg(s order by s ->> 'id' <> 'all', s ->> 'name' collate "C", s ->> 'id' collate "C")
      from jsonb_array_elements(as_of.scopes) s
    ), '[]')
  );
  its_number int;
begin
  insert into whynow.editions (as_of, team) values (as_of.week + 6, its_team) returning number into its_number;
  delete from whynow.told;
  insert into whynow.told (edition, published)
  select its_number, json_build_object(
    'team', its_team,
    'weeks', coalesce((
      select json_agg(figures order by period collate "C", scope collate "C") from whynow.published where kind = 'week'
    ), '[]'),
    'months', coalesce((
      select json_agg(figures order by period collate "C", scope collate "C") from (
        select period, scope, figures from whynow.published where kind = 'month'
        union all select period, scope, figures from whynow.running
      ) m
    ), '[]')
  );
end
$$;

/**
* Publishes the weeks that were over `settle_days` before `today`, and months all of whose weeks are. Once: what was published
* is never changed. Two at once do it one after the other.
* @returns how many weeks and months were published
*/
create function whynow.publish_due(today date, settle_days int default 1) returns int
language plpgsql
-- Sorts of a month's rows, once a week.
set work_mem = '256MB' as $$
declare
  its whynow.closed_weeks;
  done int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('whynow.publish'));
  if whynow.next_week() + 7 + settle_days <= today then perform whynow.close_due(today, settle_days); end if;
  analyze whynow.week_reps;
  for its in select * from whynow.closed_weeks where not published order by week loop
    perform whynow.publish_week(its);
    done := done + 1 + whynow.publish_month_of(its);
    update whynow.closed_weeks set published = true where week = its.week;
  end loop;
  if done > 0 then perform whynow.put_together(its); end if;
  return done;
end
$$;
