import * as z from 'zod/mini';
import { type Signal, type SignalChange, signalSchema } from './signal.ts';
import { day, id, line } from './text.ts';

/** What a rep can say of the facts about an account. */
export const signalActions = ['confirm', 'refute', 'snooze', 'add'] as const;
export type SignalAction = (typeof signalActions)[number];

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
  /** When it was said, in milliseconds since 1970: the order of what was said on one day. */
  at: z.number(),
  /** Who said it: a pseudonym. */
  by: line,
  /** Last day of a snooze. */
  until: z.optional(day),
  /** The fact itself, when one was added. */
  signal: z.optional(signalSchema),
  /** What a confirmation rests on, where the rep has said it. */
  source: z.optional(signalSchema.shape.source),
  /** When it was taken back, in milliseconds since 1970. */
  undoneAt: z.optional(z.number()),
});
export type SignalEdit = z.infer<typeof signalEditSchema>;

const changeOf = ({ action, on, by, until }: SignalEdit): SignalChange =>
  action === 'snooze'
    ? { on, by, ...(until !== undefined && { snoozedUntil: until }) }
    : { on, by, status: action === 'refute' ? 'refuted' : 'verified' };

/**
 * The signals of an account with what reps have said of them, in the order in which it was said. What was taken back, or
 * speaks of a signal that is no longer there, leaves no trace.
 */
export function withEdits(signals: Signal[], edits: SignalEdit[]): Signal[] {
  const valid = edits
    .filter(({ undoneAt }) => undoneAt === undefined)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  if (valid.length === 0) return signals;
  const added = valid.flatMap(({ action, signal }) => (action === 'add' && signal ? [signal] : []));
  // The workspace's own row wins: by then the team has taken the fact over.
  const all = new Map([...added, ...signals].map((signal) => [signal.id, signal]));
  return [...all.values()].map((signal) => {
    const said = valid.filter(({ action, signalId }) => action !== 'add' && signalId === signal.id).map(changeOf);
    return said.length === 0 ? signal : { ...signal, changes: [...(signal.changes ?? []), ...said] };
  });
}
