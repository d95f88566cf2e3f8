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

/** What the words of a link become: those of its asset or its bare address change with it, the rep's own stay. */
function wordsFor(link: HTMLAnchorElement, { address, title, instead }: Replaced): string | undefined {
  const words = link.textContent.trim();
  if (words === title) return instead.title;
  return words === address ? instead.url : undefined;
}

/** By hand, where the page refuses editing commands. */
function byHand(box: HTMLElement, link: HTMLAnchorElement, url: string, words: string | undefined): void {
  link.setAttribute('href', url);
  if (words !== undefined) link.textContent = words;
  tell(box, 'insertReplacementText', null);
}

/**
 * By the browser's editing commands, so that Ctrl+Z takes it back and the format around and in the link stays. Words that
 * are typed over a whole link take it away: it is made again around them.
 */
function inLinks(box: HTMLElement, barred: Replaced): void {
  const doc = box.ownerDocument;
  const selection = doc.getSelection();
  if (!selection) return;
  const { url } = barred.instead;
  for (const link of ownLinks(box).filter((each) => attr(each, 'href') === barred.address)) {
    const words = wordsFor(link, barred);
    selection.selectAllChildren(link);
    if (words !== undefined && command(doc, 'insertText', words)) {
      const { endContainer, endOffset } = selection.getRangeAt(0);
      selection.setBaseAndExtent(endContainer, endOffset - words.length, endContainer, endOffset);
    }
    if (command(doc, 'createLink', url)) selection.collapseToEnd();
    else if (link.isConnected) byHand(box, link, url, words);
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
      doc.getSelection()?.setBaseAndExtent(node, at, node, at + address.length);
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
