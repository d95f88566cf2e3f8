/** Seconds between two syncs when all is well. */
export const REST = 300;

/** Seconds of the shortest and of the longest wait after a failure. No alarm comes sooner than half a minute. */
const LEAST = 30;
const LONGEST = 1_800;

/**
 * Seconds to wait before the next sync: doubled with each failure, and spread, so that a thousand devices do not come back
 * at the same moment to a store that has just started again.
 * @param failures how many there were in a row; 0 when all is well
 * @param random 0 to 1
 * @param hint seconds that the store has asked for
 */
export function waitAfter(failures: number, random: number, hint = 0): number {
  const base = failures === 0 ? REST : Math.min(LONGEST, LEAST * 2 ** Math.min(failures, 10));
  // Of a wait after a failure half is by chance, the first one's too: they have all been sent away at the same moment.
  const spread = failures === 0 ? base * (0.9 + 0.2 * random) : base * (0.5 + 0.5 * random);
  // What the store asks for is the least, and spread as well.
  return Math.max(LEAST, spread, hint * (1 + 0.2 * random));
}
