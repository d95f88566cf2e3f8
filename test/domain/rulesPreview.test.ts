import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldOf } from '../../lib/domain/badgeFold.ts';
import { signalTypes } from '../../lib/domain/badgeKinds.ts';
import { defaultBadgeRules as rules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import { nothingMoves, previewOf, together } from '../../lib/domain/rulesPreview.ts';
import { type Signal, signalStatuses } from '../../lib/domain/signal.ts';
import { type AgendaSignal, agendaOf } from '../../lib/domain/today.ts';
import { signal, TODAY } from './builders.ts';

const agenda = (signals: Record<string, Signal[]>): [string, AgendaSignal[]][] =>
  Object.entries(signals).map(([id, list]) => [id, list.flatMap((each) => agendaOf(each) ?? [])]);

const now = { rules };
const edited = { rules: { ...rules, threshold: 0.7 }, former: [{ until: addDays(TODAY, -1), rules }] };

test('accounts are counted by kind, now and by the edited rules, and those that change are named', () => {
  const accounts = agenda({
    strong: [signal({ type: 'renewal' })],
    weak: [signal({ type: 'funding' })],
    also: [signal({ type: 'leadership' })],
    rival: [signal({ type: 'tender' })],
    assumed: [signal({ type: 'tender', status: 'assumed' })],
    none: [],
  });
  expect(previewOf(accounts, { now, edited, today: TODAY })).toEqual({
    now: { customer: 1, competitive: 1, change: 2, intent: 0 },
    edited: { customer: 1, competitive: 1, change: 0, intent: 0 },
    moved: 2,
    examples: [
      { id: 'also', from: 'change', to: undefined },
      { id: 'weak', from: 'change', to: undefined },
    ],
  });
});

test('a kind that is switched on gives badges', () => {
  const accounts = agenda({ a: [signal({ type: 'research' })] });
  const { moved, examples } = previewOf(accounts, {
    now,
    edited: { rules: { ...rules, kindsOff: [] } },
    today: TODAY,
  });
  expect({ moved, examples }).toEqual({ moved: 1, examples: [{ id: 'a', from: undefined, to: 'intent' }] });
});

test('parts add up to the whole, in whatever order they come, and five accounts are named', () => {
  const accounts = agenda(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `a${index}`,
        [signal({ type: signalTypes[index % 9] ?? 'renewal', age: index })],
      ]),
    ),
  );
  const comparison = { now, edited, today: TODAY };
  const whole = previewOf(accounts, comparison);
  expect(whole.moved).toBeGreaterThan(5);
  expect(whole.examples.map(({ id }) => id)).toEqual(whole.examples.map(({ id }) => id).toSorted());
  expect(whole.examples).toHaveLength(5);
  const parts = [0, 1, 2].map((part) =>
    previewOf(
      accounts.filter((_, index) => index % 3 === part),
      comparison,
    ),
  );
  expect(parts.reduce(together, nothingMoves())).toEqual(whole);
  expect(parts.toReversed().reduce(together, nothingMoves())).toEqual(whole);
});

test('the badge of one day alone is the badge of the whole fold', () => {
  const anySignal = fc.record({
    type: fc.constantFrom(...signalTypes),
    age: fc.integer({ min: -3, max: 150 }),
    status: fc.constantFrom(...signalStatuses),
    expires: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
  });
  let carried = 0;
  fc.assert(
    fc.property(
      fc.array(anySignal, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(now, edited, { rules: { ...rules, margin: 0.4, kindsOff: [] } }),
      fc.integer({ min: 0, max: 20 }),
      (list, book, later) => {
        const signals = list.map(({ expires, ...each }) =>
          signal({ ...each, ...(expires !== undefined && { expiresAt: addDays(TODAY, expires) }) }),
        );
        const day = addDays(TODAY, later);
        const fold = foldOf(signals, book);
        const kind = fold.kindOn(day);
        if (kind) carried++;
        expect(kind).toBe(fold.at(day).kind);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(carried).toBeGreaterThan(200);
});
