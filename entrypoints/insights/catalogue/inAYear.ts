import { localTimeOf } from '../../../lib/domain/wallTime.ts';

/** The zone of the team, or of this device. */
export const zoneOf = (team: string | undefined): string => team ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The end of the working day in a year: what most content is renewed until. */
export function inAYear(now: number, team: string | undefined): { expiresAt: string; timeZone: string } {
  const timeZone = zoneOf(team);
  const today = localTimeOf(now, timeZone);
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 10)}`;
  // Not every year has a 29th of February.
  return { expiresAt: `${next.replace(/-02-29$/, '-02-28')}T18:00`, timeZone };
}
