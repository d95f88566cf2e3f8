import { expect, test } from 'vitest';
import type { AssetSum } from '../../lib/domain/figures/sum.ts';
import { accountOwners, restingBadges, signalOwners } from '../../lib/domain/foundation/accountRules.ts';
import { agedContent, neverOffered, playContent } from '../../lib/domain/foundation/contentRules.ts';
import { type Finding, inOrder, isNobody, ownersOf, severityOf } from '../../lib/domain/foundation/finding.ts';
import { icpReview, isOfSize, kpisOfDecisions, revenueOnly } from '../../lib/domain/foundation/icpRules.ts';
import type { Play } from '../../lib/domain/play.ts';
import type { Icp, Kpi } from '../../lib/domain/workspace.ts';
import { account, asset, NOW, signal, TODAY } from './builders.ts';

const icp = (given: Partial<Icp> = {}): Icp => ({
  description: 'Makers of goods',
  industries: ['food'],
  countries: ['FR'],
  employees: { min: 100, max: 1000 },
  criteria: ['Two sites or more'],
  owner: 'Inès Moreau',
  reviewedOn: '2026-11-01',
  reviewEveryDays: 21,
  ...given,
});
const kpi = (id: Kpi['id'], given: Partial<Kpi> = {}): Kpi => ({
  id,
  target: 0.5,
  owner: 'Inès',
  cadence: 'weekly',
  ...given,
});
const play = (id: string, given: Partial<Play> = {}): Play => ({
  id,
  signalType: 'renewal',
  title: id,
  approach: 'Call',
  steps: ['Call'],
  questions: [],
  ...given,
});
const names = ({ rows }: Finding) => rows.map(({ id, note }) => [id, note]);

test('the ICP is overdue from the day after its day on', () => {
  expect(icpReview(icp(), TODAY)).toMatchObject({ count: 0, of: 1, rows: [], owners: ['Inès Moreau'] });
  expect(icpReview(icp({ reviewEveryDays: 20 }), TODAY)).toMatchObject({
    count: 1,
    rows: [{ note: 'due', value: '2026-11-21' }],
  });
  expect(icpReview(undefined, TODAY)).toMatchObject({ count: 1, rows: [{ note: 'missing' }], owners: [] });
});

test.each([
  ['Revenue above 50 M€', true],
  ['Annual turnover of at least ten million', true],
  ['500 employees or more', true],
  ['Chiffre d’affaires supérieur à 20 millions', true],
  ['Plus de 300 salariés', true],
  ['CA annuel > 10 M€', true],
  ['Growth by sites, products or channels, whatever the revenue', false],
  ['Une croissance par les sites, quel que soit le chiffre d’affaires', false],
  ['Five planners or more', false],
  ['An ERP in service for at least a year', false],
  ['A staffing agency with shared planning', false],
])('%s: of size %s', (criterion, expected) => expect(isOfSize(criterion)).toBe(expected));

test('targets by size alone: nothing else is named, or every criterion is about size', () => {
  const bySize = ['Revenue above 50 M€', 'Plus de 300 salariés'];
  expect(revenueOnly(icp({ criteria: [], industries: [] })).count).toBe(1);
  expect(revenueOnly(icp({ criteria: [] })).count).toBe(0);
  expect(revenueOnly(icp({ criteria: bySize })).rows.map(({ name }) => name)).toEqual(bySize);
  expect(revenueOnly(icp({ criteria: [...bySize, 'Two sites'] })).count).toBe(0);
  expect(severityOf(revenueOnly(undefined))).toBe('unknown');
});

test('KPIs: decisions are measured, with target and owner', () => {
  const decisions = (['alignment', 'playsInTime', 'verifiedBadges', 'decisionMakers'] as const).map((id) => kpi(id));
  expect(kpisOfDecisions([...decisions, kpi('adoption')], icp())).toMatchObject({ count: 0, of: 5 });
  expect(
    names(
      kpisOfDecisions([...decisions.slice(1), kpi('reach', { target: 0 }), kpi('adoption', { owner: 'n/a' })], icp()),
    ),
  ).toEqual([
    ['alignment', 'missing'],
    ['reach', 'noTarget'],
    ['adoption', 'noOwner'],
  ]);
  const none = kpisOfDecisions([kpi('adoption')], icp());
  expect(none).toMatchObject({ count: 5, of: 5 });
  expect(names(none).at(-1)).toEqual(['adoption', 'activity']);
});

