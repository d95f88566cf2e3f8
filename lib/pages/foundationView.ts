import { dayOf } from '../domain/day.ts';
import { lastMonths, type Range } from '../domain/figures/calendar.ts';
import { ALL, type MonthFigures, OWN } from '../domain/figures/figures.ts';
import { sumAssets } from '../domain/figures/sum.ts';
import { accountOwners, restingBadges, signalOwners } from '../domain/foundation/accountRules.ts';
import { agedContent, neverOffered, playContent } from '../domain/foundation/contentRules.ts';
import { type Finding, isNobody, MOST_ROWS } from '../domain/foundation/finding.ts';
import { icpReview, kpisOfDecisions, revenueOnly } from '../domain/foundation/icpRules.ts';
import type { Signal } from '../domain/signal.ts';
import type { Kpi } from '../domain/workspace.ts';
import { readOwned, readOwners } from '../store/owners.ts';
import { signalSlices } from '../store/slices.ts';
import { readAccounts, readAssets, readCounts, readHead, readPlays } from '../store/workspace.ts';
import type { FiguresView } from './figuresView.ts';
import { readToday, readTodayEntries } from './todayView.ts';

/** Months that the trend looks back on for content that nobody was offered. */
const TREND_MONTHS = 3;

async function ownerlessSignals(): Promise<Signal[]> {
  const found: Signal[] = [];
  for await (const signals of signalSlices()) found.push(...signals.filter(({ owner }) => isNobody(owner)));
  return found;
}

/** Every rule but the one that needs figures; null without a workspace. */
export async function readGround(now: number) {
  const [head, assets, plays, counts, owners] = await Promise.all([
    readHead(),
    readAssets(),
    readPlays(),
    readCounts(),
    readOwners(),
  ]);
  if (!head) return null;
  const { icp, kpis } = head;
  const answersFor = (id: Kpi['id']) =>
    kpis.flatMap((kpi) => (kpi.id === id && !isNobody(kpi.owner) ? [kpi.owner] : []));
  const [today, signals, ownerless] = await Promise.all([
    readToday(now, ''),
    ownerlessSignals(),
    Promise.all(owners.filter(isNobody).map((owner) => readOwned(owner))),
  ]);
  const resting = today?.verify.filter(({ why }) => why === 'rests') ?? [];
  const [entries, some] = await Promise.all([
    today ? readTodayEntries({ ...today, act: [], verify: resting }, { act: 0, verify: MOST_ROWS }) : undefined,
    readAccounts(ownerless.flat().slice(0, MOST_ROWS)),
  ]);
  const icpOwner = icp ? [icp.owner] : [];
  const day = dayOf(now, head.settings.timeZone);
  const findings: Finding[] = [
    icpReview(icp, day),
    revenueOnly(icp),
    restingBadges(
      resting.length,
      resting.length + (today?.act.length ?? 0),
      entries?.verify ?? [],
      answersFor('verifiedBadges'),
    ),
    kpisOfDecisions(kpis, icp),
    playContent(plays, assets, answersFor('contentUsage'), now),
    agedContent(assets, now),
    signalOwners(signals, counts.signals, answersFor('verifiedBadges')),
    accountOwners(ownerless.flat().length, counts.accounts, some, icpOwner),
  ];
  return { findings, assets };
}

/** All findings, with what the figures of some months say. */
export const withFigures = (
  { findings, assets }: NonNullable<Awaited<ReturnType<typeof readGround>>>,
  months: MonthFigures[],
  range: Range,
  now: number,
): Finding[] => [...findings, neverOffered(assets, sumAssets(months, range), now)];

/** Whether figures are of the group and the months that the trend is kept of: everyone, or the rep without a team. */
export function isUsual(scope: string, range: Range, figures: FiguresView | undefined, today: string): boolean {
  const usual = lastMonths(today, TREND_MONTHS);
  return scope === (figures?.team ? ALL : OWN) && range.from === usual.from && range.to === usual.to;
}
