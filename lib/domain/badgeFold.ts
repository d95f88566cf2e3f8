import { type BadgeKind, badgeKinds, signalTypes } from './badgeKinds.ts';
import type { BadgeRules, FormerRules } from './badgeRules.ts';
import { decided, type State, step } from './badgeStep.ts';
import { bookOf, type Terms } from './badgeTerms.ts';
import { dayNumber, dayText } from './day.ts';
import { factOf } from './fact.ts';
import type { Signal, SignalStatus } from './signal.ts';

/** The rules with what led to them: each day of the past is judged by the rules of that day. */
export interface RuleBook {
  rules: BadgeRules;
  /** In any order. */
  former?: FormerRules[];
}

/** A time during which an account carried one badge, or none. Calendar days, both included. */
export interface Spell {
  kind: BadgeKind | undefined;
  from: string;
  to: string;
}

/** What one signal is worth on one day. */
export interface Worth {
  /** `refuted` also when it is too old, over, snoozed or not there yet. */
  status: SignalStatus;
  /** Weight x 0.5^(age / half-life), times the share of an assumed one; 0 when it does not count. */
  contribution: number;
}

const kindCount = badgeKinds.length;

/** One signal with its days as numbers. */
interface Track {
  signal: Signal;
  type: number;
  from: number;
  /** Last day on which it counts, whatever its age. */
  to: number;
  changes: { on: number; status: SignalStatus | undefined; snoozedUntil: number }[];
}

function trackOf(signal: Signal): Track {
  const { date, type, expiresAt, deadline, changes = [] } = signal;
  const last = (day: string | undefined) => (day === undefined ? Number.POSITIVE_INFINITY : dayNumber(day));
  return {
    signal,
    type: signalTypes.indexOf(type),
    from: dayNumber(date),
    to: Math.min(last(expiresAt), last(deadline)),
    // Of two changes of one day the later one counts.
    changes: changes
      .map(({ on, status, snoozedUntil }) => ({
        on: dayNumber(on),
        status,
        snoozedUntil: snoozedUntil === undefined ? Number.NEGATIVE_INFINITY : dayNumber(snoozedUntil),
      }))
      .sort((one, other) => one.on - other.on),
  };
}

/** One fact, told by one signal or by several: it counts once for each kind, with the strongest telling for that kind. */
type Fact = Track[];

const inOrder = (one: Signal, other: Signal) =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1;

function factsOf(signals: Signal[]): Fact[] {
  const facts = new Map<string, Fact>();
  // In one order: a sum of fractions depends on the order in its last digits.
  for (const signal of [...new Map(signals.map((each) => [each.id, each])).values()].sort(inOrder)) {
    const key = factOf(signal);
    const told = facts.get(key);
    if (told) told.push(trackOf(signal));
    else facts.set(key, [trackOf(signal)]);
  }
  return [...facts.values()];
}

/** How a signal stands on a day: `refuted` also when it is too old, over, snoozed or not there yet. */
function statusOn({ signal, type, from, to, changes }: Track, { types }: Terms, day: number): SignalStatus {
  const maxAge = types[type]?.maxAge ?? -1;
  if (day < from || day - from > maxAge || day > to) return 'refuted';
  let { status } = signal;
  for (const change of changes) {
    if (change.on > day) break;
    if (change.snoozedUntil >= day) return 'refuted';
    status = change.status ?? status;
  }
  return status;
}

function contributionOf(track: Track, status: SignalStatus, { types }: Terms, day: number): number {
  const term = types[track.type];
  if (!term || status === 'refuted') return 0;
  const weight = term.weights[day - track.from] ?? 0;
  return status === 'verified' ? weight : weight * term.assumed;
}

/** What each kind weighs on one day, by its place in `badgeKinds`. */
class Scales {
  readonly strength = new Float64Array(kindCount);
  readonly verified = new Uint8Array(kindCount);
  readonly #most = new Float64Array(kindCount);

  weigh(facts: Fact[], terms: Terms, day: number): this {
    const { strength, verified } = this;
    const most = this.#most;
    strength.fill(1);
    verified.fill(0);
    for (const fact of facts) {
      let counts = false;
      for (const track of fact) {
        if (day < track.from || day > track.to) continue;
        const status = statusOn(track, terms, day);
        if (status === 'refuted') continue;
        const contribution = contributionOf(track, status, terms, day);
        const kind = terms.types[track.type]?.kind ?? -1;
        if (status === 'verified') verified[kind] = 1;
        if (contribution <= (most[kind] ?? 0)) continue;
        most[kind] = contribution;
        counts = true;
      }
      if (!counts) continue;
      for (let kind = 0; kind < kindCount; kind++) {
        strength[kind] = (strength[kind] ?? 1) * (1 - (most[kind] ?? 0));
        most[kind] = 0;
      }
    }
    for (let kind = 0; kind < kindCount; kind++) strength[kind] = 1 - (strength[kind] ?? 1);
    return this;
  }
}

