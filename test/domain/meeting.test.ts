import { expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { fitBook } from '../../lib/domain/figures/fits.ts';
import { publish } from '../../lib/domain/figures/publish.ts';
import { decisionsAt, fullWeeks, isOverdue, meetingDay, readingsOf } from '../../lib/domain/meeting.ts';
import { expiringSoon, newlyApproved } from '../../lib/domain/meetingNews.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { groundOf, sampleTeams } from '../../lib/workspace/sample/team/index.ts';
import { simulateTeam } from '../../lib/workspace/sample/team/simulate.ts';
import { asset } from './builders.ts';

/** A Friday; the last week that is over began on 16 November. */
const TODAY = '2026-11-27';
const WEEK = '2026-11-16';

test('the last full week is over on its Sunday and not before', () => {
  expect(fullWeeks('2026-11-28', 2)).toEqual(['2026-11-16', '2026-11-09']);
  expect(fullWeeks('2026-11-29', 1)).toEqual(['2026-11-23']);
  expect(fullWeeks('2026-11-30', 1)).toEqual(['2026-11-23']);
  expect(meetingDay(WEEK, TODAY)).toBe(TODAY);
  expect(meetingDay('2026-10-05', TODAY)).toBe('2026-10-18');
});

test('the figures of each week are those of the raw events, and the change is to the week before', () => {
  const workspace = sampleWorkspace('en', TODAY);
  const { assets, plays, badgeRules, kpis } = workspace;
  const history = simulateTeam({ seed: 11, today: TODAY, days: 180, teams: sampleTeams, assets, plays });
  const { weeks, months } = publish(groundOf(history, fitBook(assets, badgeRules).fits), history.roster, 5, TODAY);
  const all = {
    weeks: weeks.filter(({ scope }) => scope === 'all'),
    months: months.filter(({ scope }) => scope === 'all'),
    assets,
    kpis,
  };
  const endOf = (monday: string) => Date.parse(addDays(monday, 7));
  const usable = (monday: string) =>
    assets.filter(
      ({ state, approvedAt, expiresAt }) =>
        state === 'approved' &&
        (!approvedAt || Date.parse(approvedAt) < endOf(monday)) &&
        (!expiresAt || Date.parse(expiresAt.length === 16 ? `${expiresAt}Z` : expiresAt) >= endOf(monday)),
    );
  const kindsOf = ({ badges = [], signalTypes = [] }: Asset) => [
    ...badges,
    ...signalTypes.map((type) => badgeRules.signals[type]?.kind),
  ];
  const naive = (monday: string) => {
    const from = (weeksBack: number) =>
      history.events.filter(({ day }) => day >= addDays(monday, -7 * weeksBack) && day < addDays(monday, 7));
    const usesOf = (events: typeof history.events) => events.filter((event) => event.action === 'use');
    const uses = usesOf(from(0));
    const fitting = uses.filter((use) =>
      kindsOf(assets.find(({ id }) => id === use.assetId) ?? asset()).some((kind) => kind === use.badge),
    );
    const searches = from(0).filter((event) => event.action === 'search');
    const lately = new Set(usesOf(from(12)).map(({ assetId }) => assetId));
    return {
      contentUsage: usable(monday).filter(({ id }) => lately.has(id)).length / usable(monday).length,
      alignment: fitting.length / uses.length,
      answerRate: searches.filter(({ reason }) => reason === 'answered').length / searches.length,
    };
  };
  let told = 0;
  for (const monday of fullWeeks(TODAY, 6)) {
    const readings = readingsOf(monday, all);
    for (const [id, share] of Object.entries(naive(monday))) {
      const reading = readings.find((each) => each.id === id);
      // What is not told because few reps stand behind it is a matter of the publication.
      for (const [figure, expected] of [
        [reading?.share, share],
        [reading?.before, naive(addDays(monday, -7))[id as 'alignment']],
      ] as const) {
        if (figure !== undefined) expect(figure, `${monday} ${id}`).toBeCloseTo(expected, 10);
        told += figure === undefined ? 0 : 1;
      }
      expect(reading?.target).toBe(kpis.find((kpi) => kpi.id === id)?.target);
    }
  }
  expect(told).toBeGreaterThan(24);
});

test('what is not told is no zero, and a week without anything has no share', () => {
  const few = {
    scope: 'all',
    week: WEEK,
    invited: 5,
    active: 5,
    uses: 7,
    fitting: undefined,
    searches: 0,
    answered: 0,
    playsDue: 4,
    playsInTime: 3,
    assetsUsed: 0,
  };
  const readings = readingsOf(WEEK, { weeks: [few as never], months: [], assets: [], kpis: [] });
  const of = (id: string) => readings.find((each) => each.id === id);
  expect(of('alignment')).toMatchObject({ part: undefined, whole: 7, share: undefined });
  expect(of('answerRate')).toMatchObject({ whole: 0, share: undefined });
  expect(of('playsInTime')).toMatchObject({ share: 0.75, before: undefined, target: undefined });
});

test('content is new for 14 days and named 14 days before its end', () => {
  const at = (day: string) => `${day}T09:00:00Z`;
  const now = Date.parse(at(TODAY));
  const rows = [
    asset({ id: 'new', approvedAt: at('2026-11-14') }),
    asset({ id: 'old', approvedAt: at('2026-11-13') }),
    asset({ id: 'draft', state: 'draft', approvedAt: at('2026-11-20') }),
    asset({ id: 'over', approvedAt: at('2026-11-20'), expiresAt: at('2026-11-26') }),
    asset({ id: 'soon', expiresAt: at('2026-12-11') }),
    asset({ id: 'later', expiresAt: at('2026-12-12') }),
  ];
  expect(newlyApproved(rows, TODAY, now).map(({ id }) => id)).toEqual(['new']);
  expect(expiringSoon(rows, TODAY, now).map(({ id }) => id)).toEqual(['soon']);
});

test('open decisions stay until they are done, done ones for four weeks, and those of later meetings are not known yet', () => {
  const decision = (id: string, week: string, more: Partial<Decision> = {}): Decision => ({
    id,
    week,
    day: week,
    text: id,
    owner: 'Tom',
    ...more,
  });
  const all = [
    decision('late', '2026-10-05', { due: '2026-10-20' }),
    decision('open', '2026-11-09', { due: '2026-12-01' }),
    decision('someday', '2026-09-07'),
    decision('now', WEEK, { doneOn: TODAY }),
    decision('done', '2026-11-02', { doneOn: '2026-10-31' }),
    decision('long done', '2026-10-05', { doneOn: '2026-10-30' }),
    decision('next', '2026-11-23'),
  ];
  const { own, open, done } = decisionsAt(all, WEEK, TODAY);
  expect([own, open, done].map((some) => some.map(({ id }) => id))).toEqual([
    ['now'],
    ['late', 'open', 'someday'],
    ['done'],
  ]);
  expect(all.filter((each) => isOverdue(each, TODAY)).map(({ id }) => id)).toEqual(['late']);
  expect(isOverdue(decision('today', WEEK, { due: TODAY }), TODAY)).toBe(false);
});
