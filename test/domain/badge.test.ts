import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../lib/domain/badge.ts';
import { foldOf } from '../../lib/domain/badgeFold.ts';
import { signalTypes } from '../../lib/domain/badgeKinds.ts';
import { defaultBadgeRules as rules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import { type Signal, signalStatuses } from '../../lib/domain/signal.ts';
import { whyNowOf } from '../../lib/domain/whyNow.ts';
import { signal, TODAY } from './builders.ts';

const book = { rules };
const kindOf = (...signals: Signal[]) => verdictOf(signals, book, TODAY).badge?.kind;

describe('the badge', () => {
  test('is the kind of a fresh verified signal', () => {
    expect(kindOf(signal({ type: 'renewal' }))).toBe('customer');
    expect(kindOf(signal({ type: 'tender' }))).toBe('competitive');
    expect(kindOf(signal({ type: 'leadership' }))).toBe('change');
  });

  test('does not rest on assumptions alone, however many', () => {
    const assumed = signalTypes.map((type) => signal({ type, status: 'assumed' }));
    const verdict = verdictOf(assumed, book, TODAY);
    expect(verdict.badge).toBeUndefined();
    expect(verdict.assumed).toHaveLength(signalTypes.length - 1); // research speaks for a kind that is off
    expect(verdict.runnerUp?.reason).toBe('unverified');
  });

  test('there is none without signals', () => {
    expect(verdictOf([], book, TODAY)).toEqual({
      badge: undefined,
      whyNone: 'nothing',
      runnerUp: undefined,
      assumed: [],
    });
  });

  test('goes when the signal is refuted, expired, too old, in the future or past its own date', () => {
    expect(kindOf(signal({ status: 'refuted' }))).toBeUndefined();
    expect(kindOf(signal({ age: 10, expiresAt: addDays(TODAY, -1) }))).toBeUndefined();
    expect(kindOf(signal({ age: 10, expiresAt: TODAY }))).toBe('customer');
    expect(kindOf(signal({ age: 181 }))).toBeUndefined();
    expect(kindOf(signal({ age: -1 }))).toBeUndefined();
    expect(kindOf(signal({ age: 10, deadline: addDays(TODAY, -1) }))).toBeUndefined();
    expect(kindOf(signal({ age: 10, deadline: TODAY }))).toBe('customer');
  });

  test('needs the threshold: a verified signal that has faded is too weak', () => {
    const faded = signal({ type: 'expansion', age: 55 });
    const verdict = verdictOf([faded], book, TODAY);
    // 0.55 x 0.5^(55/60) = 0.291, below the threshold of 0.3
    expect(verdict.badge).toBeUndefined();
    expect(verdict.runnerUp).toMatchObject({ kind: 'change', reason: 'tooWeak' });
    expect(verdict.runnerUp?.strength).toBeCloseTo(0.291, 3);
  });

  test('strength is 1 - (1 - a)(1 - b), with an assumed signal at 40 % of its weight', () => {
    const verdict = verdictOf(
      [signal({ type: 'renewal' }), signal({ type: 'adoptionGap', status: 'assumed' })],
      book,
      TODAY,
    );
    expect(verdict.badge?.strength).toBeCloseTo(1 - (1 - 0.8) * (1 - 0.6 * 0.4), 10);
  });

  test('a half-life halves the weight', () => {
    const verdict = verdictOf([signal({ type: 'tender', age: 30 })], book, TODAY);
    expect(verdict.badge?.strength).toBeCloseTo(0.425, 10);
  });

  test('the stronger kind wins and the other is named with its reason', () => {
    const verdict = verdictOf([signal({ type: 'renewal', age: 30 }), signal({ type: 'tender' })], book, TODAY);
    expect(verdict.badge?.kind).toBe('competitive');
    expect(verdict.runnerUp).toMatchObject({ kind: 'customer', reason: 'weaker' });
  });

  test('a stronger but unverified kind does not take the badge', () => {
    const verdict = verdictOf(
      [
        signal({ type: 'renewal', age: 50 }),
        ...Array.from({ length: 9 }, () => signal({ type: 'tender', status: 'assumed' })),
      ],
      book,
      TODAY,
    );
    expect(verdict.badge?.kind).toBe('customer');
    expect(verdict.runnerUp).toMatchObject({ kind: 'competitive', reason: 'unverified' });
  });

  test('takes its deadline from a verified fact, else from the window of its lead signal', () => {
    const fact = verdictOf([signal({ type: 'renewal', deadline: addDays(TODAY, 22) })], book, TODAY).badge;
    expect(fact).toMatchObject({ deadline: addDays(TODAY, 22), deadlineIsFact: true, urgency: 'month' });
    const window = verdictOf([signal({ type: 'leadership', age: 12 })], book, TODAY).badge;
    expect(window).toMatchObject({ deadline: addDays(TODAY, 48), deadlineIsFact: false, urgency: 'quarter' });
  });

  test.each([
    [0, 'today'],
    [1, 'week'],
    [7, 'week'],
    [8, 'month'],
    [31, 'month'],
    [32, 'quarter'],
    [92, 'quarter'],
    [93, 'later'],
  ])('with %i days left the urgency is %s', (left, urgency) => {
    const badge = verdictOf([signal({ deadline: addDays(TODAY, left) })], book, TODAY).badge;
    expect(badge?.urgency).toBe(urgency);
  });

  test('lapses on the first day on which it would no longer be given', () => {
    const signals = [signal({ type: 'renewal', deadline: addDays(TODAY, 22) })];
    const day = verdictOf(signals, book, TODAY).badge?.lapsesOn ?? '';
    expect(day).toBe(addDays(TODAY, 23));
    expect(verdictOf(signals, book, addDays(day, -1)).badge?.kind).toBe('customer');
    expect(verdictOf(signals, book, day).badge).toBeUndefined();
  });
});

describe('why now', () => {
  test('is one sentence of the two strongest verified facts', () => {
    const badge = verdictOf(
      [
        signal({ text: 'contract ends on 14 December' }),
        signal({ type: 'adoptionGap', text: 'use of module Planning fell by half since September.' }),
        signal({ type: 'usageGrowth', text: 'three new sites went live', age: 60 }),
        signal({ type: 'usageGrowth', text: 'they may buy more', status: 'assumed' }),
      ],
      book,
      TODAY,
    ).badge;
    expect(badge && whyNowOf(badge, 'en')).toBe(
      'Contract ends on 14 December and use of module Planning fell by half since September.',
    );
  });

  test('is joined and capitalised as the language does', () => {
    const badge = verdictOf(
      [signal({ text: 'élargissement du contrat' }), signal({ text: 'hausse de l’usage', age: 1 })],
      book,
      TODAY,
    ).badge;
    expect(badge && whyNowOf(badge, 'fr')).toBe('Élargissement du contrat et hausse de l’usage.');
  });
});

const anySignal = fc
  .record({
    type: fc.constantFrom(...signalTypes),
    status: fc.constantFrom(...signalStatuses),
    age: fc.integer({ min: -20, max: 400 }),
    left: fc.option(fc.integer({ min: -30, max: 200 }), { nil: undefined }),
    id: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ left, id, ...rest }) =>
    signal({ ...rest, id: `s${id}`, ...(left === undefined ? {} : { deadline: addDays(TODAY, left) }) }),
  );
