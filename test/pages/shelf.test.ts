import { describe, expect, test } from 'vitest';
import { expiryOf, isOfferable } from '../../lib/domain/asset.ts';
import { recentlyUsed } from '../../lib/domain/recents.ts';
import type { UsageEvent } from '../../lib/domain/usageEvent.ts';
import { collectionsOf, offerableOf } from '../../lib/pages/shelf.ts';
import { asset, NOW } from '../domain/builders.ts';

const assets = [
  asset({ id: 'a' }),
  asset({ id: 'expired', expiresAt: '2026-11-01T00:00:00Z' }),
  asset({ id: 'old', supersededBy: 'a' }),
  asset({ id: 'b', audience: 'internal' }),
];
const offerable = offerableOf(assets, NOW);

describe('a list of ids', () => {
  test('shows what may be offered, in its order, a replacement in place of what it replaces and once', () => {
    expect(offerable(['b', 'old', 'expired', 'gone', 'a']).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('collections of which nothing may be offered are left out', () => {
    const collections = [
      { id: 'x', title: 'X', assets: ['expired'] },
      { id: 'y', title: 'Y', assets: ['a'] },
    ];
    expect(collectionsOf(collections, offerable).map(({ id }) => id)).toEqual(['y']);
  });

  test('recents are the assets of uses, each once, newest first', () => {
    const event = (assetId: string, action: 'use' | 'offer') => ({ assetId, action }) as UsageEvent;
    const events = [event('c', 'offer'), event('b', 'use'), event('a', 'use'), event('b', 'use'), event('d', 'use')];
    expect(recentlyUsed(events, 2)).toEqual(['b', 'a']);
  });
});

test('days before and after its expiry an asset is judged without its zone, and as with it', () => {
  const hour = 3_600_000;
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Paris', undefined]) {
    const one = asset({ expiresAt: '2026-11-22T10:00', timeZone });
    const end = expiryOf(one) ?? 0;
    for (const hours of [-60, -38, -25, -24, -11, 0, 11, 24, 25, 38, 60])
      for (const at of [end + hours * hour - 1, end + hours * hour])
        expect(isOfferable(one, at), `${timeZone} ${hours}`).toBe(at < end);
  }
});
