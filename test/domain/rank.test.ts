import { describe, expect, test } from 'vitest';
import { isOfferable, isSendable } from '../../lib/domain/asset.ts';
import { verdictOf } from '../../lib/domain/badge.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { Play } from '../../lib/domain/play.ts';
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
const moment = (given: Partial<Moment> = {}): Moment => ({
  account: account({ industry: 'logistics', stage: 'renewal', language: 'fr' }),
  badge,
  play,
  refused: new Set(),
  uses: new Map(),
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

  test('proven use, then the newer approval, then the id decide a tie', () => {
    const tie = { badges: ['customer' as const] };
    const assets = [
      asset({ id: 'c', ...tie }),
      asset({ id: 'b', ...tie, approvedAt: '2026-01-01T00:00:00Z' }),
      asset({ id: 'a', ...tie }),
      asset({ id: 'd', ...tie }),
    ];
    expect(ids(assets, moment({ uses: new Map([['d', 2]]) }), NOW)).toEqual(['d', 'b', 'a', 'c']);
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