test('content that nobody was offered, of what may be offered', () => {
  const sums = new Map([
    ['seen', { offered: true } as AssetSum],
    ['used', { offered: false, used: true } as AssetSum],
  ]);
  const found = neverOffered(
    [
      asset({ id: 'seen' }),
      asset({ id: 'used' }),
      asset({ id: 'new', owner: 'Tom' }),
      asset({ id: 'gone', state: 'retired' }),
    ],
    sums,
    NOW,
  );
  expect(found).toMatchObject({ count: 2, of: 3, owners: ['Inès Moreau', 'Tom'] });
  expect(names(found).map(([id]) => id)).toEqual(['used', 'new']);
});

test('aged content: no end, and no approval within a year', () => {
  const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
  const found = agedContent(
    [
      asset({ id: 'fresh', approvedAt: ago(365) }),
      asset({ id: 'aged', approvedAt: ago(366) }),
      asset({ id: 'undated' }),
      asset({ id: 'ends', approvedAt: ago(900), expiresAt: '2027-01-01T00:00:00Z' }),
      asset({ id: 'draft', state: 'draft' }),
    ],
    NOW,
  );
  expect(found).toMatchObject({ count: 2, of: 4 });
  expect(names(found)).toEqual([
    ['aged', 'approved'],
    ['undated', 'undated'],
  ]);
});

test('a play has content by what it lists, by a slot, by a successor, or by its reason', () => {
  const assets = [
    asset({ id: 'ok' }),
    asset({ id: 'old', state: 'retired', supersededBy: 'ok' }),
    asset({ id: 'draft', state: 'draft', signalTypes: ['funding'] }),
    asset({ id: 'reason', signalTypes: ['tender'] }),
  ];
  const found = playContent(
    [
      play('listed', { assets: ['draft', 'ok'] }),
      play('slot', { slots: [{ assets: ['ok'] }] }),
      play('heir', { assets: ['old'] }),
      play('reason', { signalType: 'tender' }),
      play('none', { signalType: 'funding', assets: ['draft', 'unknown'] }),
    ],
    assets,
    [],
    NOW,
  );
  expect(names(found).map(([id]) => id)).toEqual(['none']);
  expect(found.of).toBe(5);
});

test('who is nobody', () => {
  for (const owner of ['', ' ', '?', '-', '–', 'N/A', 'n.a.', 'unknown', 'TBD', 'Aucun', 'inconnu', 'à définir'])
    expect(isNobody(owner), owner).toBe(true);
  for (const owner of ['Léa Martin', 'Ana', 'Personne-Dupont', 'None Smith'])
    expect(isNobody(owner), owner).toBe(false);
  expect(ownersOf([{ owner: 'B' }, { owner: 'A' }, { owner: '?' }, { owner: '?' }, { owner: 'B' }])).toEqual([
    'B',
    'A',
  ]);
});

test('evidence of accounts and facts names no rep', () => {
  const nordvik = account({ id: 'nordvik', crmUrl: 'https://crm.example/1' });
  const fact = signal({ label: 'Renewal date 14 Dec' });
  const entry = {
    account: nordvik,
    fact,
    id: 'nordvik',
    kind: 'customer',
    strength: 1,
    urgency: 'week',
    why: 'rests',
    signalId: fact.id,
  } as const;
  const found = [
    restingBadges(7, 20, [entry], ['Marc']),
    accountOwners(1, 9, [nordvik], []),
    signalOwners([fact], 30, []),
  ];
  expect(found.map(({ count, of }) => [count, of])).toEqual([
    [7, 20],
    [1, 9],
    [1, 30],
  ]);
  expect(found[0]?.rows).toEqual([
    {
      kind: 'account',
      id: 'nordvik',
      name: 'Nordvik Logistics',
      link: 'https://crm.example/1',
      note: 'assumed',
      value: 'Renewal date 14 Dec',
    },
  ]);
  expect(JSON.stringify(found)).not.toContain('Léa Martin');
});

test('graver first, by share', () => {
  const finding = (rule: Finding['rule'], count: number, of: number): Finding => ({
    rule,
    count,
    of,
    rows: [],
    owners: [],
  });
  const all = [
    finding('accountOwners', 0, 0),
    finding('signalOwners', 0, 9),
    finding('agedContent', 9, 100),
    finding('playContent', 1, 10),
    finding('neverOffered', 1, 3),
    finding('icpReview', 1, 1),
  ];
  expect(inOrder(all).map((each) => [each.rule, severityOf(each)])).toEqual([
    ['icpReview', 'high'],
    ['neverOffered', 'high'],
    ['playContent', 'medium'],
    ['agedContent', 'low'],
    ['signalOwners', 'holds'],
    ['accountOwners', 'unknown'],
  ]);
});
