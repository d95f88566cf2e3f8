-- Up Migration

/**
* Under which names something is counted: what it is, and of which part it is the rest (`namesOf` in
* lib/domain/figures/measures.ts).
* @param fits whether the asset is written for the badge
*/
create function whynow.names_of(action text, badge text, detail text, fits boolean) returns text[]
language sql immutable parallel safe as $$
  select case action
    when 'offer' then array['offers']
    when 'use' then
      case when badge = 'none' then array['uses', 'uses without']
      else array['uses', 'withBadge', case when fits then 'fitting' else 'uses beside' end] end
    when 'refusal' then array['refusals', case when detail = 'usedOwn' then 'own' else 'refusals otherwise' end]
    when 'search' then array[
      'searches',
      case when detail = 'answered' then 'answered' else 'searches without' end,
      case when detail = 'noResult' then 'noResult' else 'searches with' end
    ] || case when detail = 'unused' then array['unused'] else '{}' end
    when 'gap' then array['gaps']
    when 'pause' then array['pauses']
    else '{}'
  end
$$;

/** Measures of a week, and the tallies that must be fit to be told beside each (`beside` in measures.ts). */
create function whynow.measures() returns table (measure text, besides text[])
language sql immutable as $$
  values
    ('offers', '{}'::text[]),
    ('uses', '{}'),
    ('refusals', '{}'),
    ('withBadge', '{uses,uses without}'),
    ('fitting', '{uses,uses without,withBadge,uses beside}'),
    ('own', '{refusals,refusals otherwise}'),
    ('searches', '{}'),
    ('answered', '{searches,searches without,unused}'),
    ('noResult', '{searches,searches with}'),
    ('gaps', '{}'),
    ('pauses', '{}'),
    ('pairsOffered', '{}'),
    ('pairsUsed', '{pairsOffered,pairs without}'),
    ('playsDue', '{}'),
    ('playsInTime', '{playsDue,plays late}')
$$;

/**
* Counts what is in `fig_reps`, where a rep stands once in each cell, for `fig_cells` and `fig_lines`. A rep is in one team
* only: behind a row of teams are as many as behind its cells together. Not so with reasons.
*/
create function whynow.tally(k int) returns void
language plpgsql as $$
begin
  insert into fig_cells
  select r.tab, r.at, r.of, sum(r.count), count(*), (array_agg(r.rep))[1:k] from fig_reps r group by 1, 2, 3;
  insert into fig_lines
  select c.tab, true, c.at, sum(c.count) filter (where f.place = 1), sum(c.size) filter (where f.place = 1),
    (array_agg(f.rep))[1:k], false
  from fig_cells c cross join lateral unnest(c.few) with ordinality f (rep, place)
  where c.tab not like '% reasons' group by 1, 3;
  insert into fig_lines
  select r.tab, true, r.at, sum(r.count), count(*), (array_agg(r.rep))[1:k], false
  from (
    select t.tab, t.at, t.rep, sum(t.count) as count from fig_reps t where t.tab like '% reasons' group by 1, 2, 3
  ) r group by 1, 3;
  insert into fig_lines
  select r.tab, false, r.of, sum(r.count), count(*), (array_agg(r.rep))[1:k], false
  from (select t.tab, t.of, t.rep, sum(t.count) as count from fig_reps t group by 1, 2, 3) r group by 1, 3;
  create index on fig_cells (tab);
  create index on fig_lines (tab);
  analyze fig_cells;
  analyze fig_lines;
end
$$;
