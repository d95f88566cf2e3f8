/* For BI tools: the workspace and what was published. No member, no event, no name of a person at an account. */

create view bi.accounts with (security_barrier) as
select id, body ->> 'name' as name, body ->> 'relation' as relation, body ->> 'industry' as industry,
  body ->> 'country' as country, (body ->> 'employees')::numeric as employees, body ->> 'language' as language,
  body ->> 'stage' as stage, body ->> 'owner' as owner, body ->> 'parentId' as parent_id,
  (body ->> 'renewalOn') as renewal_on, jsonb_array_length(coalesce(body -> 'contacts', '[]')) as contacts, version
from whynow.items where list = 'accounts' and body is not null;

create view bi.signals with (security_barrier) as
select id, body ->> 'accountId' as account_id, body ->> 'type' as type, body ->> 'text' as text, body ->> 'label' as label,
  body ->> 'date' as date, body ->> 'status' as status, body #>> '{source,name}' as source,
  body #>> '{source,url}' as source_url, body ->> 'deadline' as deadline, body ->> 'expiresAt' as expires_at, version
from whynow.items where list = 'signals' and body is not null;

create view bi.assets with (security_barrier) as
select id, body ->> 'type' as type, body ->> 'title' as title, body ->> 'language' as language, body ->> 'state' as state,
  body ->> 'audience' as audience, body ->> 'version' as asset_version, body ->> 'approvedAt' as approved_at,
  body ->> 'expiresAt' as expires_at, coalesce(body -> 'badges', '[]') as badges,
  coalesce(body -> 'personas', '[]') as personas, coalesce(body -> 'stages', '[]') as stages,
  coalesce(body -> 'industries', '[]') as industries, version
from whynow.items where list = 'assets' and body is not null;

create view bi.asset_versions with (security_barrier) as
select asset_id, version, body ->> 'version' as asset_version, body ->> 'state' as state, since from whynow.asset_versions;

create view bi.plays with (security_barrier) as
select id, body ->> 'signalType' as signal_type, body ->> 'title' as title, (body ->> 'deadlineDays') as deadline_days,
  coalesce(body -> 'steps', '[]') as steps, version
from whynow.items where list = 'plays' and body is not null;

create view bi.kpis with (security_barrier) as
select id, (body ->> 'target')::numeric as target, body ->> 'cadence' as cadence, version
from whynow.items where list = 'kpis' and body is not null;

/** Without whoever made them. */
create view bi.requests with (security_barrier) as
select body ->> 'kind' as kind, body ->> 'badge' as badge, body ->> 'stage' as stage, body ->> 'persona' as persona,
  body ->> 'language' as language, date_trunc('month', whynow.day_in(body -> 'day'))::date as month,
  body ->> 'state' as state, body ->> 'assetId' as asset_id
from whynow.items where list = 'requests' and body is not null;

create view bi.weeks with (security_barrier) as
select period::date as week, scope, figures from whynow.published where kind = 'week';

create view bi.months with (security_barrier) as
select period as month, scope, figures from whynow.published where kind = 'month';

/** One row for each asset, month and group. What is null was not told. */
create view bi.asset_months with (security_barrier) as
select period as month, scope, asset ->> 'assetId' as asset_id, (asset ->> 'offered')::boolean as offered,
  (asset ->> 'used')::boolean as used, (asset ->> 'refused')::boolean as refused, (asset ->> 'offers')::int as offers,
  (asset ->> 'uses')::int as uses, (asset ->> 'refusals')::int as refusals, (asset ->> 'repsOffered')::int as reps_offered,
  (asset ->> 'repsUsed')::int as reps_used
from whynow.published, jsonb_array_elements(figures -> 'assets') asset
where kind = 'month';

create view bi.groups with (security_barrier) as
select scope ->> 'id' as scope, scope ->> 'name' as name, (scope ->> 'members')::int as members
from (select team from whynow.editions order by number desc limit 1) newest,
  jsonb_array_elements(newest.team -> 'scopes') scope;

grant select on all tables in schema bi to whynow_bi;
-- The views ask it of a request's day.
grant execute on function whynow.day_in(jsonb) to whynow_bi;
