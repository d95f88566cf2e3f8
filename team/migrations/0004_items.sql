/* What the team shares: one partition per list, numbered changes, tombstones. */

do $$
declare
  name text;
begin
  foreach name in array array[
    'workspace', 'accounts', 'signals', 'assets', 'plays', 'kpis', 'collections', 'signalEdits', 'requests', 'decisions'
  ] loop
    execute format('create table whynow.%I partition of whynow.items for values in (%L)', 'items_' || lower(name), name);
    perform whynow.close_to_roles(format('whynow.%I', 'items_' || lower(name))::regclass);
  end loop;
end
$$;

create index on whynow.items (change);
-- A first pull counts what there is; so that it reads no bodies.
create index on whynow.items (change) where body is not null;

alter table whynow.items
  add constraint id_is_a_key check (id ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  add constraint body_is_an_object check (body is null or jsonb_typeof(body) = 'object'),
  add constraint body_has_the_id check (body is null or list = 'workspace' or body ->> 'id' = id),
  add constraint body_is_not_too_large check (
    body is null or octet_length(body::text) <= case list when 'workspace' then 2000000 else 65536 end
  );

/** An account without the names of people: what somebody does there stands in place of who he is. */
create function whynow.without_names(account jsonb) returns jsonb
language sql immutable as $$
  select case
    when jsonb_typeof(account -> 'contacts') = 'array' then jsonb_set(account, '{contacts}', (
      select coalesce(jsonb_agg(
        case when jsonb_typeof(contact) = 'object' then contact || jsonb_build_object(
          'name', coalesce(contact ->> 'title', contact ->> 'persona', contact ->> 'buyerRole', 'Contact')
        ) else contact end
      ), '[]')
      from jsonb_array_elements(account -> 'contacts') contact
    ))
    else account
  end
$$;

/** The body as the store keeps it. */
create function whynow.kept_body(list text, body jsonb) returns jsonb
language sql stable as $$
  select case
    when list = 'accounts' and body is not null and not (select keep_contact_names from whynow.store)
    then whynow.without_names(body)
    else body
  end
$$;

/**
 * Writers stand in line: a number is taken under a lock that is held until the commit, so numbers become visible in
 * their order and a reader who has seen one has missed none before it. Before the statement, so that nobody waits for
 * the line while he holds a row that the first in line wants.
 */
create function whynow.stand_in_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(whynow.lock_number('changes'));
  return null;
end
$$;

/** Gives versions and numbers; a deletion leaves a tombstone, a change that changes nothing is none. */
create function whynow.stamp_item() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update whynow.items set body = null where list = old.list and id = old.id;
    return null;
  end if;
  new.body := whynow.kept_body(new.list, new.body);
  new.version := 1;
  if tg_op = 'UPDATE' then
    if (new.list, new.id) <> (old.list, old.id) then
      perform whynow.fail('WN422', 'An item keeps its list and its id.');
    elsif new.body is not distinct from old.body then
      return null;
    end if;
    new.version := old.version + 1;
  end if;
  perform pg_advisory_xact_lock(whynow.lock_number('changes'));
  new.change := nextval('whynow.change_number');
  new.changed_at := now();
  return new;
end
$$;

create trigger line before insert or update or delete on whynow.items
for each statement execute function whynow.stand_in_line();
create trigger stamp before insert or update or delete on whynow.items
for each row execute function whynow.stamp_item();

/** Writes an item, whatever was there; for whoever loads a workspace. */
create function whynow.put_item(its_list text, its_id text, its_body jsonb) returns void
language sql as $$
  insert into whynow.items (list, id, body, change) values (its_list, its_id, its_body, 0)
  on conflict (list, id) do update set body = excluded.body
$$;

/** Versions of assets as they were in force, so that a figure of old can be read beside the content of its day. */
create table whynow.asset_versions (
  asset_id text not null,
  version int not null,
  body jsonb not null,
  since date not null default current_date,
  primary key (asset_id, version)
);
select whynow.close_to_roles('whynow.asset_versions');

create function whynow.keep_asset_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into whynow.asset_versions (asset_id, version, body) values (new.id, new.version, new.body);
  return null;
end
$$;
create trigger keep_version after insert or update on whynow.items
for each row when (new.list = 'assets' and new.body is not null) execute function whynow.keep_asset_version();

/** What the workspace has decided; what is missing in it is as in a new workspace. */
create function whynow.workspace() returns jsonb
language sql stable as $$
  select coalesce((select body from whynow.items where list = 'workspace' and id = 'workspace'), '{}')
$$;

create function whynow.min_group_size() returns int
language sql stable as $$
  select greatest(5, case when whynow.workspace() #>> '{settings,minGroupSize}' ~ '^\d{1,6}$'
    then (whynow.workspace() #>> '{settings,minGroupSize}')::int end)
$$;

create function whynow.log_accounts() returns boolean
language sql stable as $$
  select coalesce(whynow.workspace() #> '{settings,logAccounts}' = 'true', false)
$$;
