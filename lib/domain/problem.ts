/** What can be wrong with the local database, as far as the user can do something about it. */
export type ProblemKind = 'quota' | 'newer' | 'blocked' | 'damaged' | 'unexpected';

export interface Problem {
  kind: ProblemKind;
  /** The error as the browser put it. */
  detail: string;
}

const kinds: Record<string, ProblemKind> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  BlockedError: 'blocked',
  UnknownError: 'damaged',
  OpenFailedError: 'damaged',
  DatabaseClosedError: 'damaged',
  InvalidStateError: 'damaged',
  NotFoundError: 'damaged',
  DataError: 'damaged',
};

/** Names along an error and the errors it wraps: Dexie keeps the browser's own in `inner`. */
function namesOf(error: unknown): string[] {
  const { name, inner, cause } = (error ?? {}) as { name?: string; inner?: unknown; cause?: unknown };
  const below = inner ?? cause;
  return [...(below && below !== error ? namesOf(below) : []), ...(name ? [name] : [])];
}

/** The name that says what an error is: the innermost that is known. */
export const nameOf = (error: unknown): string | undefined => namesOf(error).find((name) => Object.hasOwn(kinds, name));

/** Turns an error of the database into what the user is told. */
export const problemOf = (error: unknown): Problem => ({
  kind: kinds[nameOf(error) ?? ''] ?? 'unexpected',
  detail: String(error),
});
