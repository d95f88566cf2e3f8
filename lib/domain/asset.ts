import * as z from 'zod/mini';
import { badgeKinds, signalTypes } from './badgeKinds.ts';
import { DAY } from './day.ts';
import { clockTime, httpsUrl, id, instant, line, paragraph, timeZone } from './text.ts';
import { instantOf } from './wallTime.ts';

export const assetTypes = [
  'deck',
  'caseStudy',
  'onePager',
  'battlecard',
  'answer',
  'snippet',
  'calculator',
  'video',
  'guide',
] as const;
export type AssetType = (typeof assetTypes)[number];

export const assetStates = ['draft', 'inReview', 'approved', 'retired'] as const;

/** One approved (or not yet, or no longer approved) piece of content. */
export const assetSchema = z.object({
  id,
  type: z.enum(assetTypes),
  title: line,
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  /** Where it is; snippets and answers may have only `body`. */
  url: z.optional(httpsUrl),
  /** Where it is when it has no address: a path or name in the team's own store of files, shown as text. */
  file: z.optional(line),
  /** The text of a snippet, an answer or a battlecard. */
  body: z.optional(paragraph),
  summary: z.optional(line),
  owner: line,
  /** Who approved the version in force. */
  approver: z.optional(line),
  version: line,
  state: z.enum(assetStates),
  approvedAt: z.optional(instant),
  /** From this instant on the asset is no longer offered; without a zone in it, as the clocks of `timeZone` read. */
  expiresAt: z.optional(clockTime),
  /** The zone of an `expiresAt` without one; where it is missing too, UTC. */
  timeZone: z.optional(timeZone),
  /** `internal` is never sent to a buyer. */
  audience: z.enum(['internal', 'external']),
  badges: z.optional(z.array(z.enum(badgeKinds))),
  signalTypes: z.optional(z.array(z.enum(signalTypes))),
  personas: z.optional(z.array(line)),
  stages: z.optional(z.array(line)),
  industries: z.optional(z.array(line)),
  products: z.optional(z.array(line)),
  /** The rival that a battlecard is about. */
  competitor: z.optional(line),
  /** The asset that takes this one's place. */
  supersededBy: z.optional(id),
});
export type Asset = z.infer<typeof assetSchema>;

/** The instant (milliseconds) from which on an asset is no longer offered; undefined for one that does not expire. */
export function expiryOf({ expiresAt, timeZone = 'UTC' }: Pick<Asset, 'expiresAt' | 'timeZone'>): number | undefined {
  if (expiresAt === undefined) return undefined;
  // Without seconds and zone: 16 characters.
  return expiresAt.length === 16 ? instantOf(expiresAt, timeZone) : Date.parse(expiresAt);
}

/**
 * Whether an asset may be offered at `now` (milliseconds since 1970): approved and not expired. An asset expires at the
 * very instant of `expiresAt`, so at that minute it is gone.
 */
export function isOfferable(asset: Asset, now: number): boolean {
  if (asset.state !== 'approved') return false;
  if (asset.expiresAt?.length === 16) {
    // Further from the minute than any zone is from UTC: no need to ask its clocks, which takes long for thousands.
    const inUtc = Date.parse(`${asset.expiresAt}Z`);
    if (Math.abs(now - inUtc) > DAY) return now < inUtc;
  }
  return now < (expiryOf(asset) ?? Number.POSITIVE_INFINITY);
}

/** Whether an asset may leave the house at `now`: offerable and written for buyers. */
export function isSendable(asset: Asset, now: number): boolean {
  return asset.audience === 'external' && isOfferable(asset, now);
}
