/**
 * How the popup's figures looked when they were last on the screen: it shows them before our libraries are compiled, and
 * without waiting for anything, which only this storage can. A worker has none.
 */
const STILL = 'popupStill';

interface Kept {
  day: string;
  still: unknown;
}

const today = () => new Date().toDateString();

/** What was kept today. */
export function readStill(): unknown {
  try {
    const { day, still }: Kept = JSON.parse(localStorage.getItem(STILL) ?? '{}');
    return day === today() ? still : undefined;
  } catch {
    return undefined; // damaged, or no storage allowed: then the figures come when they have been read
  }
}

export const keepStill = (still: unknown): void =>
  localStorage.setItem(STILL, JSON.stringify({ day: today(), still } satisfies Kept));

/** After what changes all of it: another language, role or workspace, an erased log. */
export const forgetStill = (): void => globalThis.localStorage?.removeItem(STILL);
