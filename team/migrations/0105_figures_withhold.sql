-- Up Migration

/** Tallies that are sums and parts of each other, and tables that hang on them (lib/domain/figures/withhold.ts). */
create function whynow.families() returns table (family text, names text[])
language sql immutable as $$
  values
    ('offers', '{offers}'::text[]),
    ('uses', '{uses,withBadge,uses without,fitting,uses beside}'),
    ('refusals', '{refusals,own,refusals otherwise}'),
    ('searches', '{searches,noResult,searches with}'),
    ('gaps', '{gaps}'),
    ('playsDue', '{playsDue,playsInTime,plays late}'),
    ('pairsOffered', '{pairsOffered,pairsUsed,pairs without}')
$$;

/** How many reps stand behind what was held back, at most `k`. */
create function whynow.behind(cells whynow.week_hidden[], k int) returns int
language sql immutable as $$
  select least(count(distinct r.rep), k)::int from unnest(cells) h cross join lateral unnest(h.few) r (rep)
$$;

/**
* Scopes that must not be told what one tally sums up to in a month, because of what was held back of its told weeks:
* `sumsToWithhold` in lib/domain/figures/withhold.ts, where the reasons stand.
* @param teams from the smallest to the largest
*/
create function whynow.sums_to_withhold(its whynow.week_hidden[], teams text[], k int) returns text[]
language plpgsql immutable as $$
declare
  withheld text[] := '{}';
  told text[] := '{}';
  filled text[] := '{}';
  edges whynow.edge[];
  cut record;
  next text;
  behind int;
begin
  if whynow.behind(array(select h from unnest(its) h where not h.row_told), k) between 1 and k - 1 then
    withheld := '{all}';
  end if;
  foreach next in array teams loop
    behind := whynow.behind(array(select h from unnest(its) h where h.team = next), k);
    if behind between 1 and k - 1 then
      withheld := withheld || next;
    else
      told := told || next;
      if behind > 0 then filled := filled || next; end if;
    end if;
  end loop;
  loop
    next := null;
    if not 'all' = any (withheld)
      and whynow.behind(array(select h from unnest(its) h where not h.team = any (told)), k) between 1 and k - 1
    then
      next := coalesce(filled[1], 'all');
    else
      edges := array(
        select row(
          case when h.row_told then h.week::text else '' end, case when h.team = any (told) then h.team else '' end, h.few
        )::whynow.edge from unnest(its) h
      );
      -- What nobody knows of everyone's month lies between what is hidden of the weeks and what is hidden of the teams.
      if 'all' = any (withheld) then
        edges := edges || row('', '', array(select gen_random_uuid() from generate_series(1, k)))::whynow.edge;
      end if;
      select c.edge_column, c.beside into cut from whynow.first_cut(edges, k) c;
      exit when not found;
      if cut.edge_column <> '' then
        next := cut.edge_column;
      else
        select t.team into next from unnest(told) with ordinality t (team, place)
        where (t.team = any (cut.beside)) <> ('' = any (cut.beside)) order by t.place limit 1;
        next := coalesce(next, filled[1], told[1], case when not 'all' = any (withheld) then 'all' end);
      end if;
    end if;
    exit when next is null;
    withheld := withheld || next;
    told := array_remove(told, next);
    filled := array_remove(filled, next);
  end loop;
  return withheld;
end
$$;

/**
* By family, the scopes that are not told what it sums up to in a month whose weeks have all been told. Held against the
* least `k` under which one of them was.
*/
create function whynow.withheld_of(its text, teams text[]) returns table (family text, scopes text[])
language sql stable as $$
  select f.family, array_agg(distinct s.scope) filter (where s.scope is not null)
  from whynow.families() f
  cross join lateral unnest(f.names) n (name)
  left join lateral unnest(whynow.sums_to_withhold(
    array(
      select h from whynow.week_hidden h join whynow.closed_weeks w using (week)
      where w.month = its and h.name = n.name order by h.week, h.team
    ), teams, (select min(w.k) from whynow.closed_weeks w where w.month = its)
  )) s (scope) on true
  group by 1
$$;
