import { addDays } from './day.ts';

/** Visits of record pages: those that were read, and those that could not be read. */
export type Visits = [reads: number, failures: number];

/** How reading one site goes. Numbers alone: never which pages, which companies, or when in the day. */
export interface SiteHealth {
  /** Milliseconds of the newest visit that was read. */
  readAt?: number | undefined;
  /** By day and version of the extension: `2026-11-22 0.1.0`. */
  days: Record<string, Visits>;
}

/** By site. */
export type Health = Record<string, SiteHealth>;

/** Days for which visits are counted, today among them. */
export const HEALTH_DAYS = 14;

/** The health of a site after one more visit, or after what is added to one that was counted before. */
export function withVisit(
  before: SiteHealth | undefined,
  [reads, failures]: Visits,
  { now, today, version }: { now: number; today: string; version: string },
): SiteHealth {
  const oldest = addDays(today, 1 - HEALTH_DAYS);
  const days = { ...before?.days };
  for (const each in days) if (each < oldest) delete days[each];
  const key = `${today} ${version}`;
  const [readsBefore = 0, failuresBefore = 0] = days[key] ?? [];
  days[key] = [readsBefore + reads, Math.max(0, failuresBefore + failures)];
  return { readAt: reads > 0 ? now : before?.readAt, days };
}
