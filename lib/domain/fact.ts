import { fnv } from './fnv.ts';
import type { Signal } from './signal.ts';

/**
 * The fact that a signal tells. One fact is told by signals with the same key; without a key, by those of one type with
 * the same date to act by, or else of the same day and with the same words.
 */
export const factOf = ({ type, fact, deadline, date, text }: Signal): string =>
  fact ?? (deadline ? `${type} until ${deadline}` : `${type} ${date} ${fnv(text.toLowerCase())}`);
