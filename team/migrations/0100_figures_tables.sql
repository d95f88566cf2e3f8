-- Up Migration

/*
* Figures of groups: what is told, and what has to be kept so that telling it once is enough. The rules are those of
* docs/figures.md; lib/domain/figures/edition.ts gives the same, and the tests hold both against each other.
*/

alter table whynow.teams add constraint no_group check (id not in ('', 'all', 'own'));

create index on whynow.play_runs (counts_on);
create index on whynow.play_dues (counts_on);

/** Weeks that are over: from then on nothing counts on their days any more. They follow each other without a gap. */
create table whynow.closed_weeks (
  /** The Monday. */
  week date primary key,
  /** As in 2026-11: that of the week's Thursday. */
  month text not null,
  /** Fewest reps of whom something is told. */
  k int not null,
  /** Groups that are told of, as `Scope` has them: everyone first, then by id; none where the whole store is too small. */
  scopes jsonb not null,
  small_teams int not null,
  published boolean not null default false,
  month_told boolean not null default false
);

/** Who was counted in a week, in which team ('' for none): that of his first week of the month. Until the month is told. */
create table whynow.week_reps (
  week date references whynow.closed_weeks,
  rep uuid,
  team text not null,
  primary key (week, rep)
);

/** Badges that an asset was written for when it was first counted in a month. Until the month is told. */
create table whynow.month_written (
  month text,
  asset_id text,
  badges text[] not null,
  primary key (month, asset_id)
);

/** What was held back of a told week: whatever the month tells must not give it away. Until the month is told. */
create table whynow.week_hidden (
  week date references whynow.closed_weeks,
  /** What is counted, or what is left of it. */
  name text,
  team text,
  /** Whether everyone's sum was told. */
  row_told boolean not null,
  /** At most `k` of the reps behind it. */
  few uuid[] not null,
  primary key (week, name, team)
);

/** The month whose weeks are not all over: what happened at all, without a count. Replaced with each week. */
create table whynow.running (
  period text,
  scope text,
  figures jsonb not null,
  primary key (period, scope)
);

/** All that is told, as `Published` has it, put together when it changes; as `json`, so that it is passed on as it stands. */
create table whynow.told (
  one boolean primary key default true check (one),
  edition int not null references whynow.editions (number),
  published json not null
);

do $$
declare
  its text;
begin
  foreach its in array array['closed_weeks', 'month_written', 'week_hidden', 'running', 'told'] loop
    execute format('alter table whynow.%I enable row level security, force row level security', its);
    execute format('create policy functions on whynow.%I to current_user using (true) with check (true)', its);
  end loop;
  if to_regprocedure('whynow.close_to_others(regclass)') is not null then
    perform whynow.close_to_others('whynow.week_reps');
  end if;
end
$$;

create function whynow.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'What was published is never changed.' using errcode = 'WN422',
    hint = 'Figures that are wrong are put right by those of a later week.';
end
$$;
create trigger published_stays before update or delete or truncate on whynow.published
for each statement execute function whynow.refuse_change();

create function whynow.monday_of(day date) returns date
language sql immutable parallel safe as $$ select date_trunc('week', day::timestamp)::date $$;

/** The month that a week belongs to. */
create function whynow.month_of(day date) returns text
language sql immutable parallel safe as $$ select to_char(whynow.monday_of(day) + 3, 'YYYY-MM') $$;

/**
* The first day that is not in a week that is over: what comes in now counts on its own day, or on this one if that is later
* (`greatest`). Whoever asks keeps weeks from being closed until his transaction ends.
*/
create function whynow.first_open_day(today date default current_date) returns date
language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('whynow.close'));
  return coalesce((select max(week) + 7 from whynow.closed_weeks), '-infinity');
end
$$;

/** Days of weeks that are closed and whose month is still to be told. */
create function whynow.kept_days() returns daterange
language sql stable as $$
  select case when count(*) = 0 then 'empty' else daterange(min(week), max(week) + 7) end
  from whynow.closed_weeks where not month_told
$$;

/** Refuses to add, change or remove what was counted in a week whose month is still to be told: the two must agree. */
create function whynow.keep_closed() returns trigger
language plpgsql as $$
declare
  its daterange := whynow.kept_days();
  broken boolean;
begin
  if tg_op = 'INSERT' then
    select exists (select from now_is n where n.counts_on < (select max(week) + 7 from whynow.closed_weeks)) into broken;
  elsif tg_op = 'UPDATE' then
    select exists (select from was o where o.counts_on <@ its) or exists (select from now_is n where n.counts_on <@ its)
    into broken;
  else
    select exists (select from was o where o.counts_on <@ its) into broken;
  end if;
  if broken then
    raise exception 'A week that was published is not changed any more.' using errcode = 'WN422',
      hint = 'Late events count on whynow.first_open_day(); what is erased waits until the month is told.';
  end if;
  return null;
end
$$;

do $$
declare
  its text;
begin
  foreach its in array array['rep_days', 'play_dues'] loop
    execute format('create trigger closed_insert after insert on whynow.%I referencing new table as now_is
      for each statement execute function whynow.keep_closed()', its);
    execute format('create trigger closed_update after update on whynow.%I referencing old table as was new table as now_is
      for each statement execute function whynow.keep_closed()', its);
    execute format('create trigger closed_delete after delete on whynow.%I referencing old table as was
      for each statement execute function whynow.keep_closed()', its);
  end loop;
end
$$;

/** A play that was counted in a told week stays as it was counted: a newer word on it comes too late, and is passed over. */
create function whynow.keep_due() returns trigger
language plpgsql as $$
begin
  if old.counts_on <@ whynow.kept_days() then return null; end if;
  return new;
end
$$;
create trigger closed_keep before update on whynow.play_dues for each row execute function whynow.keep_due();
