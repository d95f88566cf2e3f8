import * as z from 'zod/mini';
import { signalSchema, sourceSchema } from './signal.ts';
import { day, id, line } from './text.ts';

/** What a rep can say of the facts about an account. */
export const signalActions = ['confirm', 'refute', 'snooze', 'add'] as const;

/**
 * Something a rep has said of a signal. Kept beside the workspace's signals and never written into them: an import
 * replaces those, and each word can be taken back.
 */
export const signalEditSchema = z.object({
  id,
  accountId: id,
  signalId: id,
  action: z.enum(signalActions),
  /** The calendar day from which on it holds. */
  on: day,
  /**
   * Order in which things were said: milliseconds since 1970 of the day, one more for each word of that day. The hour is
   * nobody's business.
   */
  at: z.number(),
  /** Who said it: a pseudonym. */
  by: line,
  /** Last day of a snooze. */
  until: z.optional(day),
  /** The fact itself, when one was added. */
  signal: z.optional(signalSchema),
  /** What a confirmation rests on, where the rep has said it. */
  source: z.optional(sourceSchema),
  /** The day on which it was taken back, in milliseconds since 1970. */
  undoneAt: z.optional(z.number()),
});
export type SignalEdit = z.infer<typeof signalEditSchema>;
