import { expect, test } from 'vitest';
import { suggestionOf, workedFor } from '../../../lib/domain/coaching/colleagues.ts';
import { ownDeeds } from '../../../lib/domain/coaching/ownDeeds.ts';
import type { AssetSum } from '../../../lib/domain/figures/sum.ts';
import { rollUp } from '../../../lib/domain/rollup.ts';
import type { SignalEdit } from '../../../lib/domain/signalEdit.ts';
import type { UsageEvent } from '../../../lib/domain/usageEvent.ts';
import { asset, NOW } from '../builders.ts';

const MONDAY = '2026-11-16';
const TODAY = '2026-11-22';

test('the own week counts from Monday to today, and what was taken back is not in it', () => {
  const event = (action: 'use' | 'refusal', day: string) =>
    ({
      id: crypto.randomUUID(),
      day,
      half: 'morning',
      badge: 'customer',
      assetId: 'a',
      assetVersion: '1',
      action,
      channel: 'copied',
      reason: 'tooLong',
    }) as never as UsageEvent;
  const events = [
    event('use', MONDAY),
    event('use', TODAY),
    event('use', TODAY),
    event('use', '2026-11-15'),
    event('refusal', '2026-11-18'),
    event('refusal', '2026-11-23'),
  ];
  const edit = (action: SignalEdit['action'], on: string, undoneAt?: number): SignalEdit => ({
    id: crypto.randomUUID(),
    accountId: 'nordvik',
    signalId: 's',
    action,
    on,
    at: 1,
    by: 'rep-1',
    ...(undoneAt !== undefined && { undoneAt }),
  });
  const deeds = ownDeeds(
    {
      rollups: rollUp(events),
      due: [
        { day: '2026-11-17', inTime: true },
        { day: '2026-11-18', inTime: false },
        { day: '2026-11-15', inTime: true },
      ],
      edits: [
        edit('confirm', '2026-11-17'),
        edit('confirm', '2026-11-17', NOW),
        edit('refute', '2026-11-16'),
        edit('refute', '2026-11-15'),
        edit('snooze', '2026-11-17'),
      ],
    },
    MONDAY,
    TODAY,
  );
  expect(deeds).toEqual({ uses: 3, refusals: 1, inTime: 1, late: 1, confirmed: 1, refuted: 1 });
});

const sums = (...rows: [id: string, uses: number, reach: number | undefined, more?: boolean][]) =>
  new Map(
    rows.map(([id, count, reach, more = false]) => [
      id,
      { assetId: id, uses: { count, more }, reach } as never as AssetSum,
    ]),
  );
const assets = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => asset({ id }));
const fits = (id: string, kind: string) => kind === 'customer' || id === 'g';

test('what worked: only what fits, may be offered and is told; the most used first', () => {
  const shelf = {
    assets: [
      ...assets,
      asset({ id: 'retired', state: 'retired' }),
      asset({ id: 'over', expiresAt: '2026-11-01T00:00:00Z' }),
    ],
    sums: sums(['a', 10, 0.2], ['b', 30, undefined], ['c', 0, undefined, true], ['retired', 99, 1], ['over', 99, 1]),
    fits,
    now: NOW,
  };
  expect(workedFor('customer', shelf).map((each) => [each.asset.id, each.uses.count])).toEqual([
    ['b', 30],
    ['a', 10],
  ]);
  expect(workedFor('change', shelf)).toEqual([]);
});

test('one suggestion: highest reach of the five most used, not used before, for the badge most accounts wait with', () => {
  const waiting = [
    { kind: 'change' as const, accounts: 2 },
    { kind: 'customer' as const, accounts: 5 },
  ];
  const rows = sums(
    ['a', 60, 0.3],
    ['b', 50, 0.5],
    ['c', 40, 0.4],
    ['d', 30, undefined],
    ['e', 20, 0.1],
    ['f', 15, 0.2],
    ['g', 5, 1],
  );
  const shelf = { assets, sums: rows, fits, now: NOW };
  expect(suggestionOf(waiting, shelf, new Set())).toMatchObject({
    kind: 'customer',
    accounts: 5,
    asset: { id: 'b' },
    reach: 0.5,
  });
  expect(suggestionOf(waiting, shelf, new Set(['b']))?.asset.id).toBe('g');
  expect(suggestionOf(waiting, shelf, new Set(['b', 'g']))?.asset.id).toBe('c');
  expect(suggestionOf(waiting, { ...shelf, sums: sums(['a', 60, undefined]) }, new Set())).toBeUndefined();
  expect(suggestionOf([], shelf, new Set())).toBeUndefined();
});
