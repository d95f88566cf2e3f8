import { attr, closest } from '../sites/dom.ts';
import { isField } from './composeBox.ts';
import { command, note, tell } from './editing.ts';
import type { Barred } from './knownLinks.ts';
import { ownLinks } from './messageLinks.ts';

type Replaced = Barred & { instead: NonNullable<Barred['instead']> };

/** Where an address stands in a text, and no longer address that begins like it, quoted lines apart. */
function placesOf(text: string, address: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + address.length)) {
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!line.startsWith('>') && !/[\w/?#&=%-]/.test(text.charAt(at + address.length))) places.push(at);
  }
  return places;
}

/** From the last to the first, so that the places of the others stay. */
function inField(box: HTMLTextAreaElement, { address, title, instead }: Replaced): void {
  for (const at of placesOf(box.value, address).reverse()) {
    // As we insert it into a plain text: title, colon, address.
    const lead = `${title}: `;
    const titled = box.value.slice(0, at).endsWith(lead);
    const [start, end] = [titled ? at - lead.length : at, at + address.length];
    const text = titled ? `${instead.title}: ${instead.url}` : instead.url;
    box.setSelectionRange(start, end);
    if (command(box.ownerDocument, 'insertText', text)) continue;
    box.setRangeText(text, start, end, 'end');
    tell(box, 'insertText', text);
  }
}

/** The link with everything that it has but address and, where that was the asset's title or the address, words. */
function changed(link: HTMLAnchorElement, { address, title, instead }: Replaced): HTMLElement {
  const holder = link.ownerDocument.createElement('div');
  const copy = link.cloneNode(true) as HTMLAnchorElement;
  copy.setAttribute('href', instead.url);
  const words = link.textContent.trim();
  if (words === title) copy.textContent = instead.title;
  if (words === address) copy.textContent = instead.url;
  holder.append(copy);
  return holder;
}

function select(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** By the browser's editing command, which Ctrl+Z takes back in one step; where the page refuses it, by hand. */
function inLinks(box: HTMLElement, barred: Replaced): void {
  const doc = box.ownerDocument;
  for (const link of ownLinks(box).filter((each) => attr(each, 'href') === barred.address)) {
    const next = changed(link, barred);
    const range = doc.createRange();
    range.selectNode(link);
    select(range);
    const done = command(doc, 'insertHTML', next.getHTML());
    if (done || !link.isConnected) continue;
    link.replaceWith(...next.childNodes);
    tell(box, 'insertReplacementText', null);
  }
}

/** Addresses that are written out and no link yet. */
function inText(box: HTMLElement, { address, instead }: Replaced): void {
  const doc = box.ownerDocument;
  const walker = doc.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  for (const node of nodes) {
    if (!node.parentElement || closest(node.parentElement, 'a[href], blockquote')) continue;
    for (const at of placesOf(node.data, address).reverse()) {
      const range = doc.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + address.length);
      select(range);
      command(doc, 'insertText', instead.url);
    }
  }
}

/** Puts the replacements of assets in place of their links in a message, in a way that the rep can take back. */
export function replaceLinks(box: HTMLElement, barred: Barred[]): void {
  box.focus({ preventScroll: true });
  if (!isField(box)) note(box);
  for (const { instead, ...rest } of barred) {
    if (!instead) continue;
    const replaced = { ...rest, instead };
    if (isField(box)) {
      inField(box, replaced);
      continue;
    }
    inLinks(box, replaced);
    inText(box, replaced);
  }
  if (!isField(box)) note(box);
}
