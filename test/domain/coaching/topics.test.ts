import { expect, test } from 'vitest';
import { defaultBadgeRules } from '../../../lib/domain/badgeRules.ts';
import { assumptionsOf, joinAssumptions } from '../../../lib/domain/coaching/assumptions.ts';
import { type Stall, stallsOf } from '../../../lib/domain/coaching/stalls.ts';
import { type TopicGround, topicsOf } from '../../../lib/domain/coaching/topics.ts';
import { lastMonths } from '../../../lib/domain/figures/calendar.ts';
import { type AssetSum, type BadgeSum, sumAssets, sumBadges, sumPlays } from '../../../lib/domain/figures/sum.ts';
import type { Play } from '../../../lib/domain/play.ts';
import { sampleWorkspace } from '../../../lib/workspace/sample/index.ts';
import { sampleTeamFigures } from '../../../lib/workspace/sample/team/index.ts';
import { signal, TODAY } from '../builders.ts';

const sum = (count: number) => ({ count, more: false });
const play = (id: string): Play => ({
  id,
  signalType: 'renewal',
  title: id,
  approach: 'x',
  steps: ['Call', 'Visit', 'Offer'],
  questions: [],
});
const playSum = (playId: string, settled: number[]) =>
  [playId, { playId, begun: sum(settled[0] ?? 0), settled, due: sum(0), inTime: sum(0) }] as const;
const badge = (kind: string, refusals: number, outdated: number) =>
  [
    kind,
    { badge: kind, refusals: sum(refusals), reasons: new Map([['outdated', outdated]]) } as never as BadgeSum,
  ] as const;
const refused = (assetId: string, outdated: number) =>
  [assetId, { assetId, reasons: new Map([['outdated', outdated]]) } as never as AssetSum] as const;

const nothing: TopicGround = {
  stalls: [],
  badges: new Map(),
  assets: new Map(),
  fits: () => true,
  assumptions: { live: 0, old: 0, accounts: [], oldest: undefined },
};
const stall = (id: string, share: number): Stall => ({ play: play(id), step: 3, reached: 100, settled: 0, share });

test('a play stalls at the step at which most stop; few runs and small losses are none', () => {
  const plays = ['a', 'b', 'c', 'd'].map(play);
  const sums = new Map([
    playSum('a', [30, 28, 14]),
    playSum('b', [40, 20, 18]),
    playSum('c', [9, 9, 0]),
    playSum('d', [30, 25, 20]),
  ]);
  expect(
    stallsOf(sums, plays).map((each) => [each.play.id, each.step, each.reached, each.settled, each.share]),
  ).toEqual([
    ['a', 3, 28, 14, 0.5],
    ['b', 2, 40, 20, 0.5],
  ]);
});

test('the strongest case of each kind, by the share that speaks for it', () => {
  const ground: TopicGround = {
    ...nothing,
    stalls: [stall('worst', 0.6), stall('other', 0.5)],
    badges: new Map([badge('customer', 100, 30), badge('change', 10, 4), badge('none', 10, 9)]),
    assets: new Map([refused('x', 5), refused('y', 9), refused('z', 20)]),
    fits: (id) => id !== 'z',
    assumptions: { live: 10, old: 5, accounts: ['nordvik'], oldest: '2026-10-01' },
  };
  expect(topicsOf(ground).map(({ about, share }) => [about, share])).toEqual([
    ['play', 0.6],
    ['assumptions', 0.5],
    ['badge', 0.4],
  ]);
  expect(topicsOf(ground)[2]).toMatchObject({ badge: 'change', outdated: 4, refusals: 10, assetId: 'y' });
});

test('the topics change with the figures, and there are fewer where nothing stands out', () => {
  expect(topicsOf(nothing)).toEqual([]);
  const badges = new Map([badge('customer', 100, 19)]);
  expect(topicsOf({ ...nothing, badges })).toEqual([]);
  expect(topicsOf({ ...nothing, badges: new Map([badge('customer', 100, 20)]) }).map(({ about }) => about)).toEqual([
    'badge',
  ]);
  expect(
    topicsOf({
      ...nothing,
      badges: new Map([
        ['change', { ...badges.get('customer'), badge: 'change', refusals: { count: 0, more: true } } as never],
      ]),
    }),
  ).toEqual([]);
});

test('assumptions are old after 30 days, while they count and nobody has said anything of them', () => {
  const rows = (id: string, ...signals: ReturnType<typeof signal>[]) => [id, signals] as const;
  const assumed = (age: number, more = {}) =>
    signal({ status: 'assumed', type: 'leadership', age, text: `${age}`, ...more });
  const said = (status: 'verified' | 'refuted') => ({ changes: [{ on: TODAY, by: 'rep-1', status }] });
  const agenda = [
    rows('a', assumed(31), assumed(30)),
    rows('b', assumed(40, said('verified')), assumed(41, said('refuted'))),
    rows('c', assumed(119), assumed(121), signal({ age: 60, type: 'leadership' })),
    rows('d', assumed(50, { expiresAt: TODAY }), assumed(51, { expiresAt: '2026-11-21' })),
  ];
  const book = { rules: defaultBadgeRules };
  const found = assumptionsOf(agenda, book, TODAY);
  expect(found).toEqual({ live: 4, old: 3, accounts: ['c', 'd', 'a'], oldest: signal({ age: 119 }).date });
  const parts = agenda.map((row) => assumptionsOf([row], book, TODAY));
  expect(joinAssumptions(parts)).toEqual(found);
});

test('the sample’s team has a play that stalls at its third step, and no rep in any topic', () => {
  const today = '2026-11-27';
  const workspace = sampleWorkspace('en', today);
  const { months } = sampleTeamFigures(workspace, today);
  const range = lastMonths(today, 2);
  const all = months.filter(({ scope }) => scope === 'all');
  const topics = topicsOf({
    ...nothing,
    stalls: stallsOf(sumPlays(all, range), workspace.plays),
    badges: sumBadges(all, range),
    assets: sumAssets(all, range),
  });
  expect(topics.map(({ about }) => about)).toEqual(['play', 'badge']);
  expect(topics[0]).toMatchObject({ step: 3 });
  const text = JSON.stringify(topics);
  // As the reps of the simulated team are called.
  expect(text).not.toMatch(/rep-\d/);
  expect(text).not.toContain('team-');
});
