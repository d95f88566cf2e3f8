-- Up Migration

/** Tables to work in while something is published; emptied with the transaction. */
create function whynow.figure_work() returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.fig_reps, pg_temp.fig_cells, pg_temp.fig_lines, pg_temp.fig_shown;
  -- What is counted of each rep, by rows and columns of many tables.
  create temp table fig_reps (
    tab text collate "C", at text collate "C", of text collate "C", rep uuid, count bigint
  ) on commit drop;
  -- How often something happened, by rows and columns of many tables, and at most `k` of the reps behind it.
  create temp table fig_cells (
    tab text collate "C", at text collate "C", of text collate "C", count bigint, size int, few uuid[]
  ) on commit drop;
  -- The same of rows and columns as a whole, and whether their sum may be told.
  create temp table fig_lines (
    tab text collate "C", is_row boolean, name text collate "C", count bigint, size int, few uuid[], told boolean
  ) on commit drop;
  -- Cells that may be told.
  create temp table fig_shown (tab text collate "C", at text collate "C", of text collate "C") on commit drop;
end
$$;

/** Which rows, or columns, of a table may be told: `showable` in lib/domain/figures/protect.ts. */
create function whynow.show_lines(its text, rows boolean, k int, barred text[]) returns void
language plpgsql as $$
declare
  hidden int;
begin
  update fig_lines l set told = (l.size = 0 or l.size >= k) and not l.name = any (barred)
  where l.tab = its and l.is_row = rows;
  select count(distinct r.rep) into hidden
  from fig_lines l cross join lateral unnest(l.few) r (rep) where l.tab = its and l.is_row = rows and not l.told;
  if hidden > 0 and hidden < k then
    update fig_lines l set told = false where l.tab = its and l.is_row = rows and l.name = (
      select o.name from fig_lines o where o.tab = its and o.is_row = rows and o.told and o.size > 0
      order by o.size, o.count, o.name desc limit 1
    );
  end if;
end
$$;

/**
* A table in arrays, row after row: its told rows and columns and, first, one row and one column for all others. The reps
* behind a cell are the `len` from `first` on in `few`.
*/
create type whynow.grid as (at text[], of text[], size int[], count bigint[], first int[], len int[], few uuid[]);

/** A table of `fig_cells` whose lines are told or not. */
create function whynow.grid_of(its text, k int) returns whynow.grid
language plpgsql as $$
declare
  g whynow.grid;
  m int;
begin
  g.at := '{""}' || array(select l.name from fig_lines l where l.tab = its and l.is_row and l.told order by l.name);
  g.of := '{""}' || array(select l.name from fig_lines l where l.tab = its and not l.is_row and l.told order by l.name);
  m := cardinality(g.of);
  with lines as (
    select l.name, l.is_row,
      case when l.told then 1 + row_number() over (partition by l.is_row, l.told order by l.name) else 1 end as place
    from fig_lines l where l.tab = its
  ), known as (
    select (r.place - 1) * m + o.place as cell, r.place = 1 or o.place = 1 as is_merged, c.size, c.count, c.few
    from fig_cells c
    join lines r on r.is_row and r.name = c.at
    join lines o on not o.is_row and o.name = c.of
    where c.tab = its
  ), filled as (
    select d.cell, d.size, d.count, d.few from known d where not d.is_merged
    union all
    select d.cell, 0, 0, (array_agg(distinct r.rep))[1:k]
    from known d cross join lateral unnest(d.few) r (rep) where d.is_merged group by d.cell
  ), matrix as (
    select c.cell, coalesce(f.size, 0) as size, coalesce(f.count, 0) as count, coalesce(f.few, '{}') as few
    from generate_series(1, cardinality(g.at) * m) c (cell) left join filled f on f.cell = c.cell
  ), placed as (
    select x.*, 1 + sum(cardinality(x.few)) over (order by x.cell) - cardinality(x.few) as start from matrix x
  )
  select array_agg(x.size order by x.cell), array_agg(x.count order by x.cell), array_agg(x.start::int order by x.cell),
    array_agg(cardinality(x.few) order by x.cell),
    (select coalesce(array_agg(u.rep order by p.cell), '{}') from placed p cross join lateral unnest(p.few) u (rep))
  into g.size, g.count, g.first, g.len, g.few from placed x;
  return g;
