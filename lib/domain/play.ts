import * as z from 'zod/mini';
import { buyerRoles } from './account.ts';
import { signalTypes } from './badgeKinds.ts';
import { id, line, paragraph } from './text.ts';

/** A repeatable motion for one reason to act; there is one for each signal type that can carry a badge. */
export const playSchema = z.object({
  id,
  /** The reason that this play answers. */
  signalType: z.enum(signalTypes),
  title: line,
  approach: paragraph,
  steps: z.array(line).check(z.minLength(1), z.maxLength(12)),
  questions: z.array(line).check(z.maxLength(12)),
  /** Buyer roles that the play needs; the panel says who is missing. */
  roles: z.optional(z.array(z.enum(buyerRoles))),
  /** Personas that the content of this play is for, best first. */
  personas: z.optional(z.array(line)),
  /** Ids of the assets that were written for this play, best first. */
  assets: z.optional(z.array(id)),
});
export type Play = z.infer<typeof playSchema>;
