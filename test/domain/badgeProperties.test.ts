import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, verdictOf } from '../../lib/domain/badge.ts';
import { foldOf, type RuleBook } from '../../lib/domain/badgeFold.ts';
import { type BadgeKind, badgeKinds, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { type BadgeRules, defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays, daysBetween } from '../../lib/domain/day.ts';
import { factOf } from '../../lib/domain/fact.ts';
import { type Signal, type SignalChange, type SignalStatus, signalStatuses } from '../../lib/domain/signal.ts';
import { signal, TODAY } from './builders.ts';

const near = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(TODAY, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anyChange = fc
  .record({
    on: near(-200, 20),
    status: fc.constantFrom(...signalStatuses),
    snooze: maybe(fc.integer({ min: 0, max: 60 })),
  })
  .map(
    ({ on, status, snooze }): SignalChange =>
      snooze === undefined ? { on, by: 'rep-1', status } : { on, by: 'rep-1', snoozedUntil: addDays(on, snooze) },
  );

/** Words, keys and dates of few kinds, so that several signals often tell one fact. */
const anySignal = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }),
    type: fc.constantFrom(...signalTypes),
    status: fc.constantFrom<SignalStatus>('verified', 'verified', 'assumed', 'refuted'),
    date: near(-220, 15),
    text: fc.constantFrom('one', 'two', 'three'),
    deadline: maybe(near(-30, 150)),
    expiresAt: maybe(near(-60, 90)),
    fact: maybe(fc.constantFrom('k1', 'k2')),
    // Of two changes on one day the order in which they were made counts: here each has a day of its own.
    changes: fc.uniqueArray(anyChange, { maxLength: 3, selector: ({ on }) => on }),
  })
  .map(({ id, deadline, expiresAt, fact, ...rest }) =>
    signal({
      ...rest,
      id: `s${id}`,
      ...(deadline && { deadline }),
      ...(expiresAt && { expiresAt }),
      ...(fact && { fact }),
    }),
  );
const histories = fc.uniqueArray(anySignal, { selector: ({ id }) => id, maxLength: 10 });

const anyRules = fc
  .record({
    threshold: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    assumedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    margin: fc.double({ min: 0, max: 0.5, noNaN: true }),
    kindsOff: fc.subarray<BadgeKind>([...badgeKinds]),
    verifiedOnly: fc.subarray([...signalTypes]),
    without: fc.subarray([...signalTypes], { maxLength: 2 }),
  })
  .map(({ verifiedOnly, without, ...rest }): BadgeRules => {
    const signals: BadgeRules['signals'] = structuredClone(defaultBadgeRules.signals);
    for (const type of verifiedOnly) if (signals[type]) signals[type].verifiedOnly = true;
    for (const type of without) delete signals[type];
    return { ...rest, signals };
  });
const books = fc
  .record({
    rules: anyRules,
    former: fc.array(fc.record({ until: near(-150, -1), rules: anyRules }), { maxLength: 2 }),
  })
  .filter(({ former: [one, other] }) => one?.until !== other?.until || !one)
  .map((book): RuleBook => book);

const runs = { numRuns: 400 };
const always = (claim: (signals: Signal[], book: RuleBook) => void) =>
  fc.assert(fc.property(histories, books, claim), runs);

/** Whether a signal may count on the day at all, told by its own dates and words: never asked of the product. */
function lives(each: Signal, { rules }: RuleBook): boolean {
  const rule = rules.signals[each.type];
  if (!rule || rules.kindsOff?.includes(rule.kind)) return false;
  const age = daysBetween(each.date, TODAY);
  if (age < 0 || age > rule.maxAgeDays) return false;
  if ((each.deadline ?? TODAY) < TODAY || (each.expiresAt ?? TODAY) < TODAY) return false;
  const changes = each.changes ?? [];
  if (changes.some(({ on, snoozedUntil }) => snoozedUntil !== undefined && on <= TODAY && TODAY <= snoozedUntil))
    return false;
  return standing(each) !== 'refuted';
}

const standing = ({ status, changes = [] }: Signal): SignalStatus =>
  changes
    .filter((change) => change.on <= TODAY && change.status !== undefined)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1)?.status ?? status;

/** 1 - product of (1 - contribution) over the facts of a kind, each with its strongest telling. */
function strength(signals: Signal[], book: RuleBook, kind: BadgeKind): number {
  const facts = new Map<string, number>();
  for (const each of signals) {
    const rule = book.rules.signals[each.type];
    if (!rule || rule.kind !== kind || !lives(each, book)) continue;
    const weight = rule.weight / 2 ** (daysBetween(each.date, TODAY) / rule.halfLifeDays);
    const share = standing(each) === 'verified' ? 1 : rule.verifiedOnly ? 0 : book.rules.assumedShare;
    facts.set(factOf(each), Math.max(facts.get(factOf(each)) ?? 0, weight * share));
  }
  return 1 - [...facts.values()].reduce((open, contribution) => open * (1 - contribution), 1);
}

test('never two badges: one kind or a reason why none, and the runner-up is another kind', () => {
  always((signals, book) => {
    const { badge, whyNone, runnerUp } = verdictOf(signals, book, TODAY);
    expect(foldOf(signals, book).at(TODAY).kind).toBe(badge?.kind);
    expect(badge === undefined).toBe(whyNone !== undefined);
    if (badge) expect(runnerUp?.kind).not.toBe(badge.kind);
    const days = historyOf(signals, book, addDays(TODAY, -100), TODAY).map(({ from, to }) => daysBetween(from, to) + 1);
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(101);
  });
});

