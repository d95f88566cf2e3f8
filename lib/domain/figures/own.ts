import { addDays } from '../day.ts';
import type { Rollup } from '../rollup.ts';
import { mondayOf, USAGE_WEEKS } from './calendar.ts';
import { ALL, type MonthFigures, OWN, type WeekFigures } from './figures.ts';
import type { Fits } from './measures.ts';
import { type Edition, figuresOf, type RepDue, type RepRun } from './publish.ts';

/** The rep's own figures of one week: the week, and the part of its month that the week is. */
export interface OwnWeek {
  figures: WeekFigures;
  part: MonthFigures;
}

export interface OwnGround {
  rollups: Rollup[];
  runs: Omit<RepRun, 'rep'>[];
  due: Omit<RepDue, 'rep'>[];
  fits: Fits;
  /** The week of the last use of each asset before `from`, for the assets used in about 90 days. */
  lastUses: ReadonlyMap<string, string>;
}

/** One rep, nothing held back: these are seen by nobody else. */
function editionOf({ rollups, runs, due, fits }: OwnGround): Edition {
  const rep = OWN;
  return {
    ground: {
      rows: rollups.map((row) => ({ ...row, rep })),
      runs: runs.map((run) => ({ ...run, rep })),
      due: due.map((each) => ({ ...each, rep })),
      fits,
    },
    scopes: [{ id: ALL, members: 1 }],
    teamOf: () => OWN,
    barred: new Set(),
    k: 1,
  };
}

const empty = (month: string): MonthFigures => ({ scope: OWN, month, active: 0, assets: [], badges: [], plays: [] });

/**
 * The rep's own weeks from one Monday to the week of `today`, each by itself, so that a week that is over never has to be
 * counted again.
 */
export function ownWeeks(ground: OwnGround, from: string, today: string): OwnWeek[] {
  const lastUses = new Map(ground.lastUses);
  const rollups = Map.groupBy(ground.rollups, ({ day }) => mondayOf(day));
  const runs = Map.groupBy(ground.runs, ({ day }) => mondayOf(day));
  const due = Map.groupBy(ground.due, ({ day }) => mondayOf(day));
  const weeks: OwnWeek[] = [];
  for (let monday = from; monday <= today; monday = addDays(monday, 7)) {
    const its = rollups.get(monday) ?? [];
    for (const { action, assetId } of its) if (action === 'use') lastUses.set(assetId, monday);
    const edition = editionOf({
      ...ground,
      rollups: its,
      runs: runs.get(monday) ?? [],
      due: due.get(monday) ?? [],
    });
    const { figures, part } = oneWeek(edition, monday);
    const since = addDays(monday, -7 * (USAGE_WEEKS - 1));
    const assetsUsed = [...lastUses.values()].filter((week) => week >= since).length;
    weeks.push({ figures: { ...figures, scope: OWN, assetsUsed }, part: { ...part, scope: OWN } });
  }
  return weeks;
}

function oneWeek(edition: Edition, monday: string): OwnWeek {
  const { weeks, months } = figuresOf(edition, addDays(monday, 6));
  const figures = weeks.find(({ week }) => week === monday);
  if (!figures) throw new Error(`No figures of the week of ${monday}`);
  return { figures, part: months.at(-1) ?? empty(monday.slice(0, 7)) };
}
