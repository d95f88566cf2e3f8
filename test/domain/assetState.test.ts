import { expect, test } from 'vitest';
import type { Asset, AssetState } from '../../lib/domain/asset.ts';
import type { AssetRevision, RevisionChange } from '../../lib/domain/assetRevision.ts';
import {
  type AssetAction,
  act,
  assetActions,
  authorsOf,
  type Deed,
  isApprover,
  mayApproveOwn,
  refusalOf,
} from '../../lib/domain/assetState.ts';
import { asset, NOW } from './builders.ts';

const until = { expiresAt: '2027-06-30T18:00', timeZone: 'Europe/Paris' };
const deed = (action: AssetAction, given: Partial<Deed> = {}): Deed => ({
  action,
  actor: { name: 'Léa' },
  history: [],
  now: NOW,
  until,
  ...given,
});

const versions = (...steps: [by: string, change: RevisionChange, asset: Partial<Asset>][]): AssetRevision[] =>
  steps.map(([by, change, given], index) => ({
    id: crypto.randomUUID(),
    assetId: 'guide',
    number: index + 1,
    at: NOW + index,
    by,
    change,
    asset: asset({ id: 'guide', ...given }),
  }));

const next: Record<AssetState, Partial<Record<AssetAction, AssetState>>> = {
  draft: { submit: 'inReview' },
  inReview: { approve: 'approved', sendBack: 'draft' },
  approved: { renew: 'approved', retire: 'retired' },
  retired: { restore: 'draft' },
};

test.each(Object.keys(next) as AssetState[])('from %s only its own steps lead on', (state) => {
  for (const action of assetActions) {
    const after = act(asset({ state }), deed(action));
    const wanted = next[state][action];
    if (wanted) expect(after, action).toHaveProperty('asset.state', wanted);
    else expect(after, action).toEqual({ refused: 'state' });
  }
});

test.each<[string, Partial<Asset>, AssetAction, Partial<Deed>, ReturnType<typeof refusalOf>]>([
  ['nobody has said who he is', { state: 'draft' }, 'submit', { actor: { name: ' ' } }, 'nameless'],
  ['no list: everyone approves', { state: 'inReview' }, 'approve', {}, undefined],
  ['an empty list is none', { state: 'inReview' }, 'approve', { actor: { name: 'Léa', approvers: [] } }, undefined],
  ['not on the list', { state: 'inReview' }, 'approve', { actor: { name: 'Léa', approvers: ['Tom'] } }, 'notApprover'],
  [
    'on the list, however written',
    { state: 'inReview' },
    'approve',
    { actor: { name: ' LE\u0301A ', approvers: ['Léa'] } },
    undefined,
  ],
  ['renewal is an approval', {}, 'renew', { actor: { name: 'Léa', approvers: ['Tom'] } }, 'notApprover'],
  ['anyone retires', {}, 'retire', { actor: { name: 'Léa', approvers: ['Tom'] } }, undefined],
  ['anyone sends back', { state: 'inReview' }, 'sendBack', { actor: { name: 'Léa', approvers: ['Tom'] } }, undefined],
  ['nothing to use', { state: 'draft', url: undefined }, 'submit', {}, 'nothing'],
  ['a file is something', { state: 'draft', url: undefined, file: 'Share/guide.pdf' }, 'submit', {}, undefined],
  ['a text is something', { state: 'inReview', url: undefined, body: 'Hello' }, 'approve', {}, undefined],
  ['over', { state: 'inReview', expiresAt: '2026-11-22T00:00:00Z' }, 'approve', {}, 'expired'],
  ['not over yet', { state: 'inReview', expiresAt: '2026-11-23T23:00:00Z' }, 'approve', {}, undefined],
  ['renewed without an end', {}, 'renew', { until: undefined }, 'past'],
  ['renewed into the past', {}, 'renew', { until: { expiresAt: '2026-11-20T18:00', timeZone: 'UTC' } }, 'past'],
  ['an expired one is renewed', { expiresAt: '2026-01-01T00:00:00Z' }, 'renew', {}, undefined],
])('%s', (_, given, action, rest, refusal) => {
  expect(refusalOf(asset(given), deed(action, rest))).toBe(refusal);
});

