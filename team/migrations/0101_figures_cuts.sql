-- Up Migration

/** Where a table with sums would tell what few have done; see `whynow.open_cuts`. Places count from 1, 0 is nowhere. */
create type whynow.cuts as (
  row_place int[],
  column_place int[],
  /** By cut: the cell that alone joins both sides, and the first and last place of one side. */
  edge_row int[],
  edge_column int[],
  low int[],
  high int[]
);

/** Both groups of reps together, of which no more than `k` count. */
create function whynow.together(known uuid[], more uuid[], k int) returns uuid[]
language plpgsql immutable as $$
declare
  rep uuid;
begin
  foreach rep in array more loop
    exit when cardinality(known) >= k;
    if not rep = any (known) then known := known || rep; end if;
  end loop;
  return known;
end
$$;

/**
* Cells of a table of `n` rows and `m` columns that are not told, but follow from the sums of rows and columns: those that
* alone join two parts of the table (`openCuts` in lib/domain/figures/cuts.ts, where the reasons stand). Only where what
* would be told is of fewer than `k` reps.
* @param hidden by cell, row after row: whether it is not told
* @param first, len where in `few` the reps behind a cell stand, and how many, at most `k`
*/
create function whynow.open_cuts(n int, m int, hidden boolean[], first int[], len int[], few uuid[], k int)
returns whynow.cuts
language plpgsql immutable as $$
declare
  place int[] := array_fill(0, array[n + m]);
  low int[] := array_fill(0, array[n + m]);
  came int[] := array_fill(0, array[n + m]);
  next int[] := array_fill(1, array[n + m]);
  stack int[] := array_fill(0, array[n + m]);
  bridge boolean[] := array_fill(false, array[n * m]);
  rest_small boolean[] := array_fill(null::boolean, array[n + m]);
  found int[] := '{}';
  lows int[] := '{}';
  highs int[] := '{}';
  cuts whynow.cuts;
  depth int;
  places int := 0;
  line int;
  other int;
  cell int;
  at int;
  size int;
  reps uuid[];
begin
  for root in 1..n loop
    continue when place[root] > 0;
    depth := 0;
    for i in 1..m loop
      if hidden[(root - 1) * m + i] then depth := 1; exit; end if;
    end loop;
    continue when depth = 0;
    places := places + 1;
    place[root] := places;
    low[root] := places;
    stack[1] := root;
    while depth > 0 loop
      line := stack[depth];
      other := 0;
      at := next[line];
      if line <= n then
        while at <= m loop
          cell := (line - 1) * m + at;
          at := at + 1;
          if hidden[cell] and cell <> came[line] then other := n + at - 1; exit; end if;
        end loop;
      else
        while at <= n loop
          cell := (at - 1) * m + line - n;
          at := at + 1;
          if hidden[cell] and cell <> came[line] then other := at - 1; exit; end if;
        end loop;
      end if;
      next[line] := at;
      if other > 0 then
        if place[other] > 0 then
          if place[other] < low[line] then low[line] := place[other]; end if;
        else
          places := places + 1;
          place[other] := places;
          low[other] := places;
          came[other] := cell;
          depth := depth + 1;
          stack[depth] := other;
        end if;
      else
        depth := depth - 1;
        if depth > 0 then
          other := stack[depth];
          if low[line] < low[other] then low[other] := low[line]; end if;
          if low[line] > place[other] then
            cell := came[line];
            bridge[cell] := true;
            found := found || cell;
            lows := lows || place[line];
            highs := highs || places;
          end if;
        end if;
      end if;
    end loop;
  end loop;
  cuts.row_place := place[1:n];
  cuts.column_place := place[n + 1:n + m];
  cuts.edge_row := '{}';
  cuts.edge_column := '{}';
  cuts.low := '{}';
  cuts.high := '{}';
  for i in 1..cardinality(found) loop
    cell := found[i];
    line := (cell - 1) / m + 1;
    other := n + (cell - 1) % m + 1;
    if rest_small[line] is null then
      reps := '{}';
      for j in 1..m loop
        at := (line - 1) * m + j;
        continue when not hidden[at] or bridge[at] or len[at] = 0;
        reps := whynow.together(reps, few[first[at]:first[at] + len[at] - 1], k);
        exit when cardinality(reps) >= k;
      end loop;
      size := cardinality(reps);
      rest_small[line] := size > 0 and size < k;
    end if;
    if rest_small[other] is null then
      reps := '{}';
      for j in 1..n loop
        at := (j - 1) * m + other - n;
        continue when not hidden[at] or bridge[at] or len[at] = 0;
        reps := whynow.together(reps, few[first[at]:first[at] + len[at] - 1], k);
        exit when cardinality(reps) >= k;
      end loop;
      size := cardinality(reps);
      rest_small[other] := size > 0 and size < k;
    end if;
    if rest_small[line] or rest_small[other] or (len[cell] > 0 and len[cell] < k) then
      cuts.edge_row := cuts.edge_row || line;
      cuts.edge_column := cuts.edge_column || other - n;
      cuts.low := cuts.low || lows[i];
      cuts.high := cuts.high || highs[i];
    end if;
  end loop;
  return cuts;
end
$$;

/** A cell that is not told; '' for all rows, or columns, whose sum is not told. */
create type whynow.edge as (at text, of text, few uuid[]);

/** The first of the cuts through a table that is given by its cells that are not told; no row where there is none. */
create function whynow.first_cut(edges whynow.edge[], k int, out edge_column text, out beside text[])
returns setof record
language plpgsql immutable as $$
declare
  at_names text[] := array(select distinct at collate "C" as name from unnest(edges) order by name);
  of_names text[] := array(select distinct of collate "C" as name from unnest(edges) order by name);
  n int := cardinality(at_names);
  m int := cardinality(of_names);
  hidden boolean[];
  first int[];
  len int[];
  few uuid[];
  cuts whynow.cuts;
begin
  if n = 0 then return; end if;
  with merged as (
    select e.at, e.of, coalesce((array_agg(distinct r.rep) filter (where r.rep is not null))[1:k], '{}') as reps
    from unnest(edges) e left join lateral unnest(e.few) r (rep) on true group by 1, 2
  ), matrix as (
    select row_number() over (order by a.at, o.of) as cell, g.at is not null as is_hidden,
      coalesce(g.reps, '{}') as reps
    from unnest(at_names) with ordinality a (name, at)
    cross join unnest(of_names) with ordinality o (name, of)
    left join merged g on g.at = a.name and g.of = o.name
  ), placed as (
    select *, coalesce(sum(cardinality(reps)) over (order by cell rows between unbounded preceding and 1 preceding), 0)
      + 1 as start from matrix
  )
  select array_agg(is_hidden order by cell), array_agg(start::int order by cell), array_agg(cardinality(reps) order by cell),
    (select array_agg(u.rep order by p.cell) from placed p cross join lateral unnest(p.reps) u (rep))
  into hidden, first, len, few from placed;
  cuts := whynow.open_cuts(n, m, hidden, first, len, few, k);
  if cardinality(cuts.edge_row) = 0 then return; end if;
  edge_column := of_names[cuts.edge_column[1]];
  beside := array(
    select of_names[i] from generate_subscripts(of_names, 1) i
    where cuts.column_place[i] between cuts.low[1] and cuts.high[1]
  );
  return next;
end
$$;
