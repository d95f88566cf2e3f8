import * as z from 'zod/mini';
import { buyerRoles } from './account.ts';
import { signalTypes } from './badgeKinds.ts';
import { id, line, paragraph } from './text.ts';

/** Content for one persona or one stage of the sale, or for both together. */
const contentSlotSchema = z.object({
  persona: z.optional(line),
  /** One of the workspace's own words, as in an account. */
  stage: z.optional(line),
  /** Ids of assets, best first. */
  assets: z.array(id).check(z.maxLength(20)),
});
export type ContentSlot = z.infer<typeof contentSlotSchema>;

/** What a buyer may hold against it, and what a rep can answer. */
const objectionSchema = z.object({ objection: line, answer: paragraph });

/** A repeatable motion for one reason to act; there is one for each signal type that can carry a badge. */
export const playSchema = z.object({
  id,
  /** The reason that this play answers. */
  signalType: z.enum(signalTypes),
  title: line,
  /** Who acts, as a role: "account executive with customer success". */
  actor: z.optional(line),
  approach: paragraph,
  /** Days from the first day of the badge within which the play is to be done; without it the badge's own deadline. */
  deadlineDays: z.optional(z.int().check(z.minimum(1), z.maximum(730))),
  steps: z.array(line).check(z.minLength(1), z.maxLength(12)),
  questions: z.array(line).check(z.maxLength(12)),
  objections: z.optional(z.array(objectionSchema).check(z.maxLength(12))),
  /** Buyer roles that the play needs; the panel says who is missing. */
  roles: z.optional(z.array(z.enum(buyerRoles))),
  /** Personas that the content of this play is for, best first. */
  personas: z.optional(z.array(line)),
  /** Ids of the assets that were written for this play, best first. */
  assets: z.optional(z.array(id)),
  /** Assets for a persona, for a stage or for both; offered where all that a slot names fits the account. */
  slots: z.optional(z.array(contentSlotSchema).check(z.maxLength(40))),
});
export type Play = z.infer<typeof playSchema>;
