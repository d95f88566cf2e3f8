import { type RefusalReason, refusalReasons } from '../usageEvent.ts';
import { monthOf } from './calendar.ts';
import {
  ALL,
  type AssetFigures,
  type BadgeFigures,
  type Count,
  type MonthFigures,
  type PlayFigures,
} from './figures.ts';
import { columnsToWithhold } from './joint.ts';
import { beside, isActive, namesOf, type RepRow } from './measures.ts';
import { type Grid, type Protected, protect, Tally, tallyAt, together } from './protect.ts';
import type { Edition } from './publish.ts';

type Reasons = Partial<Record<RefusalReason, number>>;

/** What of a table is told to a scope. */
interface Table {
  grid: Grid;
  shown: Protected;
  /** Scopes that are told nothing of it. */
  withheld: ReadonlySet<string>;
}

function tableOf(grid: Grid, { k, barred, withheld }: Edition, name: string): Table {
  const silent = withheld?.(name) ?? new Set();
  return { grid, shown: protect(grid, k, barred.union(silent)), withheld: silent };
}

const tallyOf = ({ grid }: Table, row: string, scope: string): Tally => {
  const cells = grid.get(row) ?? new Map<string, Tally>();
  return scope === ALL ? together(cells.values()) : (cells.get(scope) ?? new Tally());
};

function countOf(table: Table, row: string, scope: string): Count {
  if (table.withheld.has(scope)) return undefined;
  if (!table.grid.has(row)) return 0;
  const told = scope === ALL ? table.shown.rows.has(row) : table.shown.has(row, scope);
  return told ? tallyOf(table, row, scope).count : undefined;
}

/** As `countOf`, told only where all that stands beside it could be told too: its whole, and what is left of that. */
const partOf = (part: Table, besides: Table[], row: string, scope: string): Count =>
  besides.some((table) => countOf(table, row, scope) === undefined) ? undefined : countOf(part, row, scope);

/**
 * Refusals of one kind of row by reason; told of everyone only. What a reason sums up to is told by other tables: those of
 * the badges tell it of the assets, and the weeks how often reps used something of their own.
 */
function reasonsOf(rows: RepRow[], key: (row: RepRow) => string, k: number): (row: string) => Reasons {
  const grid: Grid = new Map();
  for (const row of rows) if (row.action === 'refusal') tallyAt(grid, key(row), row.detail).add(row.rep, row.count);
  const shown = protect(grid, k);
  return (row) => {
    const told = refusalReasons.flatMap((reason): [RefusalReason, number][] => {
      const count = grid.get(row)?.get(reason)?.count;
      return count !== undefined && shown.has(row, reason) ? [[reason, count]] : [];
    });
    return Object.fromEntries(told);
  };
}

/** Tables by name of what is counted, over one key of the rows. */
function tables(edition: Edition, rows: RepRow[], key: (row: RepRow) => string): (name: string) => Table {
  const grids = new Map<string, Grid>();
  for (const row of rows) {
    for (const name of namesOf(row, edition.ground.fits)) {
      const grid: Grid = grids.get(name) ?? new Map();
      grids.set(name, grid);
      tallyAt(grid, key(row), edition.teamOf(row.rep)).add(row.rep, row.count);
    }
  }
  const made = new Map<string, Table>();
  return (name) => {
    const table = made.get(name) ?? tableOf(grids.get(name) ?? new Map(), edition, name);
    made.set(name, table);
    return table;
  };
}

/** Of each asset: how many reps it was offered to, and how many of these used it. */
function reachTables(edition: Edition, rows: RepRow[]) {
  const used = new Set(rows.flatMap(({ action, rep, assetId }) => (action === 'use' ? [`${rep} ${assetId}`] : [])));
  const grids = { offered: new Map() as Grid, used: new Map() as Grid, rest: new Map() as Grid };
  const seen = new Set<string>();
  for (const { action, rep, assetId } of rows) {
    const pair = `${rep} ${assetId}`;
    if (action !== 'offer' || seen.has(pair)) continue;
    seen.add(pair);
    const team = edition.teamOf(rep);
    for (const grid of [grids.offered, used.has(pair) ? grids.used : grids.rest]) tallyAt(grid, assetId, team).add(rep);
  }
  return {
    offered: tableOf(grids.offered, edition, 'reach'),
    used: tableOf(grids.used, edition, 'reach'),
    rest: tableOf(grids.rest, edition, 'reach'),
  };
}

