/*
 * Row-level security on every table, for its owner too. Nobody but the owner has a grant on a table; the functions run as
 * the owner, and even they see of what a rep does only the rows of the one who asks, unless the session is one of upkeep.
 */

/** Closes a table that is no rep's own: whatever the functions tell of it they may read. */
create function whynow.close_to_roles(its regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', its);
  execute format('create policy functions on %s to whynow_owner using (true) with check (true)', its);
end
$$;

select whynow.close_to_roles(its) from unnest(
  '{whynow.teams,whynow.store,whynow.members,whynow.items,whynow.published,whynow.editions}'::regclass[]
) its;

/** Closes a table whose rows belong to reps. */
create function whynow.close_to_others(its regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', its);
  execute format(
    'create policy own on %s to whynow_owner using (rep = (select whynow.me()) or (select whynow.is_upkeep()))', its
  );
end
$$;

select whynow.close_to_others('whynow.events');
select whynow.close_to_others('whynow.rep_days');
select whynow.close_to_others('whynow.play_runs');
select whynow.close_to_others('whynow.play_dues');
