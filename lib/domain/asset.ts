import * as z from 'zod/mini';
import { badgeKinds, signalTypes } from './badgeKinds.ts';
import { clockTime, httpsUrl, id, instant, line, paragraph, timeZone } from './text.ts';

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
export type AssetState = (typeof assetStates)[number];

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

// A file of its own: the worker asks these without the schemas.
export { expiryOf, isOfferable, isSendable } from './eligibility.ts';
