import { addDays } from './day.ts';
import { HEALTH_DAYS, type SiteHealth } from './health.ts';

/** Days looked back at for whether a site is failing: weekdays are then told apart by their names. */
const LATELY = 7;
/** Failures below this may be pages that are odd by themselves. */
const FEWEST = 3;

export interface VersionVisits {
  version: string;
  reads: number;
  failures: number;
}

/** A site that fails more than it reads. */
export interface Failing {
  /** The first day of the trouble, at most a week ago. */
  since: string;
  failures: number;
  visits: number;
}

export interface HealthSummary {
  readAt: number | undefined;
  /** Of the days that are kept, all versions together. */
  reads: number;
  failures: number;
  /** Newest first. */
  versions: VersionVisits[];
  /** With the version in use: an update starts afresh. */
  failing: Failing | undefined;
}

interface Row extends VersionVisits {
  day: string;
}

const sum = (rows: Row[], of: 'reads' | 'failures') => rows.reduce((all, row) => all + row[of], 0);

/**
 * The longest stretch of days up to the last one visited in which more visits failed than were read; undefined where the
 * last day itself went well.
 */
function failingOf(rows: Row[]): Failing | undefined {
  const last = rows[0];
  if (!last || last.failures <= last.reads) return undefined;
  const stretches = rows.map((row, index) => {
    const within = rows.slice(0, index + 1);
    const failures = sum(within, 'failures');
    return { since: row.day, failures, visits: failures + sum(within, 'reads') };
  });
  return stretches.findLast(({ failures, visits }) => failures >= FEWEST && failures > visits - failures);
}

export function healthSummary(health: SiteHealth, version: string, today: string): HealthSummary {
  const oldest = addDays(today, 1 - HEALTH_DAYS);
  const rows = Object.entries(health.days)
    .map(([key, [reads, failures]]): Row => ({ day: key.slice(0, 10), version: key.slice(11), reads, failures }))
    .filter(({ day }) => day >= oldest)
    .sort((a, b) => b.day.localeCompare(a.day));
  const lately = addDays(today, 1 - LATELY);
  const versions = [...new Set(rows.map((row) => row.version))].map((each) => {
    const own = rows.filter((row) => row.version === each);
    return { version: each, reads: sum(own, 'reads'), failures: sum(own, 'failures') };
  });
  return {
    readAt: health.readAt,
    reads: sum(rows, 'reads'),
    failures: sum(rows, 'failures'),
    versions,
    failing: failingOf(rows.filter((row) => row.version === version && row.day >= lately)),
  };
}