function assetFigures(edition: Edition, scope: string, rows: RepRow[], tools: MonthTools): AssetFigures[] {
  const { byAsset, reach } = tools;
  const own = scope === ALL ? rows : rows.filter(({ rep }) => edition.teamOf(rep) === scope);
  const groups = Map.groupBy(
    own.filter(({ assetId }) => assetId !== ''),
    ({ assetId }) => assetId,
  );
  return [...groups].map(([assetId, its]): AssetFigures => {
    const has = (wanted: RepRow['action']) => its.some(({ action }) => action === wanted);
    const lastUse = tools.lastUse(its);
    const refusals = countOf(byAsset('refusals'), assetId, scope);
    return {
      assetId,
      offered: has('offer'),
      used: has('use'),
      refused: has('refusal'),
      offers: countOf(byAsset('offers'), assetId, scope),
      uses: countOf(byAsset('uses'), assetId, scope),
      refusals,
      reasons: scope === ALL && refusals !== undefined ? tools.assetReasons(assetId) : {},
      repsOffered: countOf(reach.offered, assetId, scope),
      repsUsed: partOf(reach.used, [reach.offered, reach.rest], assetId, scope),
      ...(lastUse && { lastUse }),
    };
  });
}

function badgeFigures(scope: string, rows: RepRow[], tools: MonthTools): BadgeFigures[] {
  const { byBadge } = tools;
  const badges = new Set(rows.map(({ badge }) => badge));
  return [...badges].map((badge): BadgeFigures => {
    const whole = (name: 'offers' | 'uses' | 'refusals'): Count =>
      tools.isWithheld(name, badge) ? undefined : countOf(byBadge(name), badge, scope);
    const part = (name: 'fitting' | 'noResult') =>
      partOf(byBadge(name), (beside[name] ?? []).map(byBadge), badge, scope);
    const refusals = whole('refusals');
    // The weeks tell how many of all uses were with a badge.
    const uses = countOf(byBadge(badge === 'none' ? 'uses without' : 'withBadge'), badge, scope) && whole('uses');
    return {
      badge,
      offers: whole('offers'),
      uses,
      // Uses that fit are told beside all uses.
      fitting: uses === undefined ? undefined : part('fitting'),
      refusals,
      reasons: scope === ALL && refusals !== undefined ? tools.badgeReasons(badge) : {},
      noResult: part('noResult'),
      gaps: countOf(byBadge('gaps'), badge, scope),
    };
  });
}

function playTables(edition: Edition, month: string) {
  const { ground, teamOf } = edition;
  const grids = new Map<string, Grid>();
  const add = (name: string, playId: string, rep: string) => {
    const grid: Grid = grids.get(name) ?? new Map();
    grids.set(name, grid);
    tallyAt(grid, playId, teamOf(rep)).add(rep);
  };
  const steps = new Map<string, number>();
  for (const { rep, playId, day, settled } of ground.runs) {
    if (monthOf(day) !== month) continue;
    steps.set(playId, Math.max(steps.get(playId) ?? 0, settled.length));
    add('begun', playId, rep);
    settled.forEach((is, index) => {
      add(is ? `settled ${index}` : `open ${index}`, playId, rep);
    });
  }
  for (const { rep, playId, day, inTime } of ground.due) {
    if (monthOf(day) !== month) continue;
    steps.set(playId, steps.get(playId) ?? 0);
    add('due', playId, rep);
    add(inTime ? 'inTime' : 'late', playId, rep);
  }
  const made = new Map<string, Table>();
  const table = (name: string): Table => {
    const known = made.get(name) ?? tableOf(grids.get(name) ?? new Map(), edition, name);
    made.set(name, known);
    return known;
  };
  return { steps, table };
}

