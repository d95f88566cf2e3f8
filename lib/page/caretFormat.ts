import { closest } from '../sites/dom.ts';

const elementAt = ({ startContainer }: Range): Element | null =>
  startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;

/** Elements that give text its look and nothing else. */
const looks = /^(B|STRONG|I|EM|U|S|STRIKE|SPAN|FONT|BIG|SMALL|CODE|SUB|SUP|MARK)$/;

/** The elements around the caret that give its text a look, the innermost first. */
function looksAt(box: HTMLElement, caret: Range): Element[] {
  const found: Element[] = [];
  for (let el = elementAt(caret); el && el !== box && looks.test(el.nodeName); el = el.parentElement) found.push(el);
  return found;
}

export const hasLook = (box: HTMLElement, caret: Range): boolean => looksAt(box, caret).length > 0;

/** Puts the look of the text at the caret around what is inserted there: the editing command takes it out of it. */
export function inLookOf(box: HTMLElement, caret: Range, content: HTMLElement): void {
  for (const el of looksAt(box, caret)) {
    const look = el.cloneNode(false) as Element;
    look.removeAttribute('id');
    look.append(...content.childNodes);
    content.append(look);
  }
}

/** Whether the caret is at the end of a line that is a block of its own; an item of a list stays one item. */
export function endsLine(box: HTMLElement, caret: Range): boolean {
  const el = elementAt(caret);
  const line = el && closest(el, 'div, p, li');
  if (!line || line === box || !box.contains(line) || line.nodeName === 'LI') return false;
  const rest = caret.cloneRange();
  rest.setEnd(line, line.childNodes.length);
  return rest.toString() === '';
}
