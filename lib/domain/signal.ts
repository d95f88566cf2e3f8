import * as z from 'zod/mini';
import { signalTypes } from './badgeKinds.ts';
import { day, httpsUrl, id, line } from './text.ts';

export const signalStatuses = ['verified', 'assumed', 'refuted'] as const;
export type SignalStatus = (typeof signalStatuses)[number];

/** A dated, sourced fact about an account. */
export const signalSchema = z.object({
  id,
  accountId: id,
  type: z.enum(signalTypes),
  /** The fact as a clause without a full stop that a rep could say aloud: "contract ends on 14 December". */
  text: line,
  /** The short form for the evidence line: "Renewal date 14 Dec". */
  label: line,
  /** The day on which the fact was seen. */
  date: day,
  status: z.enum(signalStatuses),
  source: z.object({ name: line, url: z.optional(httpsUrl) }),
  owner: line,
  /** The signal's own date to act by: contract end, tender closing. */
  deadline: z.optional(day),
  /** The last day on which the signal counts, when its source sets one. */
  expiresAt: z.optional(day),
});
export type Signal = z.infer<typeof signalSchema>;