end
$$;

/**
* What may be shown of a table whose rows and columns have sums: `protect` in lib/domain/figures/protect.ts, where the
* reasons stand. Reads `fig_cells` and `fig_lines`, writes `fig_lines.told` and `fig_shown`.
* @param barred columns of which nothing is shown
*/
create function whynow.protect(its text, k int, barred text[]) returns void
language plpgsql as $$
declare
  g whynow.grid;
  n int;
  m int;
  size int[];
  counts bigint[];
  first int[];
  len int[];
  few uuid[];
  hidden boolean[];
  by_size int[];
  cuts whynow.cuts;
  reps uuid[];
  cell int;
  least int;
  closed boolean;
begin
  perform whynow.show_lines(its, true, k, '{}');
  perform whynow.show_lines(its, false, k, barred);
  g := whynow.grid_of(its, k);
  n := cardinality(g.at);
  m := cardinality(g.of);
  if n = 1 or m = 1 then return; end if;
  size := g.size;
  counts := g.count;
  first := g.first;
  len := g.len;
  few := g.few;
  hidden := array_fill(false, array[n * m]);
  -- What is in one row, or column, with those that are not told is hidden wherever there are such.
  closed := exists (select from fig_lines l where l.tab = its and l.is_row and not l.told);
  if closed then
    for j in 2..m loop hidden[j] := true; end loop;
  end if;
  if exists (select from fig_lines l where l.tab = its and not l.is_row and not l.told) then
    for i in 2..n loop hidden[(i - 1) * m + 1] := true; end loop;
    hidden[1] := closed;
  end if;
  for i in 2..n loop
    for j in 2..m loop
      cell := (i - 1) * m + j;
      if size[cell] > 0 and size[cell] < k then hidden[cell] := true; end if;
    end loop;
  end loop;
  -- Rows first, then columns: where what is hidden is of too few, the smallest that is not hidden is hidden with it.
  for i in 2..n loop
    reps := '{}';
    least := 0;
    for j in 1..m loop
      cell := (i - 1) * m + j;
      if hidden[cell] then
        if len[cell] > 0 then reps := whynow.together(reps, few[first[cell]:first[cell] + len[cell] - 1], k); end if;
      elsif size[cell] > 0 and (
        least = 0 or size[cell] < size[least] or size[cell] = size[least] and counts[cell] <= counts[least]
      ) then
        least := cell;
      end if;
    end loop;
    if least > 0 and cardinality(reps) between 1 and k - 1 then hidden[least] := true; end if;
  end loop;
  for j in 2..m loop
    reps := '{}';
    least := 0;
    for i in 1..n loop
      cell := (i - 1) * m + j;
      if hidden[cell] then
        if len[cell] > 0 then reps := whynow.together(reps, few[first[cell]:first[cell] + len[cell] - 1], k); end if;
      elsif size[cell] > 0 and (
        least = 0 or size[cell] < size[least] or size[cell] = size[least] and counts[cell] <= counts[least]
      ) then
        least := cell;
      end if;
    end loop;
    if least > 0 and cardinality(reps) between 1 and k - 1 then hidden[least] := true; end if;
  end loop;
  by_size := array(
    select s.cell::int from unnest(size) with ordinality s (size, cell)
    where s.cell > m and s.cell % m <> 1 and not hidden[s.cell::int] order by s.size, s.cell
  );
  loop
    closed := false;
    cuts := whynow.open_cuts(n, m, hidden, first, len, few, k);
    for i in 1..cardinality(cuts.low) loop
      foreach cell in array by_size loop
        continue when hidden[cell];
        if (cuts.row_place[(cell - 1) / m + 1] between cuts.low[i] and cuts.high[i])
          <> (cuts.column_place[(cell - 1) % m + 1] between cuts.low[i] and cuts.high[i])
        then
          hidden[cell] := true;
          closed := true;
          exit;
        end if;
      end loop;
    end loop;
    exit when not closed;
  end loop;
  insert into fig_shown
  select its, g.at[(h.cell - 1) / m + 1], g.of[(h.cell - 1) % m + 1]
  from unnest(hidden) with ordinality x (is_hidden, place) cross join lateral (select x.place::int as cell) h
  where not x.is_hidden and h.cell > m and h.cell % m <> 1;
end
$$;
