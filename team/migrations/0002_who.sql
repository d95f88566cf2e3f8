/* Who asks: what the front has verified, and the member it stands for. */

/** Ends the call with one of the store's own codes and a sentence for whoever reads it. */
create function whynow.fail(code text, sentence text) returns void
language plpgsql as $$
begin
  raise exception using errcode = code, message = sentence;
end
$$;

/** One number per purpose for advisory locks. */
create function whynow.lock_number(purpose text) returns bigint
language sql immutable as $$
  select ('x' || substr(encode(sha256(convert_to('whynow ' || purpose, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
$$;

/** Whether this session is one of the store's upkeep: its login is a member of the owner, which a front's never is. */
create function whynow.is_upkeep() returns boolean
language sql stable as $$
  select pg_has_role(session_user, 'whynow_owner', 'member')
$$;

/** What the token says, null where nobody vouches for it: whoever has an SQL login can write claims, so only a front is believed. */
create function whynow.claims() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('request.jwt.claims', true), '')::jsonb
  from whynow.store
  where session_user = any (fronts)
$$;

/** The role that the front has taken on for this request, without its prefix; null where there is none. */
create function whynow.my_role() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select substr(current_setting('role'), 8)
  from whynow.store
  where session_user = any (fronts)
    and current_setting('role') in ('whynow_rep', 'whynow_marketer', 'whynow_manager', 'whynow_admin')
$$;

/** What is kept of a token's subject. */
create function whynow.subject_hash(claims jsonb) returns bytea
language sql stable as $$
  select sha256(salt || convert_to(coalesce(claims ->> 'iss', '') || E'\n' || (claims ->> 'sub'), 'UTF8'))
  from whynow.store
$$;

/** The pseudonym of whoever asks; null for nobody, and for somebody who has not said hello yet or has left. */
create function whynow.me() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select rep
  from whynow.members
  where subject = whynow.subject_hash(whynow.claims())
    and (left_on is null or left_on > current_date)
$$;

/** Lets nobody pass who is not signed in, or has left. */
create function whynow.signed_in() returns void
language plpgsql stable as $$
declare
  claims jsonb := whynow.claims();
begin
  if coalesce(claims ->> 'sub', '') = '' then
    perform whynow.fail('WN401', 'Sign in to the team store.');
  elsif whynow.my_role() is null then
    perform whynow.fail('WN403', 'Your account has no role in this team store. Ask your administrator.');
  elsif exists (
    select from whynow.members where subject = whynow.subject_hash(claims) and left_on <= current_date
  ) then
    perform whynow.fail('WN403', 'You have left this team. Ask your administrator.');
  end if;
end
$$;

/** The member who asks, made on his first visit; his role and team are what the token says today. */
create function whynow.arrive() returns uuid
language plpgsql as $$
declare
  claims jsonb := whynow.claims();
  his_role text := whynow.my_role();
  his_team text := substring(claims ->> 'team' from '^[A-Za-z0-9_.:-]{1,80}$');
  hash bytea;
  member whynow.members;
begin
  perform whynow.signed_in();
  hash := whynow.subject_hash(claims);
  select * into member from whynow.members where subject = hash;
  if member.role = his_role and member.team is not distinct from his_team then
    return member.rep;
  end if;
  insert into whynow.teams (id, name) select his_team, his_team where his_team is not null on conflict do nothing;
  insert into whynow.members (subject, role, team) values (hash, his_role, his_team)
  on conflict (subject) do update set role = excluded.role, team = excluded.team
  returning * into member;
  return member.rep;
end
$$;

/** For an administrator: this member has left; his token opens nothing any more. */
create function whynow.leave(pseudonym uuid, day date default current_date) returns void
language sql as $$
  update whynow.members set left_on = day where rep = pseudonym
$$;
