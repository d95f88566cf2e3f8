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

select whynow.make_partitions(whynow.earliest_day(), (current_date + interval '3 months')::date);
