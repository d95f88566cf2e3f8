/* Who may edit what. Each rule gives a reason why not, or null. */

/** A text of several lines, as a rep writes it: 1 to 500 characters. */
create function whynow.is_words(value jsonb) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(value) = 'string' and length(value #>> '{}') <= 500 and value #>> '{}' ~ '\S', false)
$$;

/** What is wrong with a request for content as a rep makes it; see lib/domain/contentRequest.ts. */
create function whynow.why_not_request(body jsonb) returns text
language sql immutable as $$
  select case
    when body - '{id,kind,text,badge,stage,persona,language,day,by,state,reply,assetId,repliedOn,seen}'::text[] <> '{}'
      then 'A request has no field for this.'
    when not coalesce(body ->> 'kind' in ('content', 'question'), false) then 'kind: content or question.'
    when not whynow.is_words(body -> 'text') then 'text: 1 to 500 characters.'
    when whynow.day_in(body -> 'day') is null then 'day: not a calendar day.'
    when not coalesce(body ->> 'state' in ('open', 'planned', 'done', 'declined'), false) then 'state: not known.'
    when body ? 'badge' and not whynow.is_badge(body -> 'badge') then 'badge: not known.'
    when (body ? 'stage' and not whynow.is_line(body -> 'stage'))
      or (body ? 'persona' and not whynow.is_line(body -> 'persona')) then 'stage, persona: short texts.'
    when body ? 'language' and not coalesce(body ->> 'language' ~ '^[a-z]{2}$', false) then 'language: two letters.'
    when body ? 'reply' and not whynow.is_words(body -> 'reply') then 'reply: 1 to 500 characters.'
    when body ? 'assetId' and not whynow.is_id(body -> 'assetId') then 'assetId: not an id.'
    when body ? 'repliedOn' and whynow.day_in(body -> 'repliedOn') is null then 'repliedOn: not a calendar day.'
    when body ? 'seen' and jsonb_typeof(body -> 'seen') <> 'boolean' then 'seen: yes or no.'
  end
$$;

/** What is wrong with a rep's word on a signal; see lib/domain/signalEdit.ts. */
create function whynow.why_not_signal_edit(body jsonb) returns text
language sql immutable as $$
  select case
    when body - '{id,accountId,signalId,action,on,at,by,until,signal,source,undoneAt}'::text[] <> '{}'
      then 'A word on a signal has no field for this.'
    when not whynow.is_id(body -> 'accountId') or not whynow.is_id(body -> 'signalId')
      then 'accountId, signalId: ids.'
    when not coalesce(body ->> 'action' in ('confirm', 'refute', 'snooze', 'add'), false) then 'action: not known.'
    when whynow.day_in(body -> 'on') is null then 'on: not a calendar day.'
    when jsonb_typeof(body -> 'at') is distinct from 'number' then 'at: a number.'
    when body ? 'undoneAt' and jsonb_typeof(body -> 'undoneAt') <> 'number' then 'undoneAt: a number.'
    when body ? 'until' and whynow.day_in(body -> 'until') is null then 'until: not a calendar day.'
    when (body ? 'signal' and jsonb_typeof(body -> 'signal') <> 'object')
      or (body ? 'source' and jsonb_typeof(body -> 'source') <> 'object') then 'signal, source: objects.'
    when octet_length(body::text) > 8000 then 'Too long.'
  end
$$;

/** What a rep may do with requests: make his own, and say that he has seen the answer. */
create function whynow.why_not_own_request(me text, old_body jsonb, body jsonb) returns text
language sql immutable as $$
  select case
    when body is null then 'A request stays.'
    when body ->> 'by' is distinct from me then 'This request is not yours.'
    when old_body is null and (body ->> 'state' <> 'open' or body ?| '{reply,assetId,repliedOn,seen}')
      then 'Marketing answers requests.'
    when old_body is not null and (old_body ->> 'by' is distinct from me or old_body - 'seen' <> body - 'seen')
      then 'Of a request that is made you can only say that you have seen the answer.'
  end
$$;

/** Marketing answers: the question itself stays as it was asked. */
create function whynow.why_not_answer(me text, old_body jsonb, body jsonb) returns text
language sql immutable as $$
  select case
    when old_body is null then whynow.why_not_own_request(me, old_body, body)
    when body is null then 'A request stays.'
    when old_body - '{state,reply,assetId,repliedOn,seen}'::text[]
      <> body - '{state,reply,assetId,repliedOn,seen}'::text[] then 'A request keeps the words of whoever made it.'
  end
$$;

/**
 * Why somebody may not make this change; null where he may. `old_body` is null where there was nothing, `body` where it is to
 * be deleted.
 */
create function whynow.why_not_edit(
  his_role text, me text, its_list text, old_body jsonb, body jsonb
) returns text
language plpgsql immutable as $$
declare
  wrong text;
begin
  if body is not null then
    wrong := case its_list
      when 'requests' then whynow.why_not_request(body)
      when 'signalEdits' then whynow.why_not_signal_edit(body)
    end;
    if wrong is not null then return wrong; end if;
  end if;
  if his_role = 'admin' then return null; end if;
  if its_list = 'signalEdits' then
    return case when coalesce(old_body ->> 'by', me) <> me or coalesce(body ->> 'by', me) <> me
      or (body is not null and not body ? 'by') then 'You can only speak for yourself.' end;
  elsif its_list = 'requests' then
    return case his_role
      when 'marketer' then whynow.why_not_answer(me, old_body, body)
      else whynow.why_not_own_request(me, old_body, body)
    end;
  elsif his_role = 'marketer' and its_list in ('assets', 'collections', 'signals') then return null;
  -- What the meeting of sales and marketing has decided.
  elsif its_list = 'decisions' and his_role in ('marketer', 'manager') then return null;
  end if;
  return 'Your role does not change this.';
end
$$;
