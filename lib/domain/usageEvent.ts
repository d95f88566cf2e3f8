import * as z from 'zod/mini';
import { badgeKinds } from './badgeKinds.ts';
import { type Fit, fits } from './rank.ts';
import { day, id, line } from './text.ts';

/** How a piece of content was used; looking at it is not a use. `sent`: its link stood in a message that went out. */
export const channels = ['copied', 'opened', 'inserted', 'sent'] as const;
export type Channel = (typeof channels)[number];

/** Why a rep did not use what was offered. */
export const refusalReasons = [
  'wrongMessage',
  'outdated',
  'tooLong',
  'wrongLanguage',
  'notForBuyer',
  'alreadySent',
  'usedOwn',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a rep made himself and used instead. */
export const ownTypes = ['deck', 'document', 'email', 'link', 'other'] as const;
export type OwnType = (typeof ownTypes)[number];

export const actions = ['offer', 'use', 'refusal'] as const;
export type Action = (typeof actions)[number];

const badgeOrNone = z.enum([...badgeKinds, 'none']);

const common = {
  /** Random, never ordered by time: a time-ordered id would tell the minute. */
  id: z.uuid(),
  day,
  /** Half of the day and nothing finer: the log is about content, not about anybody's day. */
  half: z.enum(['morning', 'afternoon']),
  assetId: id,
  assetVersion: line,
  badge: badgeOrNone,
  /** Only where the workspace has switched it on. */
  accountId: z.optional(id),
};

/** One line of the rep's own log. Strict: no address, title, name or subject of a page has a field to stand in. */
export const usageEventSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...common, action: z.literal('offer'), fit: z.enum(fits) }),
  z.strictObject({ ...common, action: z.literal('use'), channel: z.enum(channels) }),
  z.strictObject({
    ...common,
    action: z.literal('refusal'),
    reason: z.enum(refusalReasons),
    /** With `usedOwn`: what. */
    own: z.optional(z.enum(ownTypes)),
  }),
]);
export type UsageEvent = z.infer<typeof usageEventSchema>;

/** The part of an event that says what happened, as the panel hands it over. */
export type Happening =
  | { action: 'offer'; fit: Fit }
  | { action: 'use'; channel: Channel }
  | { action: 'refusal'; reason: RefusalReason; own?: OwnType };

export { halfOf } from './day.ts';
