import { isOn } from './badgeDefaults.ts';
import type { RuleBook } from './badgeFold.ts';
import { badgeKinds, signalTypes } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';
import { dayNumber } from './day.ts';

/** A rule with its powers worked out: the fold asks for them for every signal on every day. */
interface Term {
  kind: number;
  maxAge: number;
  assumed: number;
  /** By age in days. */
  weights: Float64Array;
}

/** The rules of a time. */
export interface Terms {
  rules: BadgeRules;
  /** Last day number on which they hold. */
  until: number;
  /** By the place of the type in `signalTypes`; none for a type that counts for nothing. */
  types: (Term | undefined)[];
}

const known = new WeakMap<BadgeRules, Terms['types']>();

function termsOf(rules: BadgeRules, until: number): Terms {
  let types = known.get(rules);
  if (!types) {
    types = signalTypes.map((type) => {
      const rule = rules.signals[type];
      if (!rule || !isOn(rule.kind, rules)) return undefined;
      const { kind, maxAgeDays, weight, halfLifeDays, verifiedOnly } = rule;
      const weights = Float64Array.from({ length: maxAgeDays + 1 }, (_, age) => weight * 0.5 ** (age / halfLifeDays));
      const assumed = verifiedOnly ? 0 : rules.assumedShare;
      return { kind: badgeKinds.indexOf(kind), maxAge: maxAgeDays, assumed, weights };
    });
    known.set(rules, types);
  }
  return { rules, until, types };
}

/** The rules by their times, the oldest first. */
export const bookOf = ({ rules, former = [] }: RuleBook): Terms[] => [
  ...former.map((each) => termsOf(each.rules, dayNumber(each.until))).sort((a, b) => a.until - b.until),
  termsOf(rules, Number.POSITIVE_INFINITY),
];
