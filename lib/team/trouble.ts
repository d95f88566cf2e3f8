import type { TroubleKind } from '../domain/teamTurn.ts';

/** Why the store could not be spoken to. */
export class Trouble extends Error {
  override name = 'Trouble';
  readonly kind: TroubleKind;
  /** Seconds after which the store wants to be asked again, where it has said so. */
  readonly retryAfter: number | undefined;

  constructor(kind: TroubleKind, detail: string, retryAfter?: number) {
    super(detail);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

const byCode: Record<string, TroubleKind> = {
  WN401: 'signIn',
  WN403: 'notAllowed',
  WN409: 'otherEpoch',
  WN413: 'tooMuch',
  WN422: 'notExpected',
  WN426: 'clientTooOld',
  WN503: 'server',
};

const byStatus = (status: number): TroubleKind => {
  if (status === 401) return 'signIn';
  if (status === 403) return 'notAllowed';
  if (status === 413) return 'tooMuch';
  // What is asked for is not there: a store from before that question, or another server altogether.
  if (status === 404) return 'storeTooOld';
  return 'server';
};

/** The trouble that an answer tells of: by the store's own code where it has one, else by the status of the answer. */
export const troubleOf = (code: unknown, status: number): TroubleKind => byCode[String(code)] ?? byStatus(status);

const LONGEST = 3_600;

/** The seconds of a `Retry-After`, as a number or a date; nothing longer than an hour. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(LONGEST, Math.max(0, Math.ceil(seconds)));
}
