/** Milliseconds in a day of 24 hours. */
export const DAY = 86_400_000;

/** The calendar day (`YYYY-MM-DD`) of an instant (milliseconds) in the device's own time zone. */
export function dayOf(now: number): string {
  const date = new Date(now);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Whole days from `from` to `to`, both calendar days; negative when `to` is earlier. Daylight saving plays no part. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The calendar day `count` days after `from` (before it when negative). */
export function addDays(from: string, count: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}
