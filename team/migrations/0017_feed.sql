/*
 * The way in for signals from elsewhere: a plain table that a reverse-ETL tool mirrors, or that a spreadsheet is copied into.
 * A row here is an item of the list `signals`; a row that goes takes its signal with it.
 */
create table feed.signals (
  id text primary key check (id ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  account_id text not null check (account_id ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  type text not null check (type in ('renewal', 'adoptionGap', 'usageGrowth', 'tender', 'evaluation', 'rivalDecline',
    'leadership', 'funding', 'expansion', 'research')),
  /** The fact as a clause that a rep could say aloud: "contract ends on 14 December". */
  text text not null check (text ~ '\S' and length(text) <= 200),
  /** Its short form: "Renewal date 14 Dec". */
  label text not null check (label ~ '\S' and length(label) <= 200),
  /** The day on which it was seen. */
  date date not null,
  status text not null default 'assumed' check (status in ('verified', 'assumed', 'refuted')),
  source text not null check (source ~ '\S' and length(source) <= 200),
  source_url text check (source_url ~ '^https://\S+$' and length(source_url) <= 2000),
  owner text not null check (owner ~ '\S' and length(owner) <= 200),
  deadline date,
  expires_at date
);
select whynow.close_to_roles('feed.signals');
create policy feed on feed.signals to whynow_etl using (true) with check (true);
grant select, insert, update, delete on feed.signals to whynow_etl;

create function feed.signal_body(row_ feed.signals) returns jsonb
language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'id', row_.id, 'accountId', row_.account_id, 'type', row_.type, 'text', row_.text, 'label', row_.label,
    'date', row_.date, 'status', row_.status, 'owner', row_.owner, 'deadline', row_.deadline,
    'expiresAt', row_.expires_at, 'source', jsonb_build_object('name', row_.source, 'url', row_.source_url)
  ))
$$;

create function feed.pass_on() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.id <> old.id or tg_op = 'DELETE' then
    delete from whynow.items where list = 'signals' and id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    -- What the team has said of it meanwhile stays.
    perform whynow.put_item('signals', new.id, feed.signal_body(new) || coalesce((
      select jsonb_build_object('changes', body -> 'changes')
      from whynow.items where list = 'signals' and id = new.id and body ? 'changes'
    ), '{}'));
  end if;
  return null;
end
$$;
create trigger pass_on after insert or update or delete on feed.signals
for each row execute function feed.pass_on();

/** Before the statement, as for the items themselves: nobody waits in line with a row in his hands. */
create trigger line before insert or update or delete on feed.signals
for each statement execute function whynow.stand_in_line();
