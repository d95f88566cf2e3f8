import * as z from 'zod/mini';
import { signalTypes } from './badgeKinds.ts';
import { day, httpsUrl, id, line } from './text.ts';

export const signalStatuses = ['verified', 'assumed', 'refuted'] as const;
export type SignalStatus = (typeof signalStatuses)[number];

/** A later change to a signal: by whom, from which day on. */
export const signalChangeSchema = z.object({
  /** The first day on which it holds. */
  on: day,
  by: line,
  status: z.optional(z.enum(signalStatuses)),
  /** The signal does not count from `on` to this day, the day included. */
  snoozedUntil: z.optional(day),
});
export type SignalChange = z.infer<typeof signalChangeSchema>;

/** Where a fact comes from. */
export const sourceSchema = z.object({ name: line, url: z.optional(httpsUrl) });

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
  /** As it was recorded; `changes` says what became of it. */
  status: z.enum(signalStatuses),
  /** In the order in which they were made. */
  changes: z.optional(z.array(signalChangeSchema).check(z.maxLength(50))),
  /** Signals with the same key tell one fact, from several sources: it counts once for a kind of badge. */
  fact: z.optional(line),
  source: sourceSchema,
  owner: line,
  /** The signal's own date to act by: contract end, tender closing. */
  deadline: z.optional(day),
  /** The last day on which the signal counts, when its source sets one. */
  expiresAt: z.optional(day),
});
export type Signal = z.infer<typeof signalSchema>;
