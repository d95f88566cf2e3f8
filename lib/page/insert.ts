import type { Piece } from '../messaging/protocol.ts';
import { closest, one } from '../sites/dom.ts';
import { endsLine, hasLook, inLookOf } from './caretFormat.ts';
import { caretIn, chosenBox, focused, isField } from './composeBox.ts';
import { command, note, tell } from './editing.ts';

/**
 * Where the user's own text ends in a reply: quotes and signatures of Gmail (`gmail_…`, 2018 to 2026), Outlook (`#append…`,
 * `#div…`, `#Signature`, 2020 to 2026), Roundcube (`#_rc_sig`, `#reply-intro`, 1.4 to 1.6), and quotes of any editor.
 */
const tail =
  'blockquote, .gmail_quote, .gmail_quote_container, .gmail_signature, [data-smartmail], #appendonsend, #divRplyFwdMsg, ' +
  '#Signature, [id^="_rc_sig"], #reply-intro';

/** The text in front of the caret in its line: decides whether a space or a new line is needed. */
function before(box: HTMLElement, caret: Range): string {
  const range = caret.cloneRange();
  range.setStart(box, 0);
  const holder = range.cloneContents();
  const last = [...holder.querySelectorAll('br, div, p, li')].at(-1);
  range.selectNodeContents(holder);
  if (last?.nodeName === 'BR') range.setStartAfter(last);
  else if (last) range.setStart(last, 0);
  // Editors mark places with characters of no width.
  return range.toString().replace(/[\u200b\ufeff]/g, '');
}

/**
 * Without a caret in the box: behind the user's own text, in front of the signature and the quoted message. That is the
 * end of the last line above them, or the very beginning when nothing has been written yet.
 */
function endOfOwnText(box: HTMLElement): Range {
  const range = box.ownerDocument.createRange();
  const stop = one(box, tail);
  const last = stop ? stop.previousSibling : box.lastChild;
  // A line break at the end of a line only holds the line open: the text goes in front of it.
  const end = last?.lastChild?.nodeName === 'BR' ? last.lastChild : last;
  if (end?.nodeName === 'BR') range.setStartBefore(end);
  else if (end?.nodeType === 1) range.selectNodeContents(end);
  else if (end) range.selectNode(end);
  else if (stop) range.setStartBefore(stop);
  else range.selectNodeContents(box);
  range.collapse(end?.nodeName === 'BR' || !end);
  return range;
}

/** Editors put the caret at the top before the user has clicked anywhere: in a reply that is inside the quote's heading. */
function restsOnQuote(box: HTMLElement, caret: Range): boolean {
  const stop = one(box, tail);
  const ahead = caret.cloneRange();
  ahead.setStart(box, 0);
  return stop?.contains(caret.endContainer) === true && ahead.toString().trim() === '';
}

/** Lines and the link as nodes: whatever a title holds stays text. */
function build(doc: Document, lines: string[], piece: Piece): HTMLElement {
  const holder = doc.createElement('div');
  lines.forEach((line, index) => {
    if (index > 0) holder.append(doc.createElement('br'));
    holder.append(line);
  });
  if (piece.url) {
    if (lines.length > 0) holder.append(doc.createElement('br'));
    const link = doc.createElement('a');
    link.setAttribute('href', piece.url);
    link.textContent = piece.title;
    holder.append(link);
  }
  return holder;
}

function intoField(box: HTMLTextAreaElement, lines: string[], piece: Piece): boolean {
  const end = box.selectionEnd;
  const [ahead, behind] = [box.value.slice(0, end), box.value.slice(end)];
  const lead = ahead === '' || /\s$/.test(ahead) ? '' : ' ';
  // A letter right behind an address would become a part of it.
  const rest = behind === '' || /^\s/.test(behind) ? '' : '\n';
  const text = lead + [...lines, ...(piece.url ? [`${piece.title}: ${piece.url}`] : [])].join('\n') + rest;
  const wanted = ahead + text + behind;
  box.setSelectionRange(end, end);
  if (!command(box.ownerDocument, 'insertText', text) && box.value === ahead + behind) {
    box.setRangeText(text, end, end, 'end');
    tell(box, 'insertText', text);
  }
  return box.value === wanted;
}

const squeezed = (text: string | null) => (text ?? '').replace(/[\s\u200b]+/g, '');

/** Where the piece goes, and what stands between it and the text in front of it. */
interface Place {
  caret: Range;
  lead: string;
}

