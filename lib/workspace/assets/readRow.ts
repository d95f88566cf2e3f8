import { addDays } from '../../domain/day.ts';
import { instantOf } from '../../domain/wallTime.ts';
import { columnsOf, itemsOf } from '../csvColumns.ts';
import type { Reason } from '../report.ts';
import { completed, withoutTracking } from './address.ts';
import { type DayOrder, readMoment } from './days.ts';
import type { AssetField } from './fields.ts';
import { valueOfWord } from './words.ts';

const lists = new Set(
  columnsOf('assets', [])
    .filter(({ kind }) => kind === 'list')
    .map(({ name }) => name),
);

/** A text longer than this has no meaning in any field: it is left for the schema to refuse. */
const LONGEST = 20_000;

export interface ReadOptions {
  order: DayOrder;
  /** The zone of the days and times that name none. */
  zone: string;
}

/** What a cell says of its field; `reason` where it says nothing that can be understood. */
export type Value = { value: unknown; reason?: Reason; wholeDay?: boolean };

/** People part lists by lines, bars, semicolons or commas: the rarest sign that is there, so that the others are text. */
function listIn(text: string): string[] {
  const bare = text.replace(/\\[\\|,;\r\n]/g, '');
  return itemsOf(text, ['\n', '|', ';', ','].find((sign) => bare.includes(sign)) ?? '|');
}

const readList = (field: AssetField, cell: unknown): Value => {
  const items = typeof cell === 'string' ? listIn(cell) : cell;
  if (!Array.isArray(items)) return { value: items };
  return { value: items.map((item) => (typeof item === 'string' ? valueOfWord(field, item) : item)) };
};

/** A whole day counts to its end: the content is gone from the first minute of the next one. */
function readExpiry(text: string, { order }: ReadOptions): Value {
  const moment = readMoment(text, order);
  if (!moment) return { value: text, reason: 'date' };
  if ('day' in moment) return { value: `${addDays(moment.day, 1)}T00:00`, wholeDay: true };
  return { value: 'local' in moment ? moment.local : moment.instant };
}

function readInstant(text: string, { order, zone }: ReadOptions): Value {
  const moment = readMoment(text, order);
  if (!moment) return { value: text, reason: 'date' };
  if ('instant' in moment) return { value: moment.instant };
  const local = 'day' in moment ? `${moment.day}T00:00` : moment.local;
  return { value: new Date(instantOf(local, zone)).toISOString() };
}

function readAddress(text: string): Value {
  const address = withoutTracking(completed(text));
  const url = URL.parse(address);
  const fit = url?.protocol === 'https:' && url.username === '' && url.password === '';
  return fit ? { value: address } : { value: text, reason: 'address' };
}

/** Reads a cell as the value of a field; undefined for an empty one. */
export function readValue(field: AssetField, cell: unknown, options: ReadOptions): Value | undefined {
  const given = typeof cell === 'number' ? String(cell) : cell;
  if (typeof given === 'string' && given.trim() === '') return undefined;
  if (typeof given === 'string' && given.length > LONGEST) return { value: given };
  if (lists.has(field)) return readList(field, given);
  if (typeof given !== 'string') return { value: given };
  const text = given.trim();
  if (field === 'expiresAt') return readExpiry(text, options);
  if (field === 'approvedAt') return readInstant(text, options);
  if (field === 'url') return readAddress(text);
  return { value: valueOfWord(field, text) };
}
