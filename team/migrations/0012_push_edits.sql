/** Edits that were answered: who asks again hears the same. */
create table whynow.edits (
  rep uuid not null,
  id uuid not null,
  day date not null default current_date,
  result jsonb not null,
  primary key (rep, id)
);
select whynow.close_to_others('whynow.edits');

/** What is wrong with an edit whoever makes it. */
create function whynow.why_no_edit(edit jsonb) returns text
language sql stable as $$
  select case
    when edit - '{id,list,key,base,body}'::text[] <> '{}' then 'An edit has id, list, key, base and body, and nothing else.'
    when not coalesce(edit ->> 'list' in ('workspace', 'accounts', 'signals', 'assets', 'plays', 'kpis', 'collections',
      'signalEdits', 'requests', 'decisions'), false) then 'list: not known.'
    when not whynow.is_id(edit -> 'key') then 'key: not an id.'
    when edit ->> 'list' = 'workspace' and edit ->> 'key' <> 'workspace' then 'There is one workspace.'
    when coalesce(jsonb_typeof(edit -> 'base'), 'null') <> 'null' and not coalesce(edit ->> 'base' ~ '^\d{1,9}$', false)
      then 'base: a version, or null for a new item.'
    when coalesce(jsonb_typeof(edit -> 'body'), 'null') = 'null' then
      case when edit ->> 'list' = 'workspace' then 'The workspace stays.' end
    when jsonb_typeof(edit -> 'body') <> 'object' then 'body: an item, or null to delete it.'
    when edit ->> 'list' <> 'workspace' and edit #>> '{body,id}' is distinct from edit ->> 'key'
      then 'The body has another id.'
    when octet_length((edit -> 'body')::text) > case edit ->> 'list' when 'workspace' then 2000000 else 65536 end
      then 'Too large.'
  end
$$;

/** Makes one edit where it may be made and nothing came between; gives its answer. */
create function whynow.make_edit(his_role text, me text, edit jsonb) returns jsonb
language plpgsql as $$
declare
  its_body jsonb := nullif(edit -> 'body', 'null');
  wrong text := whynow.why_no_edit(edit);
  old whynow.items;
begin
  if wrong is null then
    select * into old from whynow.items where list = edit ->> 'list' and id = edit ->> 'key';
    wrong := whynow.why_not_edit(his_role, me, edit ->> 'list', old.body, its_body);
  end if;
  if wrong is not null then
    return jsonb_build_object('state', 'refused', 'reason', wrong);
  end if;
  its_body := whynow.kept_body(edit ->> 'list', its_body);
  -- Whoever wanted what is there already has it, whatever he started from.
  if old.version is not null and old.body is not distinct from its_body then
    return jsonb_build_object('state', 'applied', 'version', old.version);
  end if;
  if (edit ->> 'base')::int is distinct from old.version and not (edit ->> 'base' is null and old.body is null) then
    return jsonb_build_object('state', 'conflict', 'version', old.version, 'body', old.body);
  end if;
  if its_body is null and old.body is null then
    return jsonb_build_object('state', 'applied', 'version', old.version);
  end if;
  perform whynow.put_item(edit ->> 'list', edit ->> 'key', its_body);
  return (
    select jsonb_build_object('state', 'applied', 'version', version)
    from whynow.items where list = edit ->> 'list' and id = edit ->> 'key'
  );
end
$$;

/**
 * Changes to the workspace. Takes `{edits: [{id, list, key, base, body}]}`, at most 200; gives `{results: [{id, state,
 * version, body, reason}]}` in the same order: `applied`, `conflict` with what is in force, or `refused` with the reason.
 */
create function api.push_edits(edits jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := whynow.arrive();
  list jsonb := whynow.list_in(edits, 'edits');
  results jsonb := '[]';
  edit jsonb;
  its_result jsonb;
begin
  if jsonb_typeof(edits) is distinct from 'object' or edits - 'edits' <> '{}' then
    perform whynow.fail('WN422', 'Edits come as a list of that name, and nothing beside it.');
  elsif jsonb_array_length(list) > 200 then
    perform whynow.fail('WN413', 'At most 200 edits at once; send them in several batches.');
  end if;
  -- One after the other: what was looked at is what is changed, and an edit that is sent twice is made once.
  perform pg_advisory_xact_lock(whynow.lock_number('changes'));
  for edit in select value from jsonb_array_elements(list) loop
    its_result := null;
    if not whynow.is_event_id(edit -> 'id') then
      its_result := jsonb_build_object('state', 'refused', 'reason', 'id: not a UUID of version 4 or 5.');
    else
      select result into its_result from whynow.edits where rep = me and id = (edit ->> 'id')::uuid;
      if its_result is null then
        its_result := whynow.make_edit(whynow.my_role(), me::text, edit);
        insert into whynow.edits (rep, id, result) values (me, (edit ->> 'id')::uuid, its_result);
      end if;
    end if;
    results := results || jsonb_build_array(its_result || jsonb_build_object('id', edit -> 'id'));
  end loop;
  return jsonb_build_object('results', results);
end
$$;