function playFigures(scope: string, { steps, table }: ReturnType<typeof playTables>): PlayFigures[] {
  return [...steps].map(([playId, count]) => ({
    playId,
    begun: countOf(table('begun'), playId, scope),
    settled: Array.from({ length: count }, (_, index) =>
      partOf(table(`settled ${index}`), [table('begun'), table(`open ${index}`)], playId, scope),
    ),
    due: countOf(table('due'), playId, scope),
    inTime: partOf(table('inTime'), [table('due'), table('late')], playId, scope),
  }));
}

interface MonthTools {
  byAsset: (name: string) => Table;
  byBadge: (name: string) => Table;
  /** Of a badge, because the sums of the assets are told. */
  isWithheld: (name: string, badge: string) => boolean;
  reach: ReturnType<typeof reachTables>;
  assetReasons: (assetId: string) => Reasons;
  badgeReasons: (badge: string) => Reasons;
  lastUse: (rows: RepRow[]) => string | undefined;
}

const isToldOf = ({ shown, withheld }: Table, row: string, scope: string): boolean =>
  !withheld.has(scope) && (scope === ALL ? shown.rows.has(row) : shown.has(row, scope));

/** Badges of which a measure is not told: their sums and those of the assets would tell what stands in between. */
function badgesToWithhold(
  edition: Edition,
  rows: RepRow[],
  tools: Pick<MonthTools, 'byAsset' | 'byBadge'>,
  name: string,
) {
  if (edition.k <= 1) return new Set<string>();
  const joints = edition.scopes.map(({ id: scope }) => {
    const grid: Grid = new Map();
    for (const row of rows)
      if ((scope === ALL || edition.teamOf(row.rep) === scope) && namesOf(row, edition.ground.fits).includes(name))
        tallyAt(grid, row.assetId, row.badge).add(row.rep, row.count);
    const [assets, badges] = [tools.byAsset(name), tools.byBadge(name)];
    return {
      grid,
      hasRow: (asset: string) => isToldOf(assets, asset, scope),
      hasColumn: (badge: string) => isToldOf(badges, badge, scope),
    };
  });
  return columnsToWithhold(joints, edition.k);
}

/** One month of every scope. */
export function monthFigures(
  edition: Edition,
  month: string,
  mondays: string[],
  rows: Map<string, RepRow[]>,
): MonthFigures[] {
  const weekOf = new Map<RepRow, string>();
  for (const monday of mondays) for (const row of rows.get(monday) ?? []) weekOf.set(row, monday);
  const its = [...weekOf.keys()];
  const ofAssets = its.filter(({ assetId }) => assetId !== '');
  const byAsset = tables(edition, ofAssets, ({ assetId }) => assetId);
  const byBadge = tables(edition, its, ({ badge }) => badge);
  const withheld = new Map(
    ['offers', 'uses', 'refusals'].map((name) => [
      name,
      badgesToWithhold(edition, ofAssets, { byAsset, byBadge }, name),
    ]),
  );
  const tools: MonthTools = {
    byAsset,
    byBadge,
    isWithheld: (name, badge) => withheld.get(name)?.has(badge) === true,
    reach: reachTables(edition, ofAssets),
    assetReasons: reasonsOf(ofAssets, ({ assetId }) => assetId, edition.k),
    badgeReasons: reasonsOf(ofAssets, ({ badge }) => badge, edition.k),
    lastUse: (some) =>
      some.reduce<string | undefined>((last, row) => {
        const week = weekOf.get(row) ?? '';
        return row.action === 'use' && week > (last ?? '') ? week : last;
      }, undefined),
  };
  const plays = playTables(edition, month);
  return edition.scopes.map(({ id: scope }) => {
    const scoped = scope === ALL ? its : its.filter(({ rep }) => edition.teamOf(rep) === scope);
    return {
      scope,
      month,
      active: new Set(scoped.filter(isActive).map(({ rep }) => rep)).size,
      assets: assetFigures(edition, scope, its, tools),
      badges: badgeFigures(scope, scoped, tools),
      plays: playFigures(scope, plays),
    };
  });
}