test('a badge holds: a verified live fact of its kind, at least the threshold, and nothing stronger by the margin', () => {
  always((signals, book) => {
    const { threshold, margin = 0 } = book.rules;
    const holding = badgeKinds.filter(
      (kind) =>
        strength(signals, book, kind) >= threshold - 1e-9 &&
        signals.some(
          (each) => book.rules.signals[each.type]?.kind === kind && lives(each, book) && standing(each) === 'verified',
        ),
    );
    const { badge } = verdictOf(signals, book, TODAY);
    if (badge) {
      expect(holding).toContain(badge.kind);
      for (const kind of holding) expect(strength(signals, book, kind) - badge.strength).toBeLessThan(margin + 1e-9);
    } else for (const kind of holding) expect(strength(signals, book, kind)).toBeLessThan(threshold + 1e-9);
  });
});

test('neither the order nor the repetition of signals matters, nor the order of changes on different days', () => {
  fc.assert(
    fc.property(histories, books, fc.infiniteStream(fc.nat()), (signals, book, stream) => {
      const shuffled = <T>(list: T[]) =>
        list
          .map((each) => ({ each, at: stream.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
      const others = shuffled([...signals, ...signals.slice(0, 3)]);
      expect(verdictOf(others, book, TODAY)).toEqual(verdictOf(signals, book, TODAY));
      const { badge, whyNone } = verdictOf(signals, book, TODAY);
      const moved = others.map((each) => ({ ...each, changes: shuffled(each.changes ?? []) }));
      const again = verdictOf(moved, { ...book, former: shuffled(book.former ?? []) }, TODAY);
      expect([
        again.badge?.kind,
        again.badge?.since,
        again.badge?.lapsesOn,
        again.badge?.strength,
        again.whyNone,
      ]).toEqual([badge?.kind, badge?.since, badge?.lapsesOn, badge?.strength, whyNone]);
    }),
    runs,
  );
});

test('nothing expired, refuted, snoozed, too old or not there yet contributes', () => {
  always((signals, book) => {
    const fold = foldOf(signals, book);
    const { badge } = verdictOf(signals, book, TODAY);
    for (const { signal: each } of badge?.evidence ?? []) expect(lives(each, book)).toBe(true);
    for (const each of signals) expect(fold.worth(each, TODAY).status === 'refuted').toBe(!lives(each, book));
    for (const each of signals) if (!lives(each, book)) expect(fold.worth(each, TODAY).contribution).toBe(0);
    for (const kind of badgeKinds) expect(fold.strengthOf(kind, TODAY)).toBeCloseTo(strength(signals, book, kind), 10);
  });
});

test('without the evidence that is shown the badge is gone', () => {
  always((signals, book) => {
    const { badge } = verdictOf(signals, book, TODAY);
    const shown = new Set(badge?.evidence.map(({ signal: each }) => each.id));
    const rest = signals.filter(({ id }) => !shown.has(id));
    if (badge) expect(verdictOf(rest, book, TODAY).badge?.kind).not.toBe(badge.kind);
    const refuted = signals.map((each) =>
      shown.has(each.id)
        ? { ...each, changes: [...(each.changes ?? []), { on: TODAY, by: 'rep-1', status: 'refuted' as const }] }
        : each,
    );
    if (badge) expect(verdictOf(refuted, book, TODAY).badge?.kind).not.toBe(badge.kind);
  });
});

test('time only weakens, where nothing is said and nothing new comes', () => {
  fc.assert(
    fc.property(histories, anyRules, fc.integer({ min: 1, max: 120 }), (signals, rules, later) => {
      const past = signals.filter(({ date }) => date <= TODAY).map((each) => ({ ...each, changes: [] }));
      const fold = foldOf(past, { rules });
      for (const kind of badgeKinds)
        expect(fold.strengthOf(kind, addDays(TODAY, later))).toBeLessThanOrEqual(fold.strengthOf(kind, TODAY));
    }),
    runs,
  );
});

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
};

test('the same input gives the same output and is left as it was', () => {
  always((signals, book) => {
    const first = verdictOf(signals, book, TODAY);
    const copy = frozen(structuredClone({ signals, book }));
    expect(verdictOf(copy.signals, copy.book, TODAY)).toEqual(first);
    expect(verdictOf(signals, book, TODAY)).toEqual(first);
  });
});

test('strengths and contributions stay in 0 to 1, and the shares of a badge add up to 1', () => {
  always((signals, book) => {
    const { badge, runnerUp } = verdictOf(signals, book, TODAY);
    const parts = badge?.evidence.flatMap(({ contribution, share }) => [contribution, share]) ?? [];
    for (const value of [badge?.strength ?? 0, runnerUp?.strength ?? 0, ...parts]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    if (badge) expect(badge.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

test('it is carried on every day from "since" to the day before it lapses, and on neither day beside them', () => {
  always((signals, book) => {
    const { badge } = verdictOf(signals, book, TODAY);
    if (!badge) return;
    const { kind, since, lapsesOn } = badge;
    const from = addDays(since, -1);
    const spells = historyOf(signals, book, from, lapsesOn);
    expect(spells.filter((spell) => spell.from <= TODAY && TODAY <= spell.to)).toEqual([
      { kind, from: since, to: addDays(lapsesOn, -1) },
    ]);
  });
});
