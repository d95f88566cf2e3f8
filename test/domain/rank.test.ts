import { describe, expect, test } from 'vitest';
import { isOfferable, isSendable } from '../../lib/domain/asset.ts';
import { verdictOf } from '../../lib/domain/badge.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { Play } from '../../lib/domain/play.ts';
import { type Proof, proofOf, shareUsed } from '../../lib/domain/proof.ts';
import { type Moment, recommend } from '../../lib/domain/rank.ts';
import { account, asset, NOW, signal, TODAY } from './builders.ts';

const { badge } = verdictOf([signal()], { rules: defaultBadgeRules }, TODAY);
const play: Play = {
  id: 'save-renewal',
  signalType: 'renewal',
  title: 'Save the renewal',
  approach: 'Call.',
  steps: ['Call the sponsor'],
  questions: [],
  personas: ['operations'],
  assets: ['for-play'],
};
/** Offers and uses by asset id. */
const proof = (counts: Record<string, [offers: number, uses: number]> = {}): Proof => ({
  offers: new Map(Object.entries(counts).map(([id, [offers]]) => [id, offers])),
  uses: new Map(Object.entries(counts).map(([id, [, uses]]) => [id, uses])),
});
const moment = (given: Partial<Moment> = {}): Moment => ({
  account: account({ industry: 'logistics', stage: 'renewal', language: 'fr' }),
  badge,
  play,
  refused: new Set(),
  proof: proof(),
  ...given,
});
const ids = (...args: Parameters<typeof recommend>) => recommend(...args).map((each) => each.asset.id);

describe('the order of content', () => {
  test('written for the play, then for the reason, then for the badge, because closer to the moment is better', () => {
    const assets = [
      asset({ id: 'for-badge', badges: ['customer'] }),
      asset({ id: 'for-play' }),
      asset({ id: 'for-reason', signalTypes: ['renewal'] }),
    ];
    expect(ids(assets, moment(), NOW)).toEqual(['for-play', 'for-reason', 'for-badge']);
  });

  test("the account's language decides between equals, because an unread asset helps nobody", () => {
    const assets = [asset({ id: 'a', badges: ['customer'] }), asset({ id: 'b', badges: ['customer'], language: 'fr' })];
    expect(ids(assets, moment(), NOW)).toEqual(['b', 'a']);
  });

  test("where nothing is in the account's language, English comes first, because most buyers can read it", () => {
    const german = account({ language: 'de' });
    const assets = [
      asset({ id: 'a', badges: ['customer'], language: 'fr' }),
      asset({ id: 'b', badges: ['customer'], language: 'en' }),
    ];
    expect(ids(assets, moment({ account: german }), NOW)).toEqual(['b', 'a']);
  });

  test('a slot of the play counts where its stage and its persona are those of the account', () => {
    const slots = [
      { stage: 'renewal', assets: ['stage'] },
      { persona: 'finance', assets: ['person'] },
      { persona: 'finance', stage: 'renewal', assets: ['both'] },
      { persona: 'finance', stage: 'discovery', assets: ['other-stage'] },
      { persona: 'it', assets: ['nobody'] },
    ];
    const assets = slots.flatMap((slot) => slot.assets.map((id) => asset({ id })));
    const contacts = [{ id: 'c', name: 'Magnus Haugen', persona: 'finance' }];
    const here = account({ stage: 'renewal', contacts });
    expect(ids(assets, moment({ play: { ...play, slots }, account: here }), NOW).sort()).toEqual([
      'both',
      'person',
      'stage',
    ]);
  });

  test('no sum of refinements outweighs the play', () => {
    const full = asset({
      id: 'all-but-play',
      badges: ['customer'],
      stages: ['renewal'],
      industries: ['logistics'],
      personas: ['operations'],
    });
    expect(ids([full, asset({ id: 'for-play' })], moment(), NOW)[0]).toBe('for-play');
  });

  test('the fresher approval decides between equals, because the older one is nearer to being out of date', () => {
    const tie = { badges: ['customer' as const] };
    const assets = [
      asset({ id: 'a', ...tie, approvedAt: '2025-11-20T00:00:00Z' }),
      asset({ id: 'b', ...tie, approvedAt: '2026-11-01T00:00:00Z' }),
      asset({ id: 'c', ...tie }),
    ];
    const [first, ...others] = recommend(assets, moment(), NOW);
    expect([first, ...others].map((each) => each?.asset.id)).toEqual(['b', 'a', 'c']);
    expect(first?.fits).toEqual(['badge', 'fresh']);
    expect(others.flatMap(({ fits }) => fits)).toEqual(['badge', 'badge']);
  });

  test('equals in everything stand by their id, because the order must be the same on every device', () => {
    const assets = ['c', 'a', 'b'].map((id) => asset({ id, badges: ['customer'] }));
    expect(ids(assets, moment(), NOW)).toEqual(['a', 'b', 'c']);
    expect(ids(assets.toReversed(), moment(), NOW)).toEqual(['a', 'b', 'c']);
  });

  test('no freshness and no use outweigh the language, because an unread asset helps nobody', () => {
    const assets = [
      asset({ id: 'loved', badges: ['customer'], language: 'en', approvedAt: '2026-11-21T00:00:00Z' }),
      asset({ id: 'read', badges: ['customer'], language: 'fr' }),
    ];
    expect(ids(assets, moment({ proof: proof({ loved: [100, 100], read: [100, 0] }) }), NOW)).toEqual([
      'read',
      'loved',
    ]);
  });

  test('industry, persona or language alone are no reason to offer', () => {
    const assets = [asset({ industries: ['logistics'], personas: ['operations'], language: 'fr' })];
    expect(recommend(assets, moment(), NOW)).toEqual([]);
  });

  test('without a badge the stage counts, and only together with the industry or a persona', () => {
    const assets = [
      asset({ id: 'stage', stages: ['renewal'] }),
      asset({ id: 'both', stages: ['renewal'], industries: ['logistics'] }),
      asset({ id: 'badge', badges: ['customer'] }),
    ];
    expect(ids(assets, moment({ badge: undefined, play: undefined }), NOW)).toEqual(['both']);
  });

  test('twelve at the most', () => {
    const assets = Array.from({ length: 20 }, () => asset({ badges: ['customer'] }));
    expect(recommend(assets, moment(), NOW)).toHaveLength(12);
  });

  test('what was refused here is not offered again', () => {
    const one = asset({ badges: ['customer'] });
    expect(recommend([one], moment({ refused: new Set([one.id]) }), NOW)).toEqual([]);
  });

  test('every rule that fits is kept, the strongest first', () => {
    const one = asset({ id: 'for-play', signalTypes: ['renewal'], stages: ['renewal'] });
    expect(recommend([one], moment(), NOW)[0]?.fits).toEqual(['play', 'reason', 'stage']);
  });
});

