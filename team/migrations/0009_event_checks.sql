/* What a usage event is: the same as lib/domain/usageEvent.ts says. Each check gives a reason, or null where all is well. */

/** A single-line text of 1 to 200 characters, with nothing hidden in it. */
create function whynow.is_line(value jsonb) returns boolean
language sql immutable as $$
  select coalesce(
    jsonb_typeof(value) = 'string' and length(value #>> '{}') <= 200 and value #>> '{}' ~ '\S'
      and value #>> '{}' !~ '[\u0001-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\ufeff]',
    false
  )
$$;

create function whynow.is_id(value jsonb) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[A-Za-z0-9_.:-]{1,80}$', false)
$$;

/** A version 4 or 5: one that is ordered by time would tell the minute. */
create function whynow.is_event_id(value jsonb) returns boolean
language sql immutable as $$
  select coalesce(
    jsonb_typeof(value) = 'string'
      and value #>> '{}' ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    false
  )
$$;

/** The calendar day of a text `YYYY-MM-DD`, null where there is no such day. */
create function whynow.day_in(value jsonb) returns date
language sql immutable as $$
  select case
    when jsonb_typeof(value) = 'string'
      and value #>> '{}' ~ '^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    then case
      when substr(value #>> '{}', 9, 2)::int <= extract(day from
        make_date(substr(value #>> '{}', 1, 4)::int, substr(value #>> '{}', 6, 2)::int, 1) + interval '1 month - 1 day')
      then make_date(
        substr(value #>> '{}', 1, 4)::int, substr(value #>> '{}', 6, 2)::int, substr(value #>> '{}', 9, 2)::int)
    end
  end
$$;

create function whynow.is_badge(value jsonb) returns boolean
language sql immutable as $$
  select coalesce(value in ('"customer"', '"competitive"', '"change"', '"intent"', '"none"'), false)
$$;

/** Why a day is not taken: no day, ahead of any clock that is only a little wrong, or older than what is kept. */
create function whynow.why_not_day(value jsonb, earliest date, latest date) returns text
language plpgsql immutable as $$
declare
  day date := whynow.day_in(value);
begin
  return case
    when day is null then 'day: not a calendar day.'
    when day > latest then 'day: more than two days ahead; is the clock right?'
    when day < earliest then 'day: older than the team store keeps.'
  end;
end
$$;

/** The fields of an action beside `id`, `day` and `rep`; null for an action that there is not. */
create function whynow.event_fields(action text) returns text[]
language sql immutable as $$
  select case action
    when 'offer' then '{half,badge,accountId,assetId,assetVersion,fit}'::text[]
    when 'use' then '{half,badge,accountId,assetId,assetVersion,channel}'
    when 'refusal' then '{half,badge,accountId,assetId,assetVersion,reason,own}'
    when 'search' then '{half,badge,accountId,reason}'
    when 'gap' then '{half,badge,accountId}'
    when 'pause' then '{}'
  end
$$;

/** What is wrong with the fields in which actions differ. */
create function whynow.why_not_detail(event jsonb) returns text
language plpgsql immutable as $$
begin
  return case event ->> 'action'
    when 'offer' then case when not coalesce(event ->> 'fit' in
      ('play', 'reason', 'badge', 'stage', 'industry', 'persona', 'language', 'proven', 'fresh'), false)
      then 'fit: not a rule of recommendation.' end
    when 'use' then case when not coalesce(event ->> 'channel' in ('copied', 'opened', 'inserted', 'sent'), false)
      then 'channel: not a way of use.' end
    when 'refusal' then case
      when not coalesce(event ->> 'reason' in
        ('wrongMessage', 'outdated', 'tooLong', 'wrongLanguage', 'notForBuyer', 'alreadySent', 'usedOwn'), false)
        then 'reason: not a reason of refusal.'
      when event ? 'own' and not coalesce(event ->> 'own' in ('deck', 'document', 'email', 'link', 'other'), false)
        then 'own: not a type of content.' end
    when 'search' then case when not coalesce(event ->> 'reason' in ('answered', 'unused', 'noResult'), false)
      then 'reason: not an end of a search.' end
  end;
end
$$;

/** Why an event is not taken; null where it is. */
create function whynow.why_not_event(event jsonb, earliest date, latest date) returns text
language plpgsql immutable as $$
declare
  fields text[];
  wrong text;
begin
  if jsonb_typeof(event) <> 'object' then return 'not an event.'; end if;
  if not whynow.is_event_id(event -> 'id') then return 'id: not a UUID of version 4 or 5.'; end if;
  fields := whynow.event_fields(event ->> 'action');
  if fields is null then return 'action: not known.'; end if;
  wrong := (event - '{id,day,rep,action}'::text[] - fields)::text;
  if wrong <> '{}' then
    return left('unknown field ' || (select jsonb_object_keys(wrong::jsonb) limit 1), 100) || '.';
  end if;
  if event ? 'rep' and not whynow.is_line(event -> 'rep') then return 'rep: not a name.'; end if;
  wrong := whynow.why_not_day(event -> 'day', earliest, latest);
  if wrong is not null or fields = '{}' then return wrong; end if;
  if not coalesce(event ->> 'half' in ('morning', 'afternoon'), false) then return 'half: morning or afternoon.'; end if;
  if not whynow.is_badge(event -> 'badge') then return 'badge: not known.'; end if;
  if event ? 'accountId' and not whynow.is_id(event -> 'accountId') then return 'accountId: not an id.'; end if;
  if 'assetId' = any (fields) then
    if not whynow.is_id(event -> 'assetId') then return 'assetId: not an id.'; end if;
    if not whynow.is_line(event -> 'assetVersion') then return 'assetVersion: not a short text.'; end if;
  end if;
  return whynow.why_not_detail(event);
end
$$;

/** Why a play that was begun (`{id, playId, day, settled}`) or was due (`{id, playId, day, inTime}`) is not taken. */
create function whynow.why_not_play(play jsonb, is_run boolean, earliest date, latest date) returns text
language plpgsql immutable as $$
declare
  own text := case when is_run then 'settled' else 'inTime' end;
begin
  if jsonb_typeof(play) <> 'object' then return 'not a play.'; end if;
  if not whynow.is_event_id(play -> 'id') then return 'id: not a UUID of version 4 or 5.'; end if;
  if play - array['id', 'playId', 'day', own] <> '{}' then
    return left('unknown field ' || (
      select jsonb_object_keys(play - array['id', 'playId', 'day', own]) limit 1
    ), 100) || '.';
  end if;
  if not whynow.is_id(play -> 'playId') then return 'playId: not an id.'; end if;
  if is_run and not coalesce(
    jsonb_typeof(play -> own) = 'array' and jsonb_array_length(play -> own) between 1 and 50
      and not exists (select from jsonb_array_elements(play -> own) step where jsonb_typeof(step) <> 'boolean'), false
  ) then return 'settled: not a list of yes and no.'; end if;
  if not is_run and jsonb_typeof(play -> own) is distinct from 'boolean' then return 'inTime: neither yes nor no.'; end if;
  return whynow.why_not_day(play -> 'day', earliest, latest);
end
$$;
