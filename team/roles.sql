/*
 * Roles and schemas: what stands outside of a database's tables, so it comes before the migrations and before a restore.
 * Can be run again. Whoever runs it needs CREATEROLE and CREATE on the database, no more: it works on a managed PostgreSQL.
 *
 *   whynow_owner   owns everything; the functions run as it. No login.
 *   whynow_front   the login of the HTTP front: nothing of its own, it becomes what the token of a request says.
 *   whynow_anon, whynow_rep, whynow_marketer, whynow_manager, whynow_admin   whoever asks; may call functions, read no table.
 *   whynow_bi      reads the views in the schema bi.
 *   whynow_etl     writes signals into the table feed.signals.
 */
do $$
declare
  name text;
begin
  foreach name in array array['owner', 'anon', 'rep', 'marketer', 'manager', 'admin', 'bi', 'etl'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = 'whynow_' || name) then
      execute format('create role %I nologin', 'whynow_' || name);
    end if;
  end loop;
  if not exists (select from pg_catalog.pg_roles where rolname = 'whynow_front') then
    create role whynow_front login noinherit;
    -- A question that takes longer is none of the front's, and one that it forgot must hold nobody up.
    alter role whynow_front set statement_timeout = '60s';
    alter role whynow_front set idle_in_transaction_session_timeout = '60s';
  end if;
  foreach name in array array['anon', 'rep', 'marketer', 'manager', 'admin'] loop
    if not pg_has_role('whynow_front', 'whynow_' || name, 'member') then
      execute format('grant %I to whynow_front', 'whynow_' || name);
    end if;
  end loop;
  -- Schemas are given to the owner, tables are made as the owner: both ask for being one of its members.
  if not pg_has_role(current_user, 'whynow_owner', 'usage') then
    execute format('grant whynow_owner to %I', current_user);
  end if;
  foreach name in array array['whynow', 'api', 'bi', 'feed', 'whynow_migrations'] loop
    if not exists (select from pg_catalog.pg_namespace where nspname = name) then
      execute format('create schema %I authorization whynow_owner', name);
    end if;
  end loop;
end
$$;

-- PostgreSQL lets everybody call a new function; here nobody may until it is said.
alter default privileges for role whynow_owner revoke execute on functions from public;

grant usage on schema api to whynow_anon, whynow_rep, whynow_marketer, whynow_manager, whynow_admin;
grant usage on schema bi to whynow_bi;
grant usage on schema feed to whynow_etl;
