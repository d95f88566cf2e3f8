import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import { assumptionsOf, joinAssumptions } from '../domain/coaching/assumptions.ts';
import { type Stall, stallsOf } from '../domain/coaching/stalls.ts';
import { type Topic, topicsOf } from '../domain/coaching/topics.ts';
import type { ContentRequest } from '../domain/contentRequest.ts';
import { dayOf } from '../domain/day.ts';
import { addMonths, monthOf, type Range } from '../domain/figures/calendar.ts';
import { ALL, OWN, type Team } from '../domain/figures/figures.ts';
import { fitBook } from '../domain/figures/fits.ts';
import { type AssetSum, type BadgeSum, sumAssets, sumBadges, sumPlays } from '../domain/figures/sum.ts';
import { fullWeeks, meetingDay, type Reading, readingsOf } from '../domain/meeting.ts';
import { expiringSoon, mostRefused, newlyApproved, withoutResult } from '../domain/meetingNews.ts';
import { queueOf } from '../domain/requestReply.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { readRequests } from '../store/requests.ts';
import { readTeam, readTeamMonths } from '../store/teamFigures.ts';
import { readAccounts, readAgenda, readAssets, readHead, readPlays } from '../store/workspace.ts';
import { readFigures } from './figuresView.ts';
import { inSlices } from './inSlices.ts';

/** Weeks that can be chosen. */
const WEEKS = 12;
/** Months before that of a week in which the 13 weeks up to the one before it may begin. */
const LOOK_BACK = 4;

/** All that the meeting has before it but its topics and decisions. */
export interface MeetingView {
  /** Undefined where there is no team; then the figures are the rep's own. */
  team: Team | undefined;
  scope: string;
  /** The Monday of the week that is talked about, and those that may be. */
  week: string;
  weeks: string[];
  readings: Reading[];
  /** The months of what goes by months. */
  range: Range;
  refused: AssetSum[];
  noResult: BadgeSum[];
  /** What is open, the oldest first. */
  requests: ContentRequest[];
  fresh: Asset[];
  expiring: Asset[];
  stalls: Stall[];
  titles: ReadonlyMap<string, string>;
  /** Names of those who answer for content and figures. */
  owners: string[];
}

/** The month of a week and the one before. */
const monthsUpTo = (week: string): Range => ({ from: addMonths(monthOf(week), -1), to: monthOf(week) });

export interface MeetingChoice {
  /** As the address has them; what there is not falls back on everyone and the last week that is over. */
  scope: string | null;
  week: string | null;
}

async function chosen({ scope, week }: MeetingChoice, now: number) {
  const team = await readTeam();
  const weeks = fullWeeks(team?.asOf ?? dayOf(now), WEEKS);
  const known = scope === OWN || team?.scopes.some(({ id }) => id === scope);
  return {
    team,
    scope: known && scope ? scope : team?.scopes[0] ? ALL : OWN,
    weeks,
    week: weeks.find((each) => each === week) ?? weeks[0] ?? '',
  };
}

/** @param owner who the rep is among the owners of accounts @returns null without a workspace */
export async function readMeeting(choice: MeetingChoice, now: number, owner: string): Promise<MeetingView | null> {
  const [head, assets, plays, requests, { team, scope, weeks, week }] = await Promise.all([
    readHead(),
    readAssets(),
    readPlays(),
    readRequests(),
    chosen(choice, now),
  ]);
  if (!head) return null;
  const range = monthsUpTo(week);
  const figures = await readFigures(scope, { from: addMonths(range.to, -LOOK_BACK), to: range.to }, now, owner);
  const day = meetingDay(week, dayOf(now));
  return {
    team,
    scope: figures.scope,
    week,
    weeks,
    readings: readingsOf(week, { weeks: figures.weeks, months: figures.months, assets, kpis: head.kpis }),
    range,
    refused: mostRefused(sumAssets(figures.months, range).values()),
    noResult: withoutResult(sumBadges(figures.months, range).values()),
    requests: queueOf(requests, 'open'),
    fresh: newlyApproved(assets, day, now),
    expiring: expiringSoon(assets, day, now),
    stalls: stallsOf(sumPlays(figures.months, range), plays),
    titles: new Map(assets.map(({ id, title }) => [id, title])),
    owners: [...new Set([...assets, ...head.kpis].map((each) => each.owner))].sort((a, b) => a.localeCompare(b)),
  };
}

/** The topics, with the accounts that an account topic speaks of first. */
export interface TopicsView {
  topics: Topic[];
  accounts: Account[];
}

/** Accounts that are named with a topic. */
const NAMED = 3;

/** What the team is to talk about, from the figures of everyone and from the workspace's own signals. */
export async function readTopics(week: string, now: number): Promise<TopicsView> {
  const range = monthsUpTo(week);
  const [head, assets, plays, months, agenda] = await Promise.all([
    readHead(),
    readAssets(),
    readPlays(),
    readTeamMonths(ALL, range.from, range.to),
    readAgenda(),
  ]);
  if (!head) return { topics: [], accounts: [] };
  const book = ruleBookOf(head);
  const today = dayOf(now, head.settings.timeZone);
  const topics = topicsOf({
    stalls: stallsOf(sumPlays(months, range), plays),
    badges: sumBadges(months, range),
    assets: sumAssets(months, range),
    fits: fitBook(assets, head.badgeRules).fits,
    assumptions: joinAssumptions(await inSlices(agenda, (some) => assumptionsOf(some, book, today))),
  });
  const old = topics.find((topic) => topic.about === 'assumptions');
  return { topics, accounts: await readAccounts(old?.accounts.slice(0, NAMED) ?? []) };
}
