import { describe, expect, test } from 'vitest';
import type { Count } from '../../../lib/domain/figures/figures.ts';
import { sampleWorkspace } from '../../../lib/workspace/sample/index.ts';
import { SAMPLE_DAYS, sampleTeamFigures, sampleTeams } from '../../../lib/workspace/sample/team/index.ts';
import { simulateTeam } from '../../../lib/workspace/sample/team/simulate.ts';
import {
  activeReps,
  assetCells,
  assetsUsed,
  badgeCells,
  type Cell,
  monday,
  month,
  type Naive,
  playCells,
  weekCells,
} from './naive.ts';

const TODAY = '2026-11-25';
const K = 5;
const workspace = sampleWorkspace('en', TODAY);
const { assets, plays, badgeRules } = workspace;
const history = simulateTeam({ seed: 2026, today: TODAY, days: SAMPLE_DAYS, teams: sampleTeams, assets, plays });
const { roster, events } = history;

const kindOf: Record<string, { kind: string } | undefined> = badgeRules.signals;
const written = new Map(
  assets.map(({ id, badges = [], signalTypes = [] }): [string, (string | undefined)[]] => [
    id,
    [...badges, ...signalTypes.map((type) => kindOf[type]?.kind)],
  ]),
);
const fits = (assetId: string, badge: string) => written.get(assetId)?.includes(badge) === true;

const published = sampleTeamFigures(workspace, TODAY);
const teams = [...roster.teams.keys()];
const sizeOf = (team: string) => [...roster.reps.values()].filter((each) => each === team).length;
// Four would be left beside the groups: the next smallest team stays with them.
const scopes = ['all', ...teams.filter((team) => sizeOf(team) > 6)];

/** What a scope did in a stretch of time. */
const within = (scope: string, is: (day: string) => boolean): Naive => {
  const its = <T extends { rep: string; day: string }>(list: T[]) =>
    list.filter(({ rep, day }) => (scope === 'all' || roster.reps.get(rep) === scope) && is(day));
  return { events: its(events), runs: its(history.runs), due: its(history.due), fits };
};

const isSmall = ({ reps }: Cell) => reps > 0 && reps < K;

let [told, held, complementary] = [0, 0, 0];

/** A figure that is told is the counted one and has nobody or enough behind it; one that is not told has a reason. */
function check(figure: Count, cells: Cell[], label: string, somethingSmall: () => boolean): void {
  if (figure !== undefined) {
    told += 1;
    const small = cells.filter(isSmall);
    if (figure !== cells[0]?.count || small.length > 0)
      expect({ label, figure, small }).toEqual({ label, figure: cells[0]?.count, small: [] });
    return;
  }
  held += 1;
  if (cells.some(isSmall)) return;
  // Held back together with something small: else it could be subtracted.
  complementary += 1;
  if (!somethingSmall()) expect(`${label} is held back without a reason`).toBe('');
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('It is missing');
  return value;
};

const days = events.map(({ day }) => day).sort();
const mondays = [...new Set(days.map(monday))];

describe('the sample has everything that happens to a team', () => {
  const perDay = Map.groupBy(events, ({ day }) => day);

  test('fifty reps, half a year, habits', () => {
    expect(roster.reps.size).toBe(50);
    expect([must(days[0]) > '2026-05-25', must(days.at(-1)) <= TODAY]).toEqual([true, true]);
    const perRep = [...Map.groupBy(events, ({ rep }) => rep).values()].map((its) => its.length).sort((a, b) => a - b);
    expect(perRep.length).toBe(50);
    expect(must(perRep[45]) / must(perRep[5])).toBeGreaterThan(2);
  });

  test('holidays: two weeks in a row without anything, and quiet days', () => {
    const away = [...roster.reps.keys()].filter((rep) => {
      const own = [...new Set(events.filter((event) => event.rep === rep).map(({ day }) => day))].sort();
      return own.some((day, index) => Date.parse(day) - Date.parse(own[index - 1] ?? day) >= 14 * 86_400_000);
    });
    expect(away.length).toBeGreaterThan(25);
    expect(perDay.get('2026-08-05')?.length ?? 0).toBeLessThan((perDay.get('2026-09-09')?.length ?? 0) / 3);
  });

  test('a burst of searches without result', () => {
    const searches = [...perDay].map(
      ([, its]) => its.filter((each) => 'reason' in each && each.reason === 'noResult').length,
    );
    const [first = 0, second = 0] = searches.sort((a, b) => b - a);
    expect(first).toBeGreaterThan(4 * second);
  });

  test('an asset that expires in between has offers before and none after', () => {
    const ending = assets.filter(({ expiresAt = '' }) => expiresAt > '2026-06-25' && expiresAt < '2026-11-01');
    const offers = ending.map(({ id, expiresAt = '' }) =>
      events
        .filter((event) => event.action === 'offer' && event.assetId === id)
        .map(({ day }) => day <= expiresAt.slice(0, 10)),
    );
    expect(offers.some((before) => before.length > 15)).toBe(true);
    expect(offers.flat()).not.toContain(false);
  });

  test('a launch: nothing before the day of the approval, uses after it', () => {
    const late = assets.filter(({ approvedAt = '' }) => approvedAt.slice(0, 10) > '2026-06-25');
    const its = late.map(({ id, approvedAt = '' }) =>
      events
        .filter((event) => 'assetId' in event && event.assetId === id)
        .map(({ day }) => day >= approvedAt.slice(0, 10)),
    );
    expect(its.some((after) => after.length > 20)).toBe(true);
    expect(its.flat()).not.toContain(false);
  });

  test('pauses, gaps, and reps who joined later', () => {
    const count = (action: string) => events.filter((event) => event.action === action).length;
    expect([count('pause') > 5, count('gap') > 50]).toEqual([true, true]);
  });
});

