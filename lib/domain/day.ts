/** Milliseconds in a day of 24 hours. */
export const DAY = 86_400_000;

/**
 * The calendar day (`YYYY-MM-DD`) of an instant (milliseconds) in a time zone (`Europe/Paris`), or in the device's own.
 * Throws a RangeError for a zone that the device does not know.
 */
export const dayOf = (now: number, timeZone?: string): string =>
  // Swedish dates are written that way.
  new Date(now).toLocaleDateString('sv', { timeZone });

/**
 * A calendar day as a number that counts days: daylight saving and time zones play no part, because a date without a time
 * is one of UTC to the language.
 */
export const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** The calendar day of such a number. */
export const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Whole days from `from` to `to`, both calendar days; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The calendar day `count` days after `from` (before it when negative). */
export const addDays = (from: string, count: number): string => dayText(dayNumber(from) + count);

/** The half of the day of an instant (milliseconds), in the device's own zone. */
export const halfOf = (now: number): 'morning' | 'afternoon' =>
  new Date(now).getHours() < 12 ? 'morning' : 'afternoon';
