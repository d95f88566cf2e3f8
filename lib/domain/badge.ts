import { marginOf } from './badgeDefaults.ts';
import { type Fold, foldOf, type RuleBook, type Spell } from './badgeFold.ts';
import { type BadgeKind, badgeKinds } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';
import { addDays, daysBetween } from './day.ts';
import type { Signal, SignalStatus } from './signal.ts';

/** One live signal and what it adds to the strength of its kind. */
export interface Evidence {
  signal: Signal;
  /** As it stands on the day, after what the rep has said of it. */
  status: SignalStatus;
  /** Days since the signal's date. */
  ageDays: number;
  /** Its own strength today, 0 to 1. */
  contribution: number;
  /**
   * Its part of the kind's strength, by the logarithm of what it leaves open; the parts of a kind add up to 1. Of
   * several signals that tell one fact the strongest has all of its part.
   */
  share: number;
}

/** Everything that speaks for one kind of badge today. */
export interface Case {
  kind: BadgeKind;
  strength: number;
  /** Largest contribution first; equal ones by date (newest first), then by id. */
  evidence: Evidence[];
}

export type Urgency = 'today' | 'week' | 'month' | 'quarter' | 'later';

/** Why a kind that has live signals is not the badge. `kept`: it is stronger, but not by the margin. */
export type RunnerUpReason = 'weaker' | 'kept' | 'unverified' | 'tooWeak';

export interface RunnerUp {
  kind: BadgeKind;
  strength: number;
  reason: RunnerUpReason;
  /** By how much its strength would have to grow to become the badge; more than 0 unless it is only unverified. */
  distance: number;
}

/** The one current reason to act at an account. */
export interface Badge extends Case {
  /** The strongest verified signal: it names the variant of the badge and chooses the play. */
  lead: Signal;
  /** The day from which on the account has carried this badge without a break. */
  since: string;
  /** The first day on which it no longer does if nothing new comes. */
  lapsesOn: string;
  /** The day to act by. */
  deadline: string;
  /** Whether `deadline` stands in a signal (a contract end) or follows from the rules' window. */
  deadlineIsFact: boolean;
  urgency: Urgency;
}

/**
 * Why there is no badge: nothing has been seen yet, all of it is over or set aside for a while, what is live is only
 * assumed, or it is too weak.
 */
export type NoBadgeReason = 'nothing' | 'over' | 'snoozed' | 'assumed' | 'tooWeak';

/** The verdict on one account: a badge or none, and what stands beside it either way. */
export interface Verdict {
  badge: Badge | undefined;
  /** Set exactly when there is no badge. */
  whyNone: NoBadgeReason | undefined;
  runnerUp: RunnerUp | undefined;
  /** Live signals that are only assumed, of every kind. */
  assumed: Signal[];
}

const byContribution = (a: Evidence, b: Evidence) =>
  b.contribution - a.contribution ||
  b.signal.date.localeCompare(a.signal.date) ||
  a.signal.id.localeCompare(b.signal.id);

function casesOf(fold: Fold, rules: BadgeRules, today: string): Case[] {
  const live = new Map<BadgeKind, Evidence[]>();
  for (const fact of fold.facts) {
    const told = fact
      .map((each): Evidence => {
        const { status, contribution } = fold.worth(each, today);
        return { signal: each, status, ageDays: daysBetween(each.date, today), contribution, share: 0 };
      })
      .filter(({ status }) => status !== 'refuted')
      .sort(byContribution);
    const counted = new Set<BadgeKind>();
    for (const each of told) {
      const kind = rules.signals[each.signal.type]?.kind;
      if (!kind) continue;
      // 1 for the telling that counts, until the shares are worked out.
      each.share = counted.has(kind) ? 0 : 1;
      counted.add(kind);
      const others = live.get(kind);
      if (others) others.push(each);
      else live.set(kind, [each]);
    }
  }
  return badgeKinds
    .flatMap((kind) => {
      const evidence = live.get(kind);
      if (!evidence) return [];
      return [{ kind, strength: fold.strengthOf(kind, today), evidence: evidence.sort(byContribution) }];
    })
    .sort((a, b) => b.strength - a.strength);
}

const leadOf = (each: Case) => each.evidence.find(({ status }) => status === 'verified')?.signal;

function urgencyOf(deadline: string, today: string): Urgency {
  const left = daysBetween(today, deadline);
  if (left <= 0) return 'today';
  if (left <= 7) return 'week';
  if (left <= 31) return 'month';
  return left <= 92 ? 'quarter' : 'later';
}

function deadlineOf(each: Case, lead: Signal, rules: BadgeRules) {
  const own = each.evidence
    .filter(({ signal, status }) => status === 'verified' && signal.deadline !== undefined)
    .map(({ signal }) => signal.deadline as string)
    .sort()[0];
  return {
    deadline: own ?? addDays(lead.date, rules.signals[lead.type]?.windowDays ?? 0),
    deadlineIsFact: own !== undefined,
  };
}

