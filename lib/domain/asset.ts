import * as z from 'zod/mini';
import { badgeKinds, signalTypes } from './badgeKinds.ts';
import { httpsUrl, id, instant, line, paragraph } from './text.ts';

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
  /** The text of a snippet, an answer or a battlecard. */
  body: z.optional(paragraph),
  summary: z.optional(line),
  owner: line,
  version: line,
  state: z.enum(assetStates),
  approvedAt: z.optional(instant),
  /** From this instant on the asset is no longer offered. */
  expiresAt: z.optional(instant),
  /** `internal` is never sent to a buyer. */
  audience: z.enum(['internal', 'external']),
  badges: z.optional(z.array(z.enum(badgeKinds))),
  signalTypes: z.optional(z.array(z.enum(signalTypes))),
  personas: z.optional(z.array(line)),
  stages: z.optional(z.array(line)),
  industries: z.optional(z.array(line)),
  competitor: z.optional(line),
  supersededBy: z.optional(id),
});
export type Asset = z.infer<typeof assetSchema>;

/**
 * Whether an asset may be offered at `now` (milliseconds since 1970): approved and not expired. An asset expires at the
 * very instant of `expiresAt`, so at that minute it is gone.
 */
export function isOfferable(asset: Asset, now: number): boolean {
  if (asset.state !== 'approved') return false;
  return asset.expiresAt === undefined || now < Date.parse(asset.expiresAt);
}

/** Whether an asset may leave the house at `now`: offerable and written for buyers. */
export function isSendable(asset: Asset, now: number): boolean {
  return asset.audience === 'external' && isOfferable(asset, now);
}
