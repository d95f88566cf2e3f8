import { expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import type { BadgeKind } from '../../lib/domain/badgeKinds.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { ContentRequest } from '../../lib/domain/contentRequest.ts';
import { coverageOf } from '../../lib/domain/coverage.ts';
import { addContexts, noContexts } from '../../lib/domain/coverageContexts.ts';
import type { Play } from '../../lib/domain/play.ts';
import { account, asset, NOW, TODAY } from './builders.ts';

const kinds: BadgeKind[] = ['customer', 'competitive', 'change'];

const request = (given: Partial<ContentRequest>): ContentRequest => ({
  id: crypto.randomUUID(),
  kind: 'content',
  text: 'A case from the food trade',
  day: TODAY,
  by: 'rep',
  state: 'open',
  ...given,
});

const play = (given: Partial<Play>): Play => ({
  id: 'play',
  signalType: 'renewal',
  title: 'Save the renewal',
  approach: 'Call',
  steps: ['Call'],
  questions: [],
  ...given,
});

const buyer = (stage: string | undefined, ...personas: (string | undefined)[]): Account =>
  account({
    ...(stage && { stage }),
    contacts: personas.map((persona, index) => ({ id: `c${index}`, name: 'A', ...(persona && { persona }) })),
  });

function cover(given: Partial<Parameters<typeof coverageOf>[0]> & { accounts?: Account[]; badges?: BadgeKind[] }) {
  const { accounts = [], badges = [], ...rest } = given;
  const contexts = noContexts();
  const carried = new Map(accounts.flatMap(({ id }, index) => (badges[index] ? [[id, badges[index]] as const] : [])));
  // In two slices, as pages read them.
  addContexts(contexts, accounts.slice(0, 1), carried);
  addContexts(contexts, accounts.slice(1), carried);
  const found = coverageOf({
    kinds,
    rules: defaultBadgeRules,
    assets: [],
    plays: [],
    requests: [],
    contexts,
    now: NOW,
    ...rest,
  });
  const at = (badge: BadgeKind, persona: string, stage: string) =>
    found.cells.find((cell) => cell.badge === badge && cell.persona === persona && cell.stage === stage);
  const ids = (badge: BadgeKind, persona: string, stage: string) =>
    at(badge, persona, stage)?.assets.map(({ id }) => id);
  return { ...found, at, ids };
}

const words = { personas: ['finance', 'it'], stages: ['discovery', 'renewal'] };

test('only what may be sent today counts', () => {
  const base = { badges: ['customer' as const], ...words };
  const old = asset({ ...base, id: 'old', supersededBy: 'good' });
  const { ids, cells } = cover({
    assets: [
      asset({ ...base, id: 'good' }),
      asset({ ...base, id: 'draft', state: 'draft' }),
      asset({ ...base, id: 'internal', audience: 'internal' }),
      asset({ ...base, id: 'expired', expiresAt: '2026-11-01T00:00:00Z' }),
      old,
    ],
  });
  expect(cells).toHaveLength(3 * 2 * 2);
  expect(ids('customer', 'it', 'renewal')).toEqual(['good']);
  expect(ids('change', 'it', 'renewal')).toEqual([]);
});

test('an asset without personas or stages counts for all; a reason gives its badge; a play gives what its slot says', () => {
  const { ids } = cover({
    assets: [
      asset({ id: 'everyone', badges: ['customer'], stages: ['renewal'] }),
      asset({ id: 'byReason', signalTypes: ['tender'], personas: ['it'] }),
      asset({ id: 'byPlay', personas: ['finance'] }),
      asset({ id: 'bySlot' }),
      asset({ id: 'forNothing', ...words }),
    ],
    plays: [play({ assets: ['byPlay'], slots: [{ persona: 'it', stage: 'discovery', assets: ['bySlot'] }] })],
  });
  expect(ids('customer', 'finance', 'renewal')).toEqual(['byPlay', 'everyone']);
  expect(ids('customer', 'finance', 'discovery')).toEqual(['byPlay']);
  expect(ids('customer', 'it', 'renewal')).toEqual(['everyone']);
  expect(ids('customer', 'it', 'discovery')).toEqual(['bySlot']);
  expect(ids('competitive', 'it', 'discovery')).toEqual(['byReason']);
  expect(ids('competitive', 'finance', 'discovery')).toEqual([]);
});

test('demand is what is asked for openly, and the accounts that stand there', () => {
  const accounts = [
    buyer('renewal', 'it', 'it', 'finance'),
    buyer('renewal', 'it'),
    buyer(undefined, 'it'),
    buyer('renewal', undefined),
    buyer('renewal', 'it'),
  ];
  const { at, badged, unplaced, holes } = cover({
    accounts,
    badges: ['customer', 'customer', 'customer', 'customer'],
    assets: [asset({ badges: ['change'], ...words })],
    requests: [
      request({ badge: 'customer', stage: 'renewal', persona: 'it' }),
      request({ badge: 'customer', stage: 'renewal' }),
      request({ badge: 'customer', stage: 'renewal', persona: 'it', state: 'done' }),
      request({ badge: 'none', stage: 'renewal' }),
      request({ stage: 'renewal' }),
    ],
  });
  expect(at('customer', 'it', 'renewal')).toMatchObject({ accounts: 2, requests: 2, demand: 4 });
  expect(at('customer', 'finance', 'renewal')).toMatchObject({ accounts: 1, requests: 1, demand: 2 });
  expect(at('customer', 'it', 'discovery')).toMatchObject({ demand: 0 });
  expect({ badged, unplaced }).toEqual({ badged: 4, unplaced: 2 });
  expect(holes.map(({ persona, demand }) => [persona, demand])).toEqual([
    ['it', 4],
    ['finance', 2],
  ]);
});

test('rare words of accounts give way to the words of the catalogue', () => {
  const accounts = Array.from({ length: 40 }, (_, index) => buyer('renewal', `title ${index}`, 'title 7'));
  const { personas, left } = cover({ accounts, assets: [asset({ badges: ['change'], ...words })] });
  expect(personas).toHaveLength(24);
  expect(personas).toEqual(expect.arrayContaining(['finance', 'it', 'title 7']));
  expect(left).toBe(42 - 24);
});
