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

/** How a search for content ended: with a use, without one, or with nothing found. What was searched for is not kept. */
export const searchEnds = ['answered', 'unused', 'noResult'] as const;
export type SearchEnd = (typeof searchEnds)[number];

/** What happens to a piece of content, and what else is counted. */
export const assetActions = ['offer', 'use', 'refusal'] as const;
export const actions = [...assetActions, 'search', 'gap', 'pause'] as const;
export type Action = (typeof actions)[number];

const badgeOrNone = z.enum([...badgeKinds, 'none']);

const common = {
  /** Random or made from a name (versions 4 and 5), never ordered by time: a time-ordered id would tell the minute. */
  id: z.uuid().check(z.regex(/^.{14}[45]/)),
  day,
  /** Under which name this device speaks; missing in rows that were written before there was one. */
  rep: z.optional(line),
};

const situation = {
  ...common,
  /** Half of the day and nothing finer: the log is about content, not about anybody's day. */
  half: z.enum(['morning', 'afternoon']),
  badge: badgeOrNone,
  /** Only where the workspace has switched it on. */
  accountId: z.optional(id),
};

const content = { ...situation, assetId: id, assetVersion: line };

/** One line of the rep's own log. Strict: no address, title, name or subject of a page has a field to stand in. */
export const usageEventSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...content, action: z.literal('offer'), fit: z.enum(fits) }),
  z.strictObject({ ...content, action: z.literal('use'), channel: z.enum(channels) }),
  z.strictObject({
    ...content,
    action: z.literal('refusal'),
    reason: z.enum(refusalReasons),
    /** With `usedOwn`: what. */
    own: z.optional(z.enum(ownTypes)),
  }),
  /** A search for content that has come to an end. */
  z.strictObject({ ...situation, action: z.literal('search'), reason: z.enum(searchEnds) }),
  /** An account with a badge for which there was nothing to offer. */
  z.strictObject({ ...situation, action: z.literal('gap') }),
  /** A day on which the rep has paused his log: that, and nothing of what he did. */
  z.strictObject({ ...common, action: z.literal('pause') }),
]);
export type UsageEvent = z.infer<typeof usageEventSchema>;

/** The fields that some kinds of event have, read where the kind does not matter. */
export type EventFields = Pick<UsageEvent, 'id' | 'day' | 'rep'> & {
  half?: 'morning' | 'afternoon';
  assetId?: string;
  assetVersion?: string;
  badge?: BadgeName;
  accountId?: string | undefined;
};

/** An event about a piece of content. */
export type AssetEvent = Extract<UsageEvent, { assetId: string }>;
export const isAboutAsset = (event: UsageEvent): event is AssetEvent => 'assetId' in event;

/** The badge that an account carried when something happened. */
export type BadgeName = z.infer<typeof badgeOrNone>;

/** The part of an event that says what happened to a piece of content, as the panel hands it over. */
export type Happening =
  | { action: 'offer'; fit: Fit }
  | { action: 'use'; channel: Channel }
  | { action: 'refusal'; reason: RefusalReason; own?: OwnType };

export { halfOf } from './day.ts';
