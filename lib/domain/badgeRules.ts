import * as z from 'zod/mini';
import { DEFAULT_MARGIN } from './badgeDefaults.ts';
import { badgeKinds, type SignalType, signalTypes } from './badgeKinds.ts';
import { day } from './text.ts';

const share = z.number().check(z.minimum(0), z.maximum(1));
const days = z.int().check(z.minimum(1), z.maximum(730));

/** How one type of signal speaks for a badge. */
export const signalRuleSchema = z.object({
  kind: z.enum(badgeKinds),
  /** Strength of a fresh, verified signal, 0 to 1. */
  weight: share,
  /** Days after which the weight has halved. */
  halfLifeDays: days,
  /** Days after which the signal is dead whatever its weight. */
  maxAgeDays: days,
  /** Days from the signal's date in which to act, where the signal has no deadline of its own. */
  windowDays: days,
  /** An assumed signal of this type counts for nothing at all until it is verified. */
  verifiedOnly: z.optional(z.boolean()),
});
export type SignalRule = z.infer<typeof signalRuleSchema>;

export const badgeRulesSchema = z.object({
  /** Least strength that a badge needs, 0 to 1. */
  threshold: share,
  /** Share of its weight that an assumed signal keeps, 0 to 1. */
  assumedShare: share,
  /** By how much another kind must be stronger to take over a badge that still holds, 0 to 1. */
  margin: z.optional(share),
  /** Kinds that are not given. Without it `intent` is off: research alone is not yet a reason to act. */
  kindsOff: z.optional(z.array(z.enum(badgeKinds))),
  /** A type without a rule counts for nothing. */
  signals: z.partialRecord(z.enum(signalTypes), signalRuleSchema),
});
export type BadgeRules = z.infer<typeof badgeRulesSchema>;

/** Rules that were in force until a day, the day included. */
export const formerRulesSchema = z.object({ until: day, rules: badgeRulesSchema });
export type FormerRules = z.infer<typeof formerRulesSchema>;

const rule = (
  kind: SignalRule['kind'],
  weight: number,
  halfLifeDays: number,
  maxAgeDays: number,
  windowDays: number,
): SignalRule => ({ kind, weight, halfLifeDays, maxAgeDays, windowDays });

/**
 * The rules a workspace starts with. A customer's own contract and usage weigh most and last longest, a tender is urgent
 * and short, news about people and money opens a window of about a quarter.
 */
export const defaultBadgeRules = {
  threshold: 0.3,
  assumedShare: 0.4,
  margin: DEFAULT_MARGIN,
  kindsOff: ['intent'],
  signals: {
    renewal: rule('customer', 0.8, 60, 180, 90),
    adoptionGap: rule('customer', 0.6, 45, 120, 45),
    usageGrowth: rule('customer', 0.55, 45, 120, 60),
    tender: rule('competitive', 0.85, 30, 120, 30),
    evaluation: rule('competitive', 0.65, 30, 90, 45),
    rivalDecline: rule('competitive', 0.55, 45, 120, 60),
    leadership: rule('change', 0.65, 45, 120, 60),
    funding: rule('change', 0.6, 45, 120, 60),
    expansion: rule('change', 0.55, 60, 150, 90),
    research: rule('intent', 0.5, 14, 45, 14),
  } satisfies Record<SignalType, SignalRule>,
} satisfies BadgeRules;