const history = fc.uniqueArray(anySignal, { selector: (each) => each.id, maxLength: 12 });

describe('always', () => {
  test('order and repetition of signals do not matter', () => {
    fc.assert(
      fc.property(history, (signals) => {
        expect(verdictOf([...signals, ...signals].reverse(), book, TODAY)).toEqual(verdictOf(signals, book, TODAY));
      }),
    );
  });

  test('strengths stay in 0 to 1, evidence is live, and the lead is verified', () => {
    fc.assert(
      fc.property(history, (signals) => {
        const { badge, runnerUp } = verdictOf(signals, book, TODAY);
        for (const each of [badge, runnerUp]) expect(each?.strength ?? 0.5).toBeGreaterThanOrEqual(0);
        for (const each of [badge, runnerUp]) expect(each?.strength ?? 0.5).toBeLessThanOrEqual(1);
        expect(badge?.lead.status ?? 'verified').toBe('verified');
        const fold = foldOf(signals, book);
        for (const { signal: each } of badge?.evidence ?? [])
          expect(fold.worth(each, TODAY).status).not.toBe('refuted');
      }),
    );
  });

  test('without its evidence the badge is gone', () => {
    fc.assert(
      fc.property(history, (signals) => {
        const { badge } = verdictOf(signals, book, TODAY);
        const rest = signals.filter((each) => !badge?.evidence.some(({ signal: shown }) => shown.id === each.id));
        if (badge) expect(verdictOf(rest, book, TODAY).badge?.kind).not.toBe(badge.kind);
      }),
    );
  });

  test('time only weakens a kind that gets no new signal', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 90 }), (signals, later) => {
        const past = signals.filter((each) => each.date <= TODAY);
        const { badge } = verdictOf(past, book, TODAY);
        const after = verdictOf(past, book, addDays(TODAY, later)).badge;
        if (badge && after?.kind === badge.kind) expect(after.strength).toBeLessThan(badge.strength);
      }),
    );
  });
});