test('four eyes: where several may approve, nobody approves what he has changed himself', () => {
  const history = versions(
    ['Tom', 'create', { state: 'draft' }],
    ['Léa', 'edit', { state: 'draft', title: 'Other' }],
    ['Tom', 'submit', { state: 'inReview', title: 'Other' }],
  );
  const approve = (name: string, approvers?: string[]) =>
    refusalOf(asset({ state: 'inReview' }), deed('approve', { history, actor: { name, approvers } }));
  const both = ['Léa', 'Tom', 'Inès'];
  expect(approve('Tom', both)).toBe('ownWork');
  expect(approve('léa', both)).toBe('ownWork');
  expect(approve('Inès', both)).toBeUndefined();
  expect(approve('Léa', ['Léa'])).toBeUndefined();
  expect(approve('Léa')).toBeUndefined();
});

test('authors are those who have changed, since the last approval, what an approval is about', () => {
  const history = versions(
    ['Tom', 'create', { state: 'draft' }],
    ['Inès', 'approve', { state: 'approved' }],
    ['Max', 'edit', { state: 'approved', personas: ['finance'] }],
    ['Léa', 'edit', { state: 'inReview', title: 'Other' }],
    ['Max', 'edit', { state: 'inReview', title: 'Other', owner: 'Max' }],
    ['Zoé', 'restore', { state: 'inReview', title: 'Third' }],
  );
  expect(authorsOf(history)).toEqual(['Léa', 'Zoé']);
  expect(authorsOf(history.slice(0, 1))).toEqual(['Tom']);
  expect(authorsOf(history.slice(0, 3))).toEqual([]);
  // Written and submitted in one go.
  expect(authorsOf(versions(['Tom', 'submit', { state: 'inReview' }]))).toEqual(['Tom']);
  expect(authorsOf(versions(['Tom', 'import', { state: 'draft' }]))).toEqual([]);
});

test('who may approve, and who his own', () => {
  expect(isApprover({ name: '' })).toBe(false);
  expect(isApprover({ name: 'Léa' })).toBe(true);
  expect(mayApproveOwn({ name: 'Léa', approvers: ['Léa'] })).toBe(true);
  expect(mayApproveOwn({ name: 'Léa', approvers: ['Léa', 'Tom'] })).toBe(false);
  expect(mayApproveOwn({ name: 'Max', approvers: ['Léa'] })).toBe(false);
});

test('an approval says when and by whom; what is no longer approved does not', () => {
  const approved = act(asset({ state: 'inReview' }), deed('approve'));
  const after = { state: 'approved', approver: 'Léa', approvedAt: new Date(NOW).toISOString() };
  expect(approved).toMatchObject({ asset: after });
  const retired = asset({ ...after, state: 'retired', supersededBy: 'newer' });
  const { asset: back } = act(retired, deed('restore')) as { asset: Asset };
  expect(back).not.toHaveProperty('approver');
  expect(back).not.toHaveProperty('approvedAt');
  expect(back).not.toHaveProperty('supersededBy');
  const sent = act(asset({ ...after, state: 'inReview' }), deed('sendBack'));
  expect(sent).not.toHaveProperty('asset.approver');
});

test('a renewal brings its own zone, a retirement its replacement', () => {
  const renewed = act(
    asset({ timeZone: 'Asia/Tokyo' }),
    deed('renew', { until: { expiresAt: '2027-01-01T00:00:00Z' } }),
  );
  expect(renewed).toHaveProperty('asset.expiresAt', '2027-01-01T00:00:00Z');
  expect(renewed).not.toHaveProperty('asset.timeZone');
  expect(act(asset(), deed('retire', { supersededBy: 'newer' }))).toHaveProperty('asset.supersededBy', 'newer');
});
