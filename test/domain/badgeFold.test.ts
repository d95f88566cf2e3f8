import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, verdictOf } from '../../lib/domain/badge.ts';
import { whatWouldChange } from '../../lib/domain/badgeChange.ts';
import { foldOf } from '../../lib/domain/badgeFold.ts';
import { badgeKinds, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { defaultBadgeRules as rules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import { type Signal, signalStatuses } from '../../lib/domain/signal.ts';
import { signal, TODAY } from './builders.ts';

const book = { rules };
const ago = (days: number) => addDays(TODAY, -days);
const on = (days: number, signals: Signal[]) => foldOf(signals, book).at(addDays(TODAY, days));

describe('one badge after another', () => {
  test('a challenger that is stronger by less than the margin does not take over', () => {
    // Leadership 0.65 on its first day; renewal 0.8 x 0.5^(20/60) = 0.635 on the same day.
    const signals = [signal({ type: 'renewal', age: 20 }), signal({ type: 'leadership', age: 0 })];
    const verdict = verdictOf(signals, book, TODAY);
    expect(verdict.badge).toMatchObject({ kind: 'customer', since: ago(20) });
    expect(verdict.runnerUp).toMatchObject({ kind: 'change', reason: 'kept' });
    expect(verdict.runnerUp?.distance).toBeCloseTo(0.8 * 0.5 ** (20 / 60) + 0.1 - 0.65, 10);
  });

  test('one that is stronger by more does, from its first day', () => {
    const signals = [signal({ type: 'renewal', age: 40 }), signal({ type: 'tender', age: 3 })];
    expect(verdictOf(signals, book, TODAY).badge).toMatchObject({ kind: 'competitive', since: ago(3) });
  });

  test('both on the same day: the stronger; an exact tie in the order of the kinds', () => {
    expect(on(0, [signal({ type: 'leadership' }), signal({ type: 'evaluation' })]).kind).toBe('competitive');
    expect(on(0, [signal({ type: 'evaluation' }), signal({ type: 'leadership' })]).kind).toBe('competitive');
  });

  test('when it lapses, what is there takes its place the next day', () => {
    const signals = [signal({ type: 'renewal', age: 10, deadline: TODAY }), signal({ type: 'leadership', age: 5 })];
    expect(verdictOf(signals, book, TODAY).badge).toMatchObject({ kind: 'customer', lapsesOn: addDays(TODAY, 1) });
    expect(on(1, signals)).toMatchObject({ kind: 'change', since: addDays(TODAY, 1) });
  });

  test('a break starts the count anew', () => {
    const first = signal({ type: 'tender', age: 60, expiresAt: ago(40) });
    const second = signal({ type: 'tender', age: 9, text: 'another tender' });
    expect(on(0, [first, second]).since).toBe(ago(9));
    expect(historyOf([first, second], book, ago(60), TODAY)).toEqual([
      { kind: 'competitive', from: ago(60), to: ago(40) },
      { kind: undefined, from: ago(39), to: ago(10) },
      { kind: 'competitive', from: ago(9), to: TODAY },
    ]);
  });
});

describe('what the rep says of a signal', () => {
  const by = 'rep-1';

  test('confirmed: the badge comes with that day', () => {
    const assumed = signal({ age: 20, status: 'assumed', changes: [{ on: ago(4), by, status: 'verified' }] });
    expect(on(-5, [assumed]).kind).toBeUndefined();
    expect(on(0, [assumed])).toMatchObject({ kind: 'customer', since: ago(4) });
  });

  test('refuted: the badge goes with that day, and the past stays', () => {
    const refuted = signal({ age: 20, changes: [{ on: TODAY, by, status: 'refuted' }] });
    expect(on(-1, [refuted]).kind).toBe('customer');
    expect(on(0, [refuted]).kind).toBeUndefined();
    expect(verdictOf([refuted], book, TODAY).whyNone).toBe('over');
  });

  test('snoozed: out of the way until the day has passed', () => {
    const snoozed = signal({ age: 20, changes: [{ on: ago(2), by, snoozedUntil: addDays(TODAY, 5) }] });
    expect(on(-3, [snoozed]).kind).toBe('customer');
    expect(on(5, [snoozed]).kind).toBeUndefined();
    expect(on(6, [snoozed])).toMatchObject({ kind: 'customer', since: addDays(TODAY, 6) });
  });

  test('of two changes on one day the later one counts', () => {
    const changes = [
      { on: TODAY, by, status: 'refuted' as const },
      { on: TODAY, by, status: 'verified' as const },
    ];
    expect(on(0, [signal({ changes })]).kind).toBe('customer');
    expect(on(0, [signal({ changes: changes.toReversed() })]).kind).toBeUndefined();
  });
});

describe('one fact from two sources', () => {
  const crm = signal({ deadline: addDays(TODAY, 30) });
  const billing = signal({ deadline: addDays(TODAY, 30), age: 6, text: 'billing says so too', status: 'assumed' });

  test('counts once, with the strongest telling', () => {
    const { badge } = verdictOf([crm, billing], book, TODAY);
    expect(badge?.strength).toBeCloseTo(0.8, 10);
    expect(badge?.evidence.map(({ share }) => share)).toEqual([1, 0]);
  });

  test('is told by a key as well', () => {
    const one = signal({ type: 'funding', fact: 'series-b' });
    const two = signal({ type: 'funding', fact: 'series-b', age: 9 });
    expect(verdictOf([one, two], book, TODAY).badge?.strength).toBeCloseTo(0.6, 10);
    expect(verdictOf([one, { ...two, fact: 'other' }], book, TODAY).badge?.strength).toBeGreaterThan(0.8);
  });
});

describe('rules', () => {
  test('the past is judged by the rules of its time', () => {
    const strict = { ...rules, threshold: 0.9 };
    const changed = { rules, former: [{ until: ago(11), rules: strict }] };
    const signals = [signal({ age: 30 })];
    expect(foldOf(signals, changed).at(TODAY)).toMatchObject({ kind: 'customer', since: ago(10) });
    expect(foldOf(signals, book).at(TODAY)).toMatchObject({ kind: 'customer', since: ago(30) });
  });

  test('a kind that is off is never given; intent is off unless switched on', () => {
    expect(on(0, [signal({ type: 'research' })]).kind).toBeUndefined();
    const all = { rules: { ...rules, kindsOff: [] } };
    expect(foldOf([signal({ type: 'research' })], all).at(TODAY).kind).toBe('intent');
  });

  test('a type that must be verified counts for nothing while it is assumed', () => {
    const only = { ...rules, signals: { ...rules.signals, renewal: { ...rules.signals.renewal, verifiedOnly: true } } };
    const verdict = verdictOf([signal({ status: 'assumed' })], { rules: only }, TODAY);
    expect(verdict.whyNone).toBe('assumed');
    expect(verdict.runnerUp?.strength).toBe(0);
  });
});

describe('what would change', () => {
  test('nothing there: any fact strong enough on its first day', () => {
    const changes = whatWouldChange([], book, TODAY);
    expect(changes.map(({ to }) => to)).toEqual(['customer', 'competitive', 'change']);
  });

  test('what is only assumed comes first, then what carries the badge', () => {
    const assumed = signal({ type: 'tender', status: 'assumed' });
    const [first] = whatWouldChange([assumed], book, TODAY);
    expect(first).toMatchObject({ what: 'confirm', signal: { id: assumed.id }, to: 'competitive' });
    const lead = signal({});
    expect(whatWouldChange([lead], book, TODAY)[0]).toMatchObject({ what: 'refute', signal: { id: lead.id } });
  });

  test('is true: what it says happens', () => {
    fc.assert(
      fc.property(histories, (signals) => {
        for (const change of whatWouldChange(signals, book, TODAY)) {
          if (change.what === 'add') continue;
          const status = change.what === 'confirm' ? 'verified' : 'refuted';
          const changed = signals.map((each) =>
            each.id === change.signal.id ? { ...each, changes: [{ on: TODAY, by: 'rep-1', status } as const] } : each,
          );
          expect(foldOf(changed, book).at(TODAY).kind).toBe(change.to);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const anySignal = fc
  .record({
    type: fc.constantFrom(...signalTypes),
    status: fc.constantFrom(...signalStatuses),
    age: fc.integer({ min: -10, max: 250 }),
    left: fc.option(fc.integer({ min: -30, max: 200 }), { nil: undefined }),
    id: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ left, id, ...rest }) =>
    signal({
      ...rest,
      id: `s${id}`,
      text: `fact ${id}`,
      ...(left === undefined ? {} : { deadline: addDays(TODAY, left) }),
    }),
  );
const histories = fc.uniqueArray(anySignal, { selector: (each) => each.id, maxLength: 10 });

describe('always', () => {
  test('the spells of a history follow one another without gap or overlap, and end with the badge of the day', () => {
    fc.assert(
      fc.property(histories, (signals) => {
        const spells = historyOf(signals, book, ago(365), TODAY);
        for (const [index, spell] of spells.entries()) {
          expect(spell.from <= spell.to).toBe(true);
          const next = spells[index + 1];
          if (next) expect([next.from, next.kind === spell.kind]).toEqual([addDays(spell.to, 1), false]);
        }
        const last = spells.at(-1);
        const { badge } = verdictOf(signals, book, TODAY);
        expect(spells[0]?.from).toBe(ago(365));
        expect(last).toMatchObject({ kind: badge?.kind, to: TODAY });
        if (badge && badge.since > ago(365)) expect(last?.from).toBe(badge.since);
      }),
      { numRuns: 80 },
    );
  });

  test('the badge of a day is the same whether asked on that day or looked back on', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 200 }), (signals, back) => {
        const spell = historyOf(signals, book, ago(220), TODAY).find(({ to }) => to >= ago(back));
        expect(spell?.kind).toBe(foldOf(signals, book).at(ago(back)).kind);
      }),
      { numRuns: 80 },
    );
  });

  test('the shares of a kind add up to 1, and strengths stay in 0 to 1', () => {
    fc.assert(
      fc.property(histories, (signals) => {
        const { badge, runnerUp } = verdictOf(signals, book, TODAY);
        if (badge) expect(badge.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const kind of badgeKinds) {
          const strength = foldOf(signals, book).strengthOf(kind, TODAY);
          expect(strength >= 0 && strength <= 1).toBe(true);
        }
        expect(runnerUp?.distance ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('it lapses on the day that is said, and not before', () => {
    fc.assert(
      fc.property(histories, (signals) => {
        const past = signals.filter(({ date }) => date <= TODAY);
        const { badge } = verdictOf(past, book, TODAY);
        if (!badge) return;
        expect(foldOf(past, book).at(badge.lapsesOn).kind).not.toBe(badge.kind);
        expect(foldOf(past, book).at(addDays(badge.lapsesOn, -1)).kind).toBe(badge.kind);
      }),
      { numRuns: 60 },
    );
  });
});
