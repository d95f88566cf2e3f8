import type { Signal } from './signal.ts';

/** A short number for a text, FNV-1a: equal words, equal number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/**
 * The fact that a signal tells. One fact is told by signals with the same key; without a key, by those of one type with
 * the same date to act by, or else of the same day and with the same words.
 */
export const factOf = ({ type, fact, deadline, date, text }: Signal): string =>
  fact ?? (deadline ? `${type} until ${deadline}` : `${type} ${date} ${hash(text.toLowerCase())}`);
