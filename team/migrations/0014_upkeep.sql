/* What the start command calls every hour; any scheduler may. */

/**
 * Drops what is too old: raw events, plays and answers to edits after the retention, a rep's counts once they are published
 * too; and what somebody had erased and only waited for its month. Gives how many rows and partitions went.
 */
create function whynow.forget_old() returns jsonb
language plpgsql as $$
declare
  earliest date := whynow.earliest_day();
  told_until date := whynow.first_open_month();
  part record;
  partitions int := 0;
  events bigint;
  days bigint;
begin
  for part in
    select child.oid::regclass as its, to_date(right(child.relname, 7), 'YYYY_MM') as month
    from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = 'whynow.events'::regclass
  loop
    if part.month + interval '1 month' <= earliest then
      execute format('drop table %s', part.its);
      partitions := partitions + 1;
    end if;
  end loop;
  with gone as (delete from whynow.events where day < earliest returning 1) select count(*) into events from gone;
  with gone as (
    delete from whynow.rep_days days using whynow.members member
    where days.rep = member.rep and days.counts_on < told_until
      and (days.counts_on < earliest or days.counts_on < member.erased_before)
    returning 1
  ) select count(*) into days from gone;
  delete from whynow.play_runs run using whynow.members member
  where run.rep = member.rep and run.counts_on < told_until
    and (run.counts_on < earliest or run.counts_on < member.erased_before);
  delete from whynow.play_dues due using whynow.members member
  where due.rep = member.rep and due.counts_on < told_until
    and (due.counts_on < earliest or due.counts_on < member.erased_before);
  delete from whynow.edits where day < earliest;
  delete from whynow.join_codes where expires_at < now();
  return jsonb_build_object('partitions', partitions, 'events', events, 'days', days);
end
$$;

/**
 * All that is due: partitions ahead, figures of weeks that are over, old rows away. Two at once do it once. A procedure,
 * because each part is committed by itself: closing a week holds pushes up, and it is to do so only for a moment.
 */
create procedure whynow.upkeep(today date default current_date)
language plpgsql as $$
begin
  perform whynow.make_partitions(whynow.earliest_day(), (today + interval '3 months')::date);
  commit;
  if to_regprocedure('whynow.close_due(date, integer)') is not null then
    execute 'select whynow.close_due($1)' using today;
    commit;
  end if;
  if to_regprocedure('whynow.publish_due(date)') is not null
    or to_regprocedure('whynow.publish_due(date, integer)') is not null then
    execute 'select whynow.publish_due($1)' using today;
    commit;
  end if;
  perform whynow.forget_old();
end
$$;