/** An account's signals, ready to be asked about any day. */
export interface Fold {
  /** The signals by the fact that they tell; each at least one. */
  facts: [Signal, ...Signal[]][];
  /** The badge on a day and since when; the spells before it that touch the days from `back` on. */
  at: (today: string, back?: string) => { kind: BadgeKind | undefined; since: string | undefined; spells: Spell[] };
  /** The badge on a day alone: as `at` has it, at a small part of its cost. */
  kindOn: (today: string) => BadgeKind | undefined;
  /** The first day after `today` on which the badge of `today` is no longer carried if nothing new comes. */
  lapsesOn: (today: string) => string | undefined;
  /** The badge on a day if from that day on the account's signals were these. */
  ifSignals: (today: string, signals: Signal[]) => BadgeKind | undefined;
  worth: (signal: Signal, today: string) => Worth;
  strengthOf: (kind: BadgeKind, today: string) => number;
  /** The rules by which a day is judged. */
  rulesOn: (today: string) => BadgeRules;
}

/**
 * The badge as a fold over the days of an account's history: a kind is taken when it reaches the threshold with a live
 * verified fact, and kept until it lapses or another is stronger by the margin. The strength of a kind is 1 - product of
 * (1 - contribution) over its facts (noisy-or): it grows with each fact and never passes 1. Depends on nothing but the
 * signals, the rules and the day, so two devices with the same signals always agree, in whatever order those came.
 */
export const foldOf = (signals: Signal[], book: RuleBook): Fold => foldOver(factsOf(signals), book);

/** The folds of the same signals by several rule books. */
export function foldsOf(signals: Signal[], books: RuleBook[]): Fold[] {
  const facts = factsOf(signals);
  return books.map((book) => foldOver(facts, book));
}

function foldOver(facts: Fact[], book: RuleBook): Fold {
  const tracks = facts.flat();
  const terms = bookOf(book);
  const first = Math.min(...tracks.map(({ from }) => from));
  const longest = Math.max(0, ...terms.flatMap(({ types }) => types.map((term) => term?.maxAge ?? 0)));
  const scales = new Scales();
  const termsAt = (day: number) => terms.find(({ until }) => day <= until) as Terms;
  /** A badge cannot outlive its signals: before a stretch of days without any the state is known. */
  const start = (day: number) => {
    let begin = day;
    for (const { from } of tracks.toSorted((a, b) => b.from - a.from)) {
      if (from > begin) continue;
      if (begin - from > longest + 1) break;
      begin = from;
    }
    return Math.max(first, begin);
  };
  let memo: { day: number; state: State } | undefined;

  function run(from: number, to: number, state: State, seen?: (day: number, state: State) => void): State {
    let now = state;
    for (let day = from; day <= to; day++) {
      const inForce = termsAt(day);
      now = step(now, scales.weigh(facts, inForce, day), inForce.rules, day);
      seen?.(day, now);
    }
    return now;
  }

  function stateOn(day: number): State {
    if (memo?.day === day) return memo.state;
    const begin = Number.isFinite(first) ? start(day) : day + 1;
    const state = run(begin, day, { kind: undefined, since: begin });
    memo = { day, state };
    return state;
  }

  return {
    facts: facts.map((fact) => fact.map(({ signal }) => signal) as [Signal, ...Signal[]]),
    at: (today, back) => {
      const day = dayNumber(today);
      const spells: Spell[] = [];
      if (back !== undefined) {
        const earliest = dayNumber(back);
        const begin = Number.isFinite(first) ? start(earliest) : day + 1;
        if (begin > earliest) spells.push({ kind: undefined, from: back, to: dayText(Math.min(begin - 1, day)) });
        run(begin, day, { kind: undefined, since: begin }, (each, state) => {
          if (each < earliest) return;
          const spell = spells.at(-1);
          if (spell && spell.kind === state.kind) spell.to = dayText(each);
          else spells.push({ kind: state.kind, from: dayText(each), to: dayText(each) });
        });
      }
      const { kind, since } = stateOn(day);
      return { kind, since: kind && dayText(since), spells };
    },
    kindOn: (today) => {
      const day = dayNumber(today);
      // On most days one kind holds or none, so that the days before play no part.
      for (let back = day; back >= first; back--) {
        const inForce = termsAt(back);
        const found = decided(scales.weigh(facts, inForce, back), inForce.rules);
        if (found) return run(back + 1, day, { kind: found.kind, since: back }).kind;
      }
      return Number.isFinite(first) ? run(first, day, { kind: undefined, since: first }).kind : undefined;
    },
    lapsesOn: (today) => {
      const day = dayNumber(today);
      const { kind, since } = stateOn(day);
      if (!kind) return undefined;
      // By then the last signal is too old, one with a date to come included.
      const end = Math.max(day, ...tracks.map(({ from }) => from)) + longest + 1;
      let next = day + 1;
      for (let state = run(next, next, { kind, since }); state.kind === kind && next < end; ) {
        next++;
        state = run(next, next, state);
      }
      return dayText(next);
    },
    ifSignals: (today, others) => {
      const day = dayNumber(today);
      const before = Number.isFinite(first) ? stateOn(day) : { kind: undefined, since: day };
      const inForce = termsAt(day);
      return step(before, new Scales().weigh(factsOf(others), inForce, day), inForce.rules, day).kind;
    },
    worth: (signal, today) => {
      const day = dayNumber(today);
      const track = trackOf(signal);
      const status = statusOn(track, termsAt(day), day);
      return { status, contribution: contributionOf(track, status, termsAt(day), day) };
    },
    strengthOf: (kind, today) => {
      const day = dayNumber(today);
      return new Scales().weigh(facts, termsAt(day), day).strength[badgeKinds.indexOf(kind)] ?? 0;
    },
    rulesOn: (today) => termsAt(dayNumber(today)).rules,
  };
}
