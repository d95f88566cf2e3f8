import { completed } from './address.ts';
import { titleFrom } from './guess.ts';

/** One link of a pasted list. An address that cannot be used is refused later, with its line. */
export interface PastedLink {
  line: number;
  title: string;
  address: string;
}

const markdown = /\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\s*\)/g;
const bullet = /^(?:[-*•–]|\d{1,3}[.)]|\[[ x]\])\s+/;
const address = /<?((?:https?:\/\/|www\.)[^\s<>"]+)>?/i;
/** What parts title and address, or is left at the ends of a title. */
const edges = /^[\s,;:|–—)-]+|[\s,;:|–—(-]+$/g;

/** A line longer than this holds no link that anyone could read. */
const LONGEST = 5_000;

function linksOf(text: string, line: number): PastedLink[] {
  const marked = [...text.matchAll(markdown)];
  if (marked.length > 0)
    return marked.map(([, title = '', target = '']) => {
      const full = completed(target);
      return { line, title: title.replace(/\\(.)/g, '$1').trim() || titleFrom(full), address: full };
    });
  const found = address.exec(text);
  if (!found) {
    // The last word, where it looks like an address of any kind: it is named when it is refused.
    const last = /(?:^|[\s,;]|\s-\s)((?:[a-z][a-z0-9+.-]*:|[^\s/]+\.[^\s/]+\/)\S+)$/i.exec(text)?.[1];
    const full = completed(last ?? text);
    const title = last === undefined ? text : text.slice(0, -last.length).replace(edges, '');
    return [{ line, title: title || titleFrom(full), address: full }];
  }
  // A full stop or bracket behind an address belongs to the sentence.
  const target = completed((found[1] ?? '').replace(/[.,;:!?'"»]+$/, '').replace(/^([^(]*?)\)[.,;:!?)]*$/, '$1'));
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return [{ line, title: rest.replace(edges, '').trim() || titleFrom(target), address: target }];
}

/**
 * Links pasted as a list, one per line: an address alone, a title before or behind it (parted by a tab, comma, dash or
 * space), or links as Markdown has them.
 */
export const readLinks = (text: string): PastedLink[] =>
  text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const line = raw.trim().slice(0, LONGEST).replace(bullet, '').trim();
    return line === '' ? [] : linksOf(line, index + 1);
  });
