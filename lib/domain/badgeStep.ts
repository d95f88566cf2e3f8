import { marginOf } from './badgeDefaults.ts';
import { type BadgeKind, badgeKinds } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';

/** Where the fold over an account's days stands after one of them. */
export interface State {
  kind: BadgeKind | undefined;
  /** Day number of the first day of this spell. */
  since: number;
}

/** What each kind weighs on one day, by its place in `badgeKinds`. */
export interface Weighed {
  strength: Float64Array;
  /** 1 where a verified signal is among what weighs. */
  verified: Uint8Array;
}

const EPSILON = 1e-12;

const weightOf = ({ strength }: Weighed, kind: number): number => strength[kind] ?? 0;

const holds = (day: Weighed, kind: number, { threshold }: BadgeRules): boolean =>
  day.verified[kind] === 1 && weightOf(day, kind) >= threshold - EPSILON;

/** The strongest kind that holds, or -1. */
function strongest(day: Weighed, rules: BadgeRules): number {
  let best = -1;
  for (let kind = 0; kind < badgeKinds.length; kind++)
    if (holds(day, kind, rules) && (best < 0 || weightOf(day, kind) > weightOf(day, best) + EPSILON)) best = kind;
  return best;
}

/** Whether a kind that is carried stays, although another may be stronger. */
function stays(day: Weighed, kind: number, best: number, rules: BadgeRules): boolean {
  const ahead = weightOf(day, best) - weightOf(day, kind);
  // With a margin of 0 an equal one is still no reason to change.
  return holds(day, kind, rules) && (ahead < marginOf(rules) - EPSILON || ahead <= EPSILON);
}

/** The state after a day. @param number of the day */
export function step(state: State, day: Weighed, rules: BadgeRules, number: number): State {
  const best = strongest(day, rules);
  if (state.kind !== undefined && stays(day, badgeKinds.indexOf(state.kind), best, rules)) return state;
  const kind = best < 0 ? undefined : badgeKinds[best];
  return kind === state.kind ? state : { kind, since: number };
}

/** The kind that is carried after a day whatever was carried before; undefined where that depends on the day before. */
export function decided(day: Weighed, rules: BadgeRules): { kind: BadgeKind | undefined } | undefined {
  const best = strongest(day, rules);
  for (let kind = 0; kind < badgeKinds.length; kind++)
    if (kind !== best && stays(day, kind, best, rules)) return undefined;
  return { kind: best < 0 ? undefined : badgeKinds[best] };
}
