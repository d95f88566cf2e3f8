/** The first thing that a client asks: which store this is, and who he is in it. */
create function api.hello() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := whynow.arrive();
  workspace jsonb := whynow.workspace();
begin
  return (
    select jsonb_build_object(
      -- Which functions and shapes there are, and the oldest client that understands them.
      'schema', 1,
      'leastClient', 1,
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

/** To be called after a restore from a backup: clients pull anew instead of missing what the backup did not have. */
create function whynow.restored() returns uuid
language sql as $$
  update whynow.store set epoch = gen_random_uuid() returning epoch
$$;
