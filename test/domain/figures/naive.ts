import type { TeamHistory } from '../../../lib/workspace/sample/team/simulate.ts';

/** Figures told a second time, from raw events and by plain loops, on purpose without the product's own code. */

export type Raw = TeamHistory['events'][number];

const shift = (day: string, days: number) => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const known = new Map<string, string>();
export const monday = (day: string): string => {
  let at = known.get(day) ?? day;
  while (new Date(`${at}T12:00:00Z`).getUTCDay() !== 1) at = shift(at, -1);
  known.set(day, at);
  return at;
};

/** The month of a week: that of its Thursday. */
export const month = (day: string): string => shift(monday(day), 3).slice(0, 7);

/** What was counted, and who stands behind it. */
export interface Cell {
  count: number;
  reps: number;
}

export const cell = (events: { rep: string }[]): Cell => ({
  count: events.length,
  reps: new Set(events.map(({ rep }) => rep)).size,
});

export interface Naive extends Pick<TeamHistory, 'events' | 'runs' | 'due'> {
  fits: (assetId: string, badge: string) => boolean;
}

const badgeOf = (event: Raw) => ('badge' in event ? event.badge : 'none');
const assetOf = (event: Raw) => ('assetId' in event ? event.assetId : '');
const reasonOf = (event: Raw) => ('reason' in event ? event.reason : '');
const of = (events: Raw[], action: Raw['action']) => events.filter((event) => event.action === action);

/** The counts of one week's events with, for a part, what is left of its whole. */
export function weekCells({ events, due, fits }: Omit<Naive, 'runs'>): Record<string, Cell[]> {
  const uses = of(events, 'use');
  const refusals = of(events, 'refusal');
  const searches = of(events, 'search');
  const withBadge = uses.filter((event) => badgeOf(event) !== 'none');
  const fit = (event: Raw) => fits(assetOf(event), badgeOf(event));
  const pairs = new Map(of(events, 'offer').map((event) => [`${event.rep} ${assetOf(event)}`, event]));
  const taken = (event: Raw) => uses.some((use) => use.rep === event.rep && assetOf(use) === assetOf(event));
  const split = (list: Raw[], is: (event: Raw) => boolean) => [
    cell(list.filter(is)),
    cell(list.filter((event) => !is(event))),
  ];
  const ended = (reason: string) => (event: Raw) => reasonOf(event) === reason;
  return {
    offers: [cell(of(events, 'offer'))],
    uses: [cell(uses)],
    refusals: [cell(refusals)],
    withBadge: split(uses, (event) => badgeOf(event) !== 'none'),
    // Whoever knows all uses and those that fit knows the rest, with and without a badge.
    fitting: [...split(withBadge, fit), ...split(uses, (event) => badgeOf(event) !== 'none')],
    own: split(refusals, ended('usedOwn')),
    searches: [cell(searches)],
    answered: [...split(searches, ended('answered')), cell(searches.filter(ended('unused')))],
    noResult: split(searches, ended('noResult')),
    gaps: [cell(of(events, 'gap'))],
    pauses: [cell(of(events, 'pause'))],
    pairsOffered: [cell([...pairs.values()])],
    pairsUsed: split([...pairs.values()], taken),
    playsDue: [cell(due)],
    playsInTime: [cell(due.filter(({ inTime }) => inTime)), cell(due.filter(({ inTime }) => !inTime))],
  };
}

const keysOf = <T>(list: T[], key: (each: T) => string) => [...new Set(list.map(key))].sort();
const oncePerRep = (events: Raw[]) => [...new Map(events.map((event) => [event.rep, event])).values()];

const reasonCells = (refusals: Raw[]) =>
  Object.fromEntries(
    keysOf(refusals, reasonOf).map((reason) => [reason, cell(refusals.filter((each) => reasonOf(each) === reason))]),
  );

export function assetCells({ events }: Pick<Naive, 'events'>) {
  const about = events.filter((event) => assetOf(event) !== '');
  return keysOf(about, assetOf).map((assetId) => {
    const its = about.filter((event) => assetOf(event) === assetId);
    const uses = of(its, 'use');
    const offered = oncePerRep(of(its, 'offer'));
    const used = (event: Raw) => uses.some(({ rep }) => rep === event.rep);
    return {
      assetId,
      has: { offered: offered.length > 0, used: uses.length > 0, refused: of(its, 'refusal').length > 0 },
      lastUse: keysOf(uses, ({ day }) => monday(day)).at(-1),
      reasons: reasonCells(of(its, 'refusal')),
      cells: {
        offers: [cell(of(its, 'offer'))],
        uses: [cell(uses)],
        refusals: [cell(of(its, 'refusal'))],
        repsOffered: [cell(offered)],
        repsUsed: [cell(offered.filter(used)), cell(offered.filter((event) => !used(event)))],
      } as Record<string, Cell[]>,
    };
  });
}

export function badgeCells({ events, fits }: Pick<Naive, 'events' | 'fits'>) {
  return keysOf(events, badgeOf).map((badge) => {
    const its = events.filter((event) => badgeOf(event) === badge);
    const { offers, uses, refusals, gaps, noResult } = weekCells({ events: its, due: [], fits });
    const fit = of(its, 'use').filter((event) => fits(assetOf(event), badge));
    const beside = of(its, 'use').filter((event) => badge !== 'none' && !fits(assetOf(event), badge));
    return {
      badge,
      reasons: reasonCells(of(its, 'refusal')),
      cells: { offers, uses, refusals, gaps, noResult, fitting: [cell(fit), cell(beside), ...(uses ?? [])] } as Record<
        string,
        Cell[]
      >,
    };
  });
}

/** Of every play that anybody had in the month. */
export function playCells({ runs, due }: Pick<Naive, 'runs' | 'due'>, all: Pick<Naive, 'runs' | 'due'>) {
  return keysOf([...all.runs, ...all.due], ({ playId }) => playId).map((playId) => {
    const begun = runs.filter((run) => run.playId === playId);
    const ended = due.filter((each) => each.playId === playId);
    const steps = Math.max(0, ...all.runs.filter((run) => run.playId === playId).map(({ settled }) => settled.length));
    return {
      playId,
      settled: Array.from({ length: steps }, (_, step) => [
        cell(begun.filter(({ settled }) => settled[step])),
        cell(begun.filter(({ settled }) => settled[step] === false)),
      ]),
      cells: {
        begun: [cell(begun)],
        due: [cell(ended)],
        inTime: [cell(ended.filter(({ inTime }) => inTime)), cell(ended.filter(({ inTime }) => !inTime))],
      } as Record<string, Cell[]>,
    };
  });
}

/** Assets used in the thirteen weeks up to this one. */
export const assetsUsed = (events: Raw[], week: string): number =>
  keysOf(
    of(events, 'use').filter(({ day }) => monday(day) <= week && monday(day) >= shift(week, -84)),
    assetOf,
  ).length;

export const activeReps = (events: Raw[]): number => cell([...of(events, 'use'), ...of(events, 'refusal')]).reps;