function runnerUpOf(other: Case, badge: Case | undefined, rules: BadgeRules): RunnerUp {
  const { kind, strength } = other;
  const needed = Math.max(rules.threshold, badge ? badge.strength + marginOf(rules) : 0);
  const distance = Math.max(0, needed - strength);
  const reason: RunnerUpReason =
    leadOf(other) === undefined
      ? 'unverified'
      : strength < rules.threshold
        ? 'tooWeak'
        : badge && strength > badge.strength
          ? 'kept'
          : 'weaker';
  return { kind, strength, reason, distance };
}

/** Whether a signal that does not count today would if nobody had snoozed it. */
function isSnoozed(signal: Signal, fold: Fold, today: string): boolean {
  const changes = signal.changes?.filter(({ snoozedUntil }) => snoozedUntil === undefined);
  return changes?.length !== signal.changes?.length && fold.worth({ ...signal, changes }, today).status !== 'refuted';
}

function whyNoneOf(signals: Signal[], cases: Case[], fold: Fold, today: string): NoBadgeReason {
  if (signals.every(({ date }) => date > today)) return 'nothing';
  if (cases.length === 0) return signals.some((each) => isSnoozed(each, fold, today)) ? 'snoozed' : 'over';
  return cases.some(leadOf) ? 'tooWeak' : 'assumed';
}

/** A badge or none, without what only who asks further wants to know. */
export interface Judgement extends Pick<Verdict, 'whyNone' | 'assumed'> {
  badge: Omit<Badge, 'lapsesOn'> | undefined;
}

function judge(signals: Signal[], fold: Fold, today: string): Judgement & { cases: Case[]; winner: Case | undefined } {
  const rules = fold.rulesOn(today);
  const cases = casesOf(fold, rules, today);
  const { kind, since } = fold.at(today);
  const winner = cases.find((each) => each.kind === kind);
  const lead = winner && leadOf(winner);
  const assumed = cases.flatMap(({ evidence }) =>
    evidence.filter(({ status }) => status === 'assumed').map(({ signal }) => signal),
  );
  if (!winner || !lead || !since)
    return { badge: undefined, whyNone: whyNoneOf(signals, cases, fold, today), assumed, cases, winner };
  const due = deadlineOf(winner, lead, rules);
  const badge = { ...winner, ...due, lead, since, urgency: urgencyOf(due.deadline, today) };
  return { badge, whyNone: undefined, assumed, cases, winner };
}

/** How much of the way to certainty a piece of evidence goes; never infinite. */
const reach = ({ contribution, share }: Evidence) => share * -Math.log1p(-Math.min(contribution, 1 - 1e-9));

/** Works out the part of each piece of evidence in the strength of its kind. */
function shareOut(cases: Case[]): void {
  for (const { evidence } of cases) {
    const whole = evidence.reduce((sum, each) => sum + reach(each), 0);
    for (const each of evidence) each.share = whole > 0 ? reach(each) / whole : 0;
  }
}

/** The account's badge on a day, as `verdictOf` gives it but for the shares: all that chip and toolbar show. */
export const judgementOf = (signals: Signal[], book: RuleBook, today: string): Judgement =>
  judge(signals, foldOf(signals, book), today);

/**
 * The account's badge on a day (`YYYY-MM-DD`). A pure function: the same signals, rules and day give the same verdict on
 * every device, in whatever order the signals come and however often one is repeated.
 */
export function verdictOf(signals: Signal[], book: RuleBook, today: string): Verdict {
  const fold = foldOf(signals, book);
  const { badge, whyNone, assumed, cases, winner } = judge(signals, fold, today);
  shareOut(cases);
  const other = cases.find((each) => each !== winner);
  return {
    badge: badge && { ...badge, lapsesOn: fold.lapsesOn(today) ?? addDays(today, 1) },
    whyNone,
    runnerUp: other && runnerUpOf(other, winner, fold.rulesOn(today)),
    assumed,
  };
}

/** What orders accounts by how much they ask for: all of a verdict that a list of many needs. */
export type Standing = Pick<Badge, 'kind' | 'strength' | 'urgency'>;

/** The standing of an account on a day; undefined without a badge. */
export function standingOf(fold: Fold, { rules }: RuleBook, today: string): Standing | undefined {
  const kind = fold.kindOn(today);
  const winner = kind && casesOf(fold, rules, today).find((each) => each.kind === kind);
  const lead = winner && leadOf(winner);
  if (!winner || !lead) return undefined;
  const { deadline } = deadlineOf(winner, lead, rules);
  return { kind: winner.kind, strength: winner.strength, urgency: urgencyOf(deadline, today) };
}

/** The badges of an account from one day to another, without gaps, the oldest first. */
export const historyOf = (signals: Signal[], book: RuleBook, from: string, today: string): Spell[] =>
  foldOf(signals, book).at(today, from).spells;
