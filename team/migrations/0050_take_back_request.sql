/* A request that nobody has answered yet can be taken back by whoever made it: the panel offers just that. */

create or replace function whynow.why_not_own_request(me text, old_body jsonb, body jsonb) returns text
language sql immutable as $$
  select case
    when body is null then
      case
        when old_body is null then null
        when old_body ->> 'by' is distinct from me then 'This request is not yours.'
        when old_body ->> 'state' is distinct from 'open' then 'Marketing has answered: this request stays.'
      end
    when body ->> 'by' is distinct from me then 'This request is not yours.'
    when old_body is null and (body ->> 'state' <> 'open' or body ?| '{reply,assetId,repliedOn,seen}')
      then 'Marketing answers requests.'
    when old_body is not null and (old_body ->> 'by' is distinct from me or old_body - 'seen' <> body - 'seen')
      then 'Of a request that is made you can only say that you have seen the answer.'
  end
$$;

create or replace function whynow.why_not_answer(me text, old_body jsonb, body jsonb) returns text
language sql immutable as $$
  select case
    when old_body is null or body is null then whynow.why_not_own_request(me, old_body, body)
    when old_body - '{state,reply,assetId,repliedOn,seen}'::text[]
      <> body - '{state,reply,assetId,repliedOn,seen}'::text[] then 'A request keeps the words of whoever made it.'
  end
$$;
