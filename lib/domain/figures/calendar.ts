import { addDays } from '../day.ts';

/**
 * Figures go by ISO weeks (ISO 8601: Monday to Sunday). A month of figures is made of whole weeks, those whose Thursday
 * falls in it, as ISO 8601 gives weeks to years: weeks and months never cut each other, so no difference between two
 * ranges tells of a part of a week.
 */

/** The Monday of the week that a day belongs to. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The month (`YYYY-MM`) that the week of a day belongs to. */
export const monthOf = (day: string): string => addDays(mondayOf(day), 3).slice(0, 7);

/** The number of a day's week in its year, 1 to 53. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const ordinal = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(ordinal / 7) + 1;
}

/** The month so many months after another, before it when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The Mondays of a month's weeks, in order. */
export function mondaysOf(month: string): string[] {
  const mondays: string[] = [];
  for (let monday = mondayOf(`${month}-04`); monthOf(monday) === month; monday = addDays(monday, 7))
    mondays.push(monday);
  return mondays;
}

/** The last `count` Mondays up to the week of a day, in order. */
export const lastMondays = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(mondayOf(today), (index - count + 1) * 7));

/** Months of figures, both included. */
export interface Range {
  from: string;
  to: string;
}

export const lastMonths = (today: string, count: number): Range => ({
  from: addMonths(monthOf(today), 1 - count),
  to: monthOf(today),
});

export function monthsOf({ from, to }: Range): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** As many months just before. */
export function rangeBefore(range: Range): Range {
  const count = monthsOf(range).length;
  return { from: addMonths(range.from, -count), to: addMonths(range.from, -1) };
}

/** The first and the last day of a range. */
export function daysOf({ from, to }: Range): { first: string; last: string } {
  const [first = ''] = mondaysOf(from);
  return { first, last: addDays(mondaysOf(to).at(-1) ?? first, 6) };
}

/** Weeks that the use of an asset is looked back on for the content usage rate: about 90 days in whole weeks. */
export const USAGE_WEEKS = 13;