interface Row {
  cells: Record<string, Cell[]>;
  [key: string]: unknown;
}
const lists: ['assets' | 'badges' | 'plays', (its: Naive, all: Naive) => Row[], string][] = [
  ['assets', assetCells, 'assetId'],
  ['badges', badgeCells, 'badge'],
  ['plays', playCells, 'playId'],
];

describe('what is published equals what is counted from the raw events', () => {
  test('the groups', () => {
    expect(published.team).toMatchObject({ minGroupSize: K, smallTeams: 2, asOf: TODAY });
    expect(published.team.scopes.map(({ id }) => id).sort()).toEqual([...scopes].sort());
    for (const { id, members } of published.team.scopes) expect(members).toBe(id === 'all' ? 50 : sizeOf(id));
  });

  test('every week of every group', () => {
    expect(published.weeks).toHaveLength(mondays.length * scopes.length);
    const cells = new Map<string, Record<string, Cell[]>>();
    for (const scope of ['all', ...teams])
      for (const week of mondays)
        cells.set(`${scope} ${week}`, weekCells(within(scope, (day) => monday(day) === week)));
    for (const { scope, week, invited, active, assetsUsed: used, ...counts } of published.weeks) {
      const its = within(scope, (day) => monday(day) === week);
      expect(invited).toBe(published.team.scopes.find(({ id }) => id === scope)?.members);
      expect(active).toBe(activeReps(its.events));
      expect(used).toBe(assetsUsed(within(scope, () => true).events, week));
      const own = must(cells.get(`${scope} ${week}`));
      expect(Object.keys(counts).sort()).toEqual(Object.keys(own).sort());
      const near = mondays.filter((each) => month(each) === month(week));
      for (const [name, figure] of Object.entries(counts))
        check(figure, must(own[name]), `${scope} ${week} ${name}`, () =>
          near.some((each) => teams.some((team) => cells.get(`${team} ${each}`)?.[name]?.some(isSmall))),
        );
    }
  });

  for (const [list, count, key] of lists)
    test(`the ${list} of every month of every group`, () => {
      const months = [...new Set(mondays.map(month))];
      expect(published.months).toHaveLength(months.length * scopes.length);
      for (const each of months) {
        const all = within('all', (day) => month(day) === each);
        const ofTeams = teams.flatMap((team) =>
          count(
            within(team, (day) => month(day) === each),
            all,
          ),
        );
        for (const scope of scopes) {
          const naive = within(scope, (day) => month(day) === each);
          const rows = count(naive, all);
          const figures = must(published.months.find((it) => it.scope === scope && it.month === each));
          expect(figures.active).toBe(activeReps(naive.events));
          const its = figures[list] as unknown as Record<string, unknown>[];
          expect(its.map((row) => row[key]).sort()).toEqual(rows.map((row) => row[key]));
          for (const row of rows) {
            const told = must(its.find((it) => it[key] === row[key]));
            const label = `${scope} ${each} ${row[key]}`;
            for (const [name, cells] of Object.entries(row.cells))
              check(told[name] as Count, cells, `${label} ${name}`, () =>
                ofTeams.some((it) => it.cells[name]?.some(isSmall)),
              );
            if (row.has) expect(told).toMatchObject(row.has);
            if ('lastUse' in row) expect(told.lastUse).toBe(row.lastUse);
            for (const [step, cells] of ((row.settled ?? []) as Cell[][]).entries())
              check((told.settled as Count[])[step], cells, `${label} step ${step}`, () => true);
            const reasons = (told.reasons ?? {}) as Record<string, number>;
            if (scope !== 'all') expect(reasons).toEqual({});
            for (const [reason, figure] of Object.entries(reasons))
              check(figure, [must((row.reasons as Record<string, Cell>)[reason])], `${label} ${reason}`, () => false);
          }
        }
      }
    });

  test('everyone together is told most of it, and little is held back beyond what few have done', () => {
    const counts = published.weeks
      .filter(({ scope }) => scope === 'all')
      .flatMap(({ uses, offers, searches }) => [uses, offers, searches]);
    expect(counts.filter((count) => count !== undefined).length / counts.length).toBeGreaterThan(0.8);
    expect(told).toBeGreaterThan(3000);
    expect(complementary).toBeLessThan(held / 3);
  });
});
