import { addDays } from '../../domain/day.ts';
import { day, instant } from '../../domain/text.ts';
import { plain } from './plain.ts';

/** Which of two small numbers is the day: 05/06/2026 is the 5th of June, or the 6th of May. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** A moment as a table gives it: a whole day, what a clock read, or an instant with its zone. */
export type Moment = { day: string } | { local: string } | { instant: string };

/** By the beginning of their names, in French and English, without accents. */
const months: [RegExp, number][] = [
  [/^jan/, 1],
  [/^f(eb|ev)/, 2],
  [/^mar/, 3],
  [/^a(pr|vr)/, 4],
  [/^ma[iy]/, 5],
  [/^jun|^juin/, 6],
  [/^jul|^juil/, 7],
  [/^au?g|^aou/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];
const monthNamed = (name: string) => months.find(([start]) => start.test(plain(name)))?.[1];

/** A text longer than this is no date. */
const LONGEST = 60;

const two = (value: number) => String(value).padStart(2, '0');
const yearOf = (text: string) => Number(text) + (text.length === 2 ? 2000 : 0);

function dayOf(year: number, month: number | undefined, date: number): string | undefined {
  const text = `${year}-${two(month ?? 0)}-${two(date)}`;
  return day.safeParse(text).success ? text : undefined;
}

/** What follows the date: "18:00", "18h30", "6:00 PM", "à 18 h"; undefined where it is no time of day. */
function timeOf(text: string): string | undefined {
  const found = /^(\d{1,2})\s*(?:[:h]\s*(\d{2})?)?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (!found || !/[:hapm]/i.test(text)) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? `${two(hour)}:${minutes}` : undefined;
}

const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const dayAndName = /^(\d{1,2})(?:er|st|nd|rd|th)?[\s./-]+(?:of\s+)?(\p{L}+)\.?,?[\s./-]+(\d{4}|\d{2})(?!\d)/iu;
const nameAndDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;

/** "le", "on", and the name of the weekday. */
const before = /^(?:(?:le|the|on|until|au)\s+)?(?:\p{L}{3,9}\.?,?\s+(?=\d)|\p{L}+day,?\s+)?/iu;

/** The day at the beginning of a text, and what follows it. */
function dayIn(text: string, order: DayOrder): { day: string | undefined; rest: string } | undefined {
  const after = (match: RegExpExecArray) => text.slice(match[0].length);
  const iso = yearFirst.exec(text);
  if (iso) return { day: dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])), rest: after(iso) };
  const pair = numbers.exec(text);
  if (pair) {
    const [first, second] = [Number(pair[1]), Number(pair[3])];
    const year = yearOf(pair[4] ?? '');
    // What stands between dots is never written month first; and no month has a number above 12.
    const swap = pair[2] !== '.' && first <= 12 && (second > 12 || order === 'monthFirst');
    return { day: swap ? dayOf(year, first, second) : dayOf(year, second, first), rest: after(pair) };
  }
  const named = dayAndName.exec(text);
  if (named)
    return { day: dayOf(yearOf(named[3] ?? ''), monthNamed(named[2] ?? ''), Number(named[1])), rest: after(named) };
  const american = nameAndDay.exec(text);
  if (!american) return undefined;
  return { day: dayOf(Number(american[3]), monthNamed(american[1] ?? ''), Number(american[2])), rest: after(american) };
}

/** Days since the end of 1899, as spreadsheets keep them; the fraction is the time of day. */
function serialMoment(text: string): Moment | undefined {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(serial >= 20_000 && serial < 80_000)) return undefined;
  const minutes = Math.round((serial % 1) * 24 * 60);
  const date = addDays('1899-12-30', Math.floor(serial) + Math.floor(minutes / 1440));
  const clock = minutes % 1440;
  return clock === 0 ? { day: date } : { local: `${date}T${two(Math.floor(clock / 60))}:${two(clock % 60)}` };
}

/**
 * A date as people and spreadsheets write it, in French or English: 2026-12-31, 31/12/2026, 31.12.26, 31 décembre 2026,
 * Dec 31, 2026, 46387, each with or without a time of day; undefined for what is none, or no day that exists.
 */
export function readMoment(cell: string, order: DayOrder): Moment | undefined {
  const text = cell.trim().replace(/\s+/g, ' ');
  if (text.length > LONGEST) return undefined;
  if (instant.safeParse(text).success) return { instant: text };
  const serial = serialMoment(text);
  if (serial) return serial;
  const found = dayIn(text, order) ?? dayIn(text.replace(before, ''), order);
  if (!found?.day) return undefined;
  const rest = found.rest.replace(/^(?:T(?=\d)|[\s,]+)(?:(?:à|at)\s+)?/i, '').trim();
  if (rest === '') return { day: found.day };
  const time = timeOf(rest);
  return time === undefined ? undefined : { local: `${found.day}T${time}` };
}

/**
 * What a column of dates says of its order: that of the one date that cannot be read otherwise, `open` where none tells or
 * two contradict each other, undefined where no date has two small numbers.
 */
export function orderIn(cells: Iterable<string>): { order: DayOrder } | { open: string } | undefined {
  const told = new Set<DayOrder>();
  let open: string | undefined;
  for (const cell of cells) {
    const pair = cell.length > LONGEST ? undefined : numbers.exec(cell.trim());
    if (!pair || pair[2] === '.') continue;
    const [first, second] = [Number(pair[1]), Number(pair[3])];
    if (first > 12) told.add('dayFirst');
    else if (second > 12) told.add('monthFirst');
    else if (first !== second) open ??= cell.trim();
  }
  const [order] = told;
  if (told.size === 1 && order) return { order };
  return open === undefined ? undefined : { open };
}
