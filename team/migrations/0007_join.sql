/* Joining by a code, for trying out; in production members sign in at their company's own provider. */

create table whynow.join_codes (
  /** Of the code; the code itself is kept nowhere. A hundred bits of chance need no salt. */
  hash bytea primary key,
  role text not null check (role in ('rep', 'marketer', 'manager', 'admin')),
  team text,
  expires_at timestamptz not null,
  uses_left int not null check (uses_left >= 0)
);
select whynow.close_to_roles('whynow.join_codes');

create function whynow.code_hash(code text) returns bytea
language sql immutable as $$
  select sha256(convert_to(upper(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')), 'UTF8'))
$$;

/** A new code, `XXXXX-XXXXX-XXXXX-XXXXX`, told once and never again. */
create function whynow.make_join_code(
  its_role text, its_team text default null, valid interval default '7 days', uses int default 50
) returns text
language plpgsql as $$
declare
  -- Without letters and digits that look alike.
  letters constant text := 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  chance bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  code text := '';
begin
  if (select production from whynow.store) then
    perform whynow.fail('WN403', 'Joining by a code is switched off in production.');
  end if;
  for i in 0..19 loop
    code := code || case when i in (5, 10, 15) then '-' else '' end || substr(letters, get_byte(chance, i) % 32 + 1, 1);
  end loop;
  insert into whynow.join_codes (hash, role, team, expires_at, uses_left)
  values (whynow.code_hash(code), its_role, its_team, now() + valid, uses);
  return code;
end
$$;

/** RFC 2104, so that no extension has to be there. */
create function whynow.hmac_sha256(secret bytea, message bytea) returns bytea
language plpgsql immutable as $$
declare
  key bytea := case when length(secret) > 64 then sha256(secret) else secret end;
  inner_pad bytea;
  outer_pad bytea;
begin
  inner_pad := decode(repeat('36', 64), 'hex');
  outer_pad := decode(repeat('5c', 64), 'hex');
  for i in 0..length(key) - 1 loop
    inner_pad := set_byte(inner_pad, i, get_byte(inner_pad, i) # get_byte(key, i));
    outer_pad := set_byte(outer_pad, i, get_byte(outer_pad, i) # get_byte(key, i));
  end loop;
  return sha256(outer_pad || sha256(inner_pad || message));
end
$$;

create function whynow.base64url(bytes bytea) returns text
language sql immutable as $$
  select translate(encode(bytes, 'base64'), E'+/=\n', '-_')
$$;

/** A token (JWT, HS256) under the front's own secret, which the front lends for the call and the database does not keep. */
create function whynow.signed_token(claims jsonb) returns text
language plpgsql stable as $$
declare
  secret text := current_setting('app.settings.jwt_secret', true);
  said text;
begin
  if length(coalesce(secret, '')) < 32 then
    perform whynow.fail('WN403', 'Joining by a code is switched off in this team store.');
  end if;
  said := whynow.base64url('{"alg":"HS256","typ":"JWT"}') || '.' || whynow.base64url(convert_to(claims::text, 'UTF8'));
  return said || '.' || whynow.base64url(whynow.hmac_sha256(convert_to(secret, 'UTF8'), convert_to(said, 'UTF8')));
end
$$;

/**
 * Takes `{code, device}`, gives `{token, expires}`: a member's token for 30 days, `expires` in seconds since 1970. Who comes
 * again from the same device is the same member, or what he pushes again would be another's and count twice.
 */
create function api.join(request jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place whynow.join_codes;
  expires bigint := extract(epoch from now() + interval '30 days');
  device text := request ->> 'device';
begin
  if (select production from whynow.store) then
    perform whynow.fail('WN403', 'Joining by a code is switched off here. Sign in with your company''s account.');
  end if;
  -- A short one could be guessed, and whoever has it and a code is that member.
  if length(device) not between 32 and 200 then
    perform whynow.fail('WN422', 'device: a secret of 32 to 200 characters.');
  end if;
  update whynow.join_codes set uses_left = uses_left - 1
  where hash = whynow.code_hash(left(request ->> 'code', 100)) and expires_at > now() and uses_left > 0
  returning * into place;
  if place.hash is null then
    perform whynow.fail('WN401', 'This code is not known, is used up or has expired. Ask for a new one.');
  end if;
  return jsonb_build_object('expires', expires, 'token', whynow.signed_token(jsonb_build_object(
    'iss', 'whynow-join', 'aud', 'whynow',
    'sub', coalesce(encode(sha256(convert_to('whynow device ' || device, 'UTF8')), 'hex'), gen_random_uuid()::text),
    'role', place.role, 'team', place.team, 'iat', extract(epoch from now())::bigint, 'exp', expires
  )));
end
$$;

/** For an administrator: takes `{role, team, hours, uses}`, gives `{code, expires}`. */
create function api.make_join_code(request jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hours int := least(coalesce((request ->> 'hours')::int, 168), 720);
begin
  perform whynow.signed_in();
  if coalesce(request ->> 'role', '') not in ('rep', 'marketer', 'manager', 'admin') then
    perform whynow.fail('WN422', 'role: rep, marketer, manager or admin.');
  end if;
  return jsonb_build_object(
    'code', whynow.make_join_code(
      request ->> 'role', request ->> 'team', make_interval(hours => hours), least(coalesce((request ->> 'uses')::int, 50), 1000)
    ),
    'expires', extract(epoch from now() + make_interval(hours => hours))::bigint
  );
end
$$;
