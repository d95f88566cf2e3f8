/* Each week that is published is an edition, and a client asks for what was told after its own. */

alter table whynow.editions alter column number drop identity;

/** The number of the edition that is being written. */
create function whynow.next_edition() returns int
language sql as $$ select coalesce(max(number), 0) + 1 from whynow.editions $$;

/* The first edition that has it. What was told before is as old as the newest edition: nobody asks for less than all of it. */
do $$
begin
  execute format(
    'alter table whynow.published add column edition int not null default %s',
    (select coalesce(max(number), 1) from whynow.editions)
  );
end
$$;
alter table whynow.published alter column edition set default whynow.next_edition();

drop function whynow.published_json();
drop table whynow.told;

/** What each edition has told for the first time, put together once; as `json`, so that it is passed on as it stands. */
create table whynow.told (
  edition int primary key references whynow.editions (number),
  weeks json not null,
  /** Those that are over. */
  months json not null,
  /** The month that is running, in the newest edition only: it is replaced as a whole. */
  running json not null,
  bytes int not null
);
select whynow.close_to_roles('whynow.told');

/** Writes down what is new in an edition. */
create function whynow.write_told(its int) returns void
language plpgsql as $$
declare
  its_weeks json := coalesce((
    select json_agg(figures order by period collate "C", scope collate "C")
    from whynow.published where kind = 'week' and edition = its
  ), '[]');
  its_months json := coalesce((
    select json_agg(figures order by period collate "C", scope collate "C")
    from whynow.published where kind = 'month' and edition = its
  ), '[]');
begin
  update whynow.told set running = '[]' where edition = its - 1;
  insert into whynow.told (edition, weeks, months, running, bytes)
  values (its, its_weeks, its_months, coalesce((
    select json_agg(figures order by period collate "C", scope collate "C") from whynow.running
  ), '[]'), octet_length(its_weeks::text) + octet_length(its_months::text));
end
$$;

select whynow.write_told(number) from whynow.editions order by number desc limit 1;

/** Writes an edition down: the group as it is now, and what is new. */
create or replace function whynow.put_together(as_of whynow.closed_weeks) returns void
language plpgsql as $$
declare
  its int := whynow.next_edition();
begin
  insert into whynow.editions (number, as_of, team) values (its, as_of.week + 6, jsonb_build_object(
    'id', 'team', 'smallTeams', as_of.small_teams, 'minGroupSize', as_of.k, 'asOf', as_of.week + 6,
    'scopes', coalesce((
      select jsonb_agg(s order by s ->> 'id' <> 'all', s ->> 'name' collate "C", s ->> 'id' collate "C")
      from jsonb_array_elements(as_of.scopes) s
    ), '[]')
  ));
  perform whynow.write_told(its);
end
$$;

/**
* What was told after edition `known`, oldest first, as many editions as fit into `most` bytes, but one at least: as
* `{team, running, parts: [{weeks, months}]}`. `running` is complete in the newest edition, and empty before. No row where there
* is nothing newer.
*/
create function whynow.told_after(known int, most int) returns table (edition int, published json, more boolean)
language sql stable as $$
  with newer as (
    select t.*, sum(t.bytes) over (order by t.edition) as upto from whynow.told t where t.edition > known
  ), page as (
    select * from newer where upto <= most or upto = bytes
  ), newest as (
    select number, team from whynow.editions order by number desc limit 1
  )
  select max(p.edition), json_build_object(
    'team', n.team,
    'running', (array_agg(p.running order by p.edition desc))[1],
    'parts', json_agg(json_build_object('weeks', p.weeks, 'months', p.months) order by p.edition)
  ), max(p.edition) < n.number
  from page p cross join newest n
  group by n.number, n.team
$$;

/**
* Publishes the weeks that were over `settle_days` before `today`, and months all of whose weeks are. Once: what was published
* is never changed. Two at once do it one after the other.
* @returns how many weeks and months were published
*/
create or replace function whynow.publish_due(today date, settle_days int default 1) returns int
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
    perform whynow.put_together(its);
  end loop;
  return done;
end
$$;

/**
 * Figures of groups, as published. Takes `{edition}`, the one that the client has; gives what was told after it, see
 * `whynow.told_after`, and `whole` where that is from the beginning on: what the client has counts no more. Everybody in the
 * team may read them: no count in them is of fewer than the smallest group.
 * As `json`, like `api.changes_since`: figures of many teams are megabytes.
 */
create or replace function api.team_stats(request jsonb) returns json
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

/** Which functions and shapes there are. 2: figures come by editions. */
create function whynow.schema_version() returns int language sql immutable as $$ select 2 $$;

/** The oldest client that understands them. */
create function whynow.least_client() returns int language sql immutable as $$ select 2 $$;

create or replace function api.hello() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := whynow.arrive();
  workspace jsonb := whynow.workspace();
begin
  return (
    select jsonb_build_object(
      'schema', whynow.schema_version(),
      'leastClient', whynow.least_client(),
      'epoch', store.epoch,
      'workspace', jsonb_build_object('id', workspace ->> 'id', 'name', workspace ->> 'name'),
      'me', jsonb_build_object('role', member.role, 'pseudonym', member.rep, 'team', member.team),
      'minGroupSize', whynow.min_group_size(),
      'logAccounts', whynow.log_accounts(),
      'production', store.production
    )
    from whynow.store, whynow.members member
    where member.rep = me
  );
end
$$;
