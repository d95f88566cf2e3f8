import type { BadgeName, RefusalReason } from '../usageEvent.ts';

/** How often something happened; undefined where too few reps stand behind it for anyone else to see it. */
export type Count = number | undefined;

/** Whose figures: those of the rep of this device, of everyone in the team store, or of one team in it. */
export const OWN = 'own';
export const ALL = 'all';

/** A group of reps that is large enough to have figures. */
export interface Scope {
  id: string;
  /** Of a team; everyone together has none. */
  name?: string;
  /** Reps who are invited. */
  members: number;
}

/** What is known of the figures of a group as a whole. */
export interface Team {
  id: 'team';
  /** Everyone first. */
  scopes: Scope[];
  /** How many teams are too small to be shown alone. */
  smallTeams: number;
  /** The smallest group of reps that has figures. */
  minGroupSize: number;
  /** The day of the figures. */
  asOf: string;
}

/** One scope's figures of one week; from them come trends and the KPIs. */
export interface WeekFigures {
  scope: string;
  /** The Monday. */
  week: string;
  /** Reps who could have taken part, and those who used or refused something. */
  invited: number;
  active: number;
  offers: Count;
  uses: Count;
  refusals: Count;
  /** Uses that fit the badge that the account carried; uses where there was a badge. */
  fitting: Count;
  withBadge: Count;
  /** Pairs of rep and asset: offered that week, and of these the ones that led to a use by that rep that week. */
  pairsOffered: Count;
  pairsUsed: Count;
  /** Searches that have come to an end, those that ended in a use, those that found nothing. */
  searches: Count;
  answered: Count;
  noResult: Count;
  /** Accounts with a badge for which there was nothing to offer, counted once a day. */
  gaps: Count;
  /** Refusals because the rep used something of his own. */
  own: Count;
  /** Plays whose deadline came or that were done ahead of it, and those done in time. */
  playsDue: Count;
  playsInTime: Count;
  /** Days on which a rep had paused his log. */
  pauses: Count;
  /** Assets used at least once in the 13 weeks up to this one (about 90 days). */
  assetsUsed: number;
}

/** One asset in one month. */
export interface AssetFigures {
  assetId: string;
  /** Whether it happened at all, which is told of every group. */
  offered: boolean;
  used: boolean;
  refused: boolean;
  offers: Count;
  uses: Count;
  refusals: Count;
  /** Refusals by reason; a reason that is missing here with refusals there is not told. */
  reasons: Partial<Record<RefusalReason, number>>;
  /** Reps to whom it was offered in the month, and those who used it. */
  repsOffered: Count;
  repsUsed: Count;
  /** The Monday of the week of the last use. */
  lastUse?: string;
}

/** One badge in one month. */
export interface BadgeFigures {
  badge: BadgeName;
  offers: Count;
  uses: Count;
  fitting: Count;
  refusals: Count;
  reasons: Partial<Record<RefusalReason, number>>;
  noResult: Count;
  gaps: Count;
}

/** How far one play gets, in the runs that were begun in one month. */
export interface PlayFigures {
  playId: string;
  /** Runs of which at least one step is settled. */
  begun: Count;
  /** Runs in which each step is ticked or skipped, in the order of the steps. */
  settled: Count[];
  due: Count;
  inTime: Count;
}

/** One scope's figures of one month of whole weeks. */
export interface MonthFigures {
  scope: string;
  month: string;
  /** Reps who used or refused something. */
  active: number;
  /** Only of what happened; an asset that is missing had nothing. */
  assets: AssetFigures[];
  badges: BadgeFigures[];
  plays: PlayFigures[];
}