describe('proven use', () => {
  const tie = { badges: ['customer' as const] };

  test('used more often of as many offers comes first, because reps have found that it helps', () => {
    const assets = [asset({ id: 'a', ...tie }), asset({ id: 'b', ...tie })];
    const [first, second] = recommend(assets, moment({ proof: proof({ a: [20, 2], b: [20, 9] }) }), NOW);
    expect([first?.asset.id, second?.asset.id]).toEqual(['b', 'a']);
    expect(first?.fits).toEqual(['badge', 'proven']);
    expect(second?.fits).toEqual(['badge']);
  });

  test('one lucky use of one offer does not beat nine of twenty, because one is no proof', () => {
    const assets = [asset({ id: 'lucky', ...tie }), asset({ id: 'steady', ...tie })];
    expect(ids(assets, moment({ proof: proof({ lucky: [1, 1], steady: [20, 9] }) }), NOW)).toEqual(['steady', 'lucky']);
  });

  test('a new asset comes before one that is offered and never used, because it must get its chance', () => {
    const assets = [asset({ id: 'ignored', ...tie }), asset({ id: 'new', ...tie })];
    const counts = { ignored: [30, 0], other: [30, 9] } as Record<string, [number, number]>;
    expect(ids(assets, moment({ proof: proof(counts) }), NOW)).toEqual(['new', 'ignored']);
  });

  test('a new asset comes after one that is used more than the average, because that one is proven', () => {
    const assets = [asset({ id: 'a-new', ...tie }), asset({ id: 'proven', ...tie })];
    const counts = { proven: [30, 15], other: [60, 6] } as Record<string, [number, number]>;
    expect(ids(assets, moment({ proof: proof(counts) }), NOW)).toEqual(['proven', 'a-new']);
  });

  test('use found by search counts without an offer, because nobody offered it', () => {
    const found = proof({ a: [0, 8], b: [8, 0] });
    expect(shareUsed(found, 'a')).toBeGreaterThan(shareUsed(found, 'new'));
    expect(shareUsed(found, 'a')).toBeLessThan(1);
  });

  test('what happens today changes no order, because a list must not move while it is being read', () => {
    const row = { id: '', badge: 'customer' as const, detail: '', assetId: 'a', count: 5 };
    const rollups = [
      { ...row, day: TODAY, action: 'use' as const },
      { ...row, day: '2026-11-21', action: 'offer' as const },
      { ...row, day: '2026-11-20', action: 'refusal' as const },
    ];
    expect(proofOf(rollups, TODAY)).toEqual({ offers: new Map([['a', 5]]), uses: new Map() });
  });
});

describe('replacement', () => {
  test('a superseded asset gives way to its replacement and hands on its place in the play, because the play was written before', () => {
    const assets = [asset({ id: 'for-play', supersededBy: 'newer' }), asset({ id: 'newer', supersededBy: 'newest' })];
    expect(ids([...assets, asset({ id: 'newest' })], moment(), NOW)).toEqual(['newest']);
  });

  test('while the replacement may not be offered the old one stands, because something approved is better than nothing', () => {
    const assets = [asset({ id: 'for-play', supersededBy: 'newer' }), asset({ id: 'newer', state: 'inReview' })];
    expect(ids(assets, moment(), NOW)).toEqual(['for-play']);
  });

  test('a retired asset of a play is followed by its replacement, because the slot would be empty', () => {
    const assets = [asset({ id: 'for-play', state: 'retired', supersededBy: 'newer' }), asset({ id: 'newer' })];
    expect(ids(assets, moment(), NOW)).toEqual(['newer']);
  });

  test('a circle of replacements hides nobody', () => {
    const assets = [asset({ id: 'for-play', supersededBy: 'b' }), asset({ id: 'b', supersededBy: 'for-play' })];
    expect(ids(assets, moment(), NOW)).toHaveLength(1);
  });
});

describe('what may be offered', () => {
  test.each(['draft', 'inReview', 'retired'] as const)('nothing in state %s', (state) => {
    expect(isOfferable(asset({ state }), NOW)).toBe(false);
  });

  test('to the minute of expiry and not after it, in the zone of the asset', () => {
    const one = asset({ expiresAt: '2026-12-31T18:00:00+01:00' });
    const end = Date.UTC(2026, 11, 31, 17, 0);
    expect(isOfferable(one, end - 1)).toBe(true);
    expect(isOfferable(one, end)).toBe(false);
  });

  test('internal content is offered to the rep and never sendable', () => {
    const one = asset({ audience: 'internal' });
    expect(isOfferable(one, NOW)).toBe(true);
    expect(isSendable(one, NOW)).toBe(false);
  });
});
