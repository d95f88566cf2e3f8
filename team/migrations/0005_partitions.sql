/* Events of a month lie together, so that a month can be dropped in one piece. */

/** Makes the partitions of the months from one day to another; those that are there stay. */
create function whynow.make_partitions(from_day date, to_day date) returns void
language plpgsql as $$
declare
  month date := date_trunc('month', from_day);
  name text;
begin
  while month <= to_day loop
    name := to_char(month, '"events_"YYYY"_"MM');
    if to_regclass('whynow.' || name) is null then
      perform pg_advisory_xact_lock(whynow.lock_number('partitions'));
      -- Read from the table itself: what this session remembers may be from before the lock.
      if not exists (select from pg_class where relnamespace = 'whynow'::regnamespace and relname = name) then
        -- Made apart and then attached: that lets others write on meanwhile.
        execute format('create table whynow.%I (like whynow.events including all)', name);
        perform whynow.close_to_others(format('whynow.%I', name)::regclass);
        execute format(
          'alter table whynow.events attach partition whynow.%I for values from (%L) to (%L)',
          name, month, (month + interval '1 month')::date
        );
      end if;
    end if;
    month := month + interval '1 month';
  end loop;
end
$$;

/** The first day of which events are kept and taken. */
create function whynow.earliest_day() returns date
language sql stable as $$
  select (current_date - make_interval(months => retention_months))::date from whynow.store
$$;

/**
 * The first day of the first week that is not over and told; what comes late counts from there. The figures know it. Not
 * stable: it may wait for a week that is just being closed, and has then to look anew.
 */
create function whynow.open_from() returns date
language plpgsql as $$
declare
  day date;
begin
  if to_regprocedure('whynow.first_open_day(date)') is not null then
    execute 'select whynow.first_open_day(current_date)' into day;
  else
    select max(period)::date + 7 into day from whynow.published where kind = 'week';
  end if;
  return coalesce(day, '-infinity');
end
$$;

/** The first day of which a month is still to be told: counts before it are needed for nothing any more. */
create function whynow.first_open_month() returns date
language plpgsql stable as $$
declare
  day date;
begin
  if to_regclass('whynow.closed_weeks') is not null then
    execute 'select max(week) + 7 from whynow.closed_weeks where month_told' into day;
  else
    -- The first Monday of the next: that of the week of the 4th, as ISO 8601 gives weeks to years.
    select date_trunc('week', ((max(period) || '-04')::date + interval '1 month'))::date into day
    from whynow.published where kind = 'month';
  end if;
  return coalesce(day, '-infinity');
end
$$;

select whynow.make_partitions(whynow.earliest_day(), (current_date + interval '3 months')::date);
