/** Making one takes fifty times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the clocks of a zone read at an instant, as if that were UTC: milliseconds, whole minutes. */
const clock = (at: number, timeZone: string): number =>
  Date.parse(`${formatOf(timeZone).format(at).replace(' ', 'T')}Z`);

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * The first instant (milliseconds) at which the clocks of a zone read a local time (`2026-12-31T18:00`). A time that they
 * read twice in autumn is the earlier one; one that they skip in spring is the moment of the skip.
 * @throws RangeError for a zone that the device does not know
 */
export function instantOf(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`);
  // No zone is further than 14 hours from UTC, and none changes its clock twice in two days.
  const offsets = [-24, 24].map((hours) => {
    const near = wanted + hours * HOUR;
    return clock(near, timeZone) - near;
  });
  const found = offsets.map((offset) => wanted - offset).filter((at) => clock(at, timeZone) === wanted);
  if (found.length > 0) return Math.min(...found);
  let [before, after] = offsets.map((offset) => wanted - offset).sort((a, b) => a - b) as [number, number];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (clock(middle, timeZone) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

/** What the clocks of a zone read at an instant, as `YYYY-MM-DDTHH:MM`. */
export const localTimeOf = (at: number, timeZone: string): string =>
  new Date(clock(at, timeZone)).toISOString().slice(0, 16);
