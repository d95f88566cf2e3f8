import * as z from 'zod/mini';
import { badgeKinds } from './badgeKinds.ts';
import { day, id, line } from './text.ts';

export const requestStates = ['open', 'planned', 'done', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** A rep's own words, over several lines at most. */
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/**
 * What a rep asks marketing for: content that he did not find, or an answer to a buyer's question. In his own words and
 * nothing else: there is no field for anything of a page.
 */
export const contentRequestSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['content', 'question']),
  text: words,
  /** The situation in which it was missed, in the workspace's own words. */
  badge: z.optional(z.enum([...badgeKinds, 'none'])),
  stage: z.optional(line),
  persona: z.optional(line),
  /** The language in which it is wanted. */
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
  /** The day of the request. */
  day,
  /** Who asks: a pseudonym. */
  by: line,
  state: z.enum(requestStates),
  /** What marketing says to it; with `declined` the reason. */
  reply: z.optional(words),
  /** The asset that answers it. */
  assetId: z.optional(id),
  /** The day of the last change by marketing. */
  repliedOn: z.optional(day),
  /** Whether the rep has seen the last change. */
  seen: z.optional(z.boolean()),
});
export type ContentRequest = z.infer<typeof contentRequestSchema>;
