import { badgeKinds } from '../domain/badgeKinds.ts';
import { type Suggestion, suggestionOf, type Waiting, type Worked, workedFor } from '../domain/coaching/colleagues.ts';
import { type OwnDeeds, ownDeeds } from '../domain/coaching/ownDeeds.ts';
import { addDays, dayOf } from '../domain/day.ts';
import { lastMonths, mondayOf } from '../domain/figures/calendar.ts';
import { ALL, type Team } from '../domain/figures/figures.ts';
import { fitBook } from '../domain/figures/fits.ts';
import { sumAssets } from '../domain/figures/sum.ts';
import { countKinds } from '../domain/today.ts';
import { USAGE_WINDOW_DAYS } from '../domain/usage.ts';
import { readRollups } from '../store/log.ts';
import { readSignalEdits } from '../store/signalEdits.ts';
import { readTeam, readTeamMonths } from '../store/teamFigures.ts';
import { readAssets, readHead } from '../store/workspace.ts';
import { readOwnPlays } from './playsView.ts';
import { readToday } from './todayView.ts';

/** The rep's own week, and beside it what the figures of the team say. */
export interface MyWeekView {
  /** Its Monday. */
  week: string;
  deeds: OwnDeeds;
  /** Undefined where the rep has not said which accounts are his. */
  waiting: Waiting[] | undefined;
  /** Undefined where there is none on this device. */
  team: Team | undefined;
  worked: (Waiting & { assets: Worked[] })[];
  suggestion: Suggestion | undefined;
}

/** Months of the team's figures: about the 90 days in which the rep's own uses are looked at. */
const MONTHS = 3;
/** Assets that are named for a badge. */
const NAMED = 2;

async function readWaiting(now: number, owner: string): Promise<Waiting[] | undefined> {
  if (!owner) return undefined;
  const counts = countKinds((await readToday(now, owner))?.act ?? []);
  return badgeKinds.flatMap((kind) => {
    const accounts = counts.get(kind);
    return accounts ? [{ kind, accounts }] : [];
  });
}

/** @param owner who the rep is among the owners of accounts; empty when he has not said @returns null without a workspace */
export async function readMyWeek(now: number, owner: string): Promise<MyWeekView | null> {
  const today = dayOf(now);
  const week = mondayOf(today);
  const { from, to } = lastMonths(today, MONTHS);
  const [head, plays, assets, rollups, edits, team, months, waiting] = await Promise.all([
    readHead(),
    readOwnPlays(week, now, owner),
    readAssets(),
    readRollups(addDays(today, -USAGE_WINDOW_DAYS)),
    readSignalEdits(),
    readTeam(),
    readTeamMonths(ALL, from, to),
    readWaiting(now, owner),
  ]);
  if (!head) return null;
  const { fits } = fitBook(assets, head.badgeRules);
  const shelf = { assets, sums: sumAssets(months, { from, to }), fits, now };
  const used = new Set(rollups.flatMap(({ action, assetId }) => (action === 'use' ? [assetId] : [])));
  return {
    week,
    deeds: ownDeeds({ rollups, due: plays.due, edits }, week, today),
    waiting,
    team,
    worked: (waiting ?? []).map((each) => ({ ...each, assets: workedFor(each.kind, shelf).slice(0, NAMED) })),
    suggestion: suggestionOf(waiting ?? [], shelf, used),
  };
}
