import * as z from 'zod/mini';

/** All that can come between a device and its team store. */
export const troubles = [
  /** Nothing was reached: no network, no such host, no answer in time. */
  'offline',
  'signIn',
  'notAllowed',
  /** The store has been restored from a backup: everything is pulled anew. */
  'otherEpoch',
  'tooMuch',
  /** The store did not understand what was sent. */
  'notExpected',
  'clientTooOld',
  'storeTooOld',
  /** An error of the server, or an answer that is none of its own: a proxy's page, say. */
  'server',
  /** What came could not be written on this device. */
  'device',
] as const;
export type TroubleKind = (typeof troubles)[number];

/** What does not pass by itself. */
const lasting: ReadonlySet<string> = new Set<TroubleKind>([
  'signIn',
  'notAllowed',
  'clientTooOld',
  'storeTooOld',
  'device',
]);
/** Milliseconds after which even trouble that passes keeps figures from being those of today. */
const LONG = 3_600_000;

/** Whether somebody should be told that the data are not kept up to date: somebody has to see to it, or it goes on for an hour. */
export const isFailing = (
  { kind, since }: { kind: 'fresh' | 'syncing' | TroubleKind; since?: number | undefined },
  now: number,
): boolean => lasting.has(kind) || (kind !== 'fresh' && kind !== 'syncing' && now - (since ?? now) >= LONG);

/** How one turn with the store ended. */
export const syncOutcomeSchema = z.object({
  /** What came between; missing where all went well. */
  trouble: z.optional(z.enum(troubles)),
  detail: z.optional(z.string()),
  /** Seconds after which the store wants to be asked again, where it has said so. */
  retryAfter: z.optional(z.number()),
  /** Whether anything that came is now in force. */
  changed: z.boolean(),
  /** What this member is in the team, and what the team is called. */
  role: z.optional(z.string()),
  workspace: z.optional(z.string()),
  /** Which order this answers: the last that came while it was being followed. */
  order: z.optional(z.number()),
});
export type SyncOutcome = z.infer<typeof syncOutcomeSchema>;
