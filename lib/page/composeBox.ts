import { visible } from '../sites/dom.ts';

export const isField = (box: HTMLElement): box is HTMLTextAreaElement => box.nodeName === 'TEXTAREA';

/** The page's element around the document that a box is in, for editors that live in a frame. */
export const frameOf = (box: HTMLElement): Element | null => box.ownerDocument.defaultView?.frameElement ?? null;

function usable(doc: Document, box: HTMLElement): boolean {
  const frame = frameOf(box);
  const here = box.ownerDocument === doc || frame?.ownerDocument === doc;
  if (!here || !box.isConnected || !visible(box) || (frame && !visible(frame))) return false;
  return isField(box) ? !box.disabled && !box.readOnly : box.isContentEditable;
}

export function focused(box: HTMLElement): boolean {
  const frame = frameOf(box);
  const active = box.ownerDocument.activeElement;
  return box.contains(active) && (!frame || frame.ownerDocument.activeElement === frame);
}

/** The box's selection when it lies in the box: it stays there when the rep clicks elsewhere, so it tells the last box. */
export function caretIn(box: HTMLElement): Selection | undefined {
  const selection = box.ownerDocument.getSelection();
  const node = selection?.rangeCount ? selection.getRangeAt(0).commonAncestorContainer : undefined;
  return selection && node && box.contains(node) ? selection : undefined;
}

/** The focused box, else the one that last had the caret, else the last visible one. */
export function chosenBox(doc: Document, boxes: HTMLElement[]): HTMLElement | undefined {
  const ready = boxes.filter((box) => usable(doc, box));
  return ready.find(focused) ?? ready.findLast((box) => !isField(box) && caretIn(box)) ?? ready.at(-1);
}
