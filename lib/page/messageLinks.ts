import { all, attr, closest, one } from '../sites/dom.ts';
import { isField } from './composeBox.ts';

/** As many addresses of one message are looked at, and as long ones. */
const MOST = 50;
const LONGEST = 2000;

/** Characters of a message in which addresses without a link are looked for. */
const ENOUGH = 200_000;

/** Quotes of any editor: what stands in them has been sent before, by whomever. */
export const quotes = 'blockquote, .gmail_quote';
/** Outlook has no element around its quote: it is all that follows one of these. */
const quoteBegins = '#appendonsend, #divRplyFwdMsg';

/** Whether a part of a message is the writer's own and no quote. */
function isOwn(box: HTMLElement, el: Element): boolean {
  const quote = closest(el, quotes);
  if (quote && quote !== box && box.contains(quote)) return false;
  const begin = one(box, quoteBegins);
  return !begin || (begin.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
}

/** The links of a message that its writer has put there. */
export const ownLinks = (box: HTMLElement): HTMLAnchorElement[] =>
  all(box, 'a[href]').filter((el): el is HTMLAnchorElement => isOwn(box, el));

/** Addresses written out in a text, quoted lines apart; a full stop or a bracket at the end belongs to the sentence. */
export const writtenIn = (text: string): string[] =>
  text
    .slice(0, ENOUGH)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .flatMap((line) => line.match(/https?:\/\/[^\s<>"'\u200b]+/gi) ?? [])
    .map((address) => address.replace(/[.,;:!?)\]}»’]+$/, ''));

/** Text of the writer's own, line by line and without the links' words. */
function ownText(box: HTMLElement): string {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let out = '';
  for (let node = walker.nextNode(); node && out.length < ENOUGH; node = walker.nextNode()) {
    const el = node.parentElement;
    if (el && !closest(el, 'a[href]') && isOwn(box, el)) out += `${(node as Text).data}\n`;
  }
  return out;
}

/** The addresses in a message that is being written, each once. Nothing else of it is looked at. */
export function addressesIn(box: HTMLElement): string[] {
  const written = writtenIn(isField(box) ? box.value : ownText(box));
  const linked = isField(box) ? [] : ownLinks(box).map((link) => attr(link, 'href') ?? '');
  const web = [...linked, ...written].filter((each) => /^https?:\/\//i.test(each) && each.length < LONGEST);
  return [...new Set(web)].slice(0, MOST);
}
