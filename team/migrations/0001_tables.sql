-- Up Migration

-- The schemas and the roles come from ../roles.sql; all of this is made as whynow_owner.

/* ---- who ---- */

create table whynow.teams (
  id text primary key,
  name text not null
);

/** One row: what holds for the whole store. */
create table whynow.store (
  one boolean primary key default true check (one),
  epoch uuid not null default gen_random_uuid(),
  salt bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')),
  /** Switched off in production: joining by code, introspection. */
  production boolean not null default false,
  retention_months int not null default 6 check (retention_months between 1 and 6),
  /** Whether names of people at accounts may be kept; else only what they do there. */
  keep_contact_names boolean not null default false,
  /** Logins whose claims are believed; PostgREST and Supabase come as `authenticator`. */
  fronts name[] not null default '{whynow_front}'
);
insert into whynow.store default values;

create table whynow.members (
  rep uuid primary key default gen_random_uuid(),
  /** Salted hash of the token's issuer and subject. */
  subject bytea not null unique,
  role text not null check (role in ('rep', 'marketer', 'manager', 'admin')),
  team text references whynow.teams,
  joined_on date not null default current_date,
  left_on date,
  /** What counts before this day he has had erased, and it only waits for its month to be told. */
  erased_before date
);

/* ---- what the team shares ---- */

/** Numbers of changes, in the order of commits: writers take a lock before they take a number. */
create sequence whynow.change_number;

create table whynow.items (
  list text not null,
  id text not null,
  /** Counts up from 1 with each change of the item. */
  version int not null default 1,
  /** Null: deleted; the row stays as a tombstone so that clients hear of it. */
  body jsonb,
  change bigint not null,
  changed_at timestamptz not null default now(),
  primary key (list, id)
) partition by list (list);

/* ---- what reps do ---- */

/** Raw events: kept for `retention_months`, readable by nobody but the rep himself. */
create table whynow.events (
  id uuid not null,
  day date not null,
  rep uuid not null,
  /** The day on which it counts in figures: `day`, or the first day that was still open when it came. */
  counts_on date not null,
  action text not null,
  /** The event without what the columns say. */
  body jsonb not null,
  /** What makes a push idempotent; a rep's own first, so that no other can take an id away from him. */
  primary key (rep, day, id)
) partition by range (day);

/** What one rep did on one day, counted; figures are made of it, and it stays. */
create table whynow.rep_days (
  rep uuid not null,
  counts_on date not null,
  action text not null,
  asset_id text not null default '',
  badge text not null default 'none',
  detail text not null default '',
  count int not null,
  primary key (counts_on, rep, action, asset_id, badge, detail)
);

/** Plays that were begun: which steps are settled, in their order. */
create table whynow.play_runs (
  id uuid not null,
  rep uuid not null,
  play_id text not null,
  day date not null,
  counts_on date not null,
  settled boolean[] not null,
  primary key (rep, id)
);

/** Plays whose time was up or that were done before. */
create table whynow.play_dues (
  id uuid not null,
  rep uuid not null,
  play_id text not null,
  day date not null,
  counts_on date not null,
  in_time boolean not null,
  primary key (rep, id)
);

/* ---- what may be told ---- */

/** Figures of groups, as published: never changed afterwards. */
create table whynow.published (
  kind text not null check (kind in ('week', 'month')),
  /** The Monday, or the month as in 2026-11. */
  period text not null,
  scope text not null,
  figures jsonb not null,
  primary key (kind, period, scope)
);

/** The group itself as of each publication; the newest row is the one told. */
create table whynow.editions (
  number int primary key generated always as identity,
  as_of date not null,
  team jsonb not null
);