function placeIn(box: HTMLElement): Place {
  const had = caretIn(box)?.getRangeAt(0).cloneRange();
  const own = had && !restsOnQuote(box, had) ? had : undefined;
  const caret = own ?? endOfOwnText(box);
  // Never over a selection: its end is where the rep stopped.
  caret.collapse(false);
  const link = linkAround(box, caret.endContainer);
  if (link) {
    caret.setStartAfter(link);
    caret.collapse(true);
  }
  const ahead = before(box, caret);
  if (ahead.trim() === '') return { caret, lead: '' };
  return { caret, lead: own ? (/\s$/.test(ahead) ? '' : ' ') : '\n' };
}

function intoRich(box: HTMLElement, lines: string[], piece: Piece, { caret, lead }: Place): boolean {
  const doc = box.ownerDocument;
  const selection = doc.getSelection();
  if (!selection) return false;
  const content = build(doc, lines, piece);
  const links = () => [...box.querySelectorAll('a')].filter((each) => each.getAttribute('href') === piece.url).length;
  const size = () => squeezed(box.textContent).length;
  const [linksBefore, sizeBefore, added] = [links(), size(), squeezed(content.textContent).length];
  const arrived = () => size() >= sizeBefore + added && (!piece.url || links() > linksBefore);

  const { startContainer, startOffset } = caret;
  // What is typed next must not become a part of the link: the caret goes behind a space, an old or a new one.
  const spaced = startContainer.nodeType === 3 && /\s/.test((startContainer as Text).data.charAt(startOffset));
  if (piece.url && !spaced) content.append('\u00a0');
  const next = startContainer.childNodes[startOffset];
  const block = next !== undefined && next === one(box, tail);
  // A plain space is lost at the edge of bold or coloured text.
  const space = hasLook(box, caret) ? '\u00a0' : ' ';
  if (lead !== '') content.prepend(lead === '\n' ? doc.createElement('br') : space);
  // On top of a quote the piece gets a line of its own.
  if (block && lead === '') content.append(doc.createElement('br'));
  inLookOf(box, caret, content);
  // Lines at the end of a block would leave it, as typed ones they get blocks of its kind.
  const typed = !piece.url && lines.length > 1 && lead !== '\n' && !block && endsLine(box, caret);
  selection.removeAllRanges();
  selection.addRange(caret);
  note(box);
  const done = typed
    ? command(doc, 'insertText', lead + lines.join('\n'))
    : command(doc, 'insertHTML', content.getHTML());
  if (typed) {
    // What is typed next is not taken back with it.
    const behind = selection.getRangeAt(0);
    selection.removeAllRanges();
    selection.addRange(behind);
  }
  if (!done && size() === sizeBefore) {
    const last = content.lastChild;
    const nodes = doc.createDocumentFragment();
    nodes.append(...content.childNodes);
    caret.insertNode(nodes);
    if (last) caret.setStartAfter(last);
    caret.collapse(true);
    selection.removeAllRanges();
    selection.addRange(caret);
    tell(box, 'insertText', null);
  }
  if (piece.url && spaced) selection.modify('move', 'forward', 'character');
  note(box);
  return arrived();
}

function linkAround(box: HTMLElement, node: Node): Element | undefined {
  const el = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const link = el ? closest(el, 'a') : undefined;
  return link && box.contains(link) && link !== box ? link : undefined;
}

/**
 * Inserts a piece where the rep writes: the focused box, else the one that last had the caret, else the last visible one.
 * Without a caret: behind the rep's own text, above signature and quote. True when the box holds it afterwards; otherwise
 * the caller copies it to the clipboard.
 */
export function insertAsset(doc: Document, boxes: HTMLElement[], piece: Piece): boolean {
  const lines = piece.text?.trim() ? piece.text.trim().split(/\r?\n/) : [];
  if (piece.url !== undefined && URL.parse(piece.url)?.protocol !== 'https:') return false;
  if (!piece.url && lines.length === 0) return false;
  const box = chosenBox(doc, boxes);
  if (!box) return false;
  // Focus puts a caret at the top of a box that had none: the place is looked for before.
  const place = isField(box) ? undefined : placeIn(box);
  if (!focused(box)) box.focus({ preventScroll: true });
  if (isField(box)) return intoField(box, lines, piece);
  return place !== undefined && intoRich(box, lines, piece, place);
}
