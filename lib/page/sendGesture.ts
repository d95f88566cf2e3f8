import { closest, member, one, visible } from '../sites/dom.ts';
import type { SendingSpec } from '../sites/site.ts';
import { frameOf } from './composeBox.ts';

/** What a press of a button or a key is about to send. */
export interface SendGesture {
  box: HTMLElement;
  /** The smallest part of the page around the box that holds the button or the field in which the key was pressed. */
  form: Element;
  /** The button that sends this message, where one is seen. */
  button: Element | undefined;
}

/** What stands for a box in the page's own document. */
const anchorOf = (box: HTMLElement): Element => frameOf(box) ?? box;

/** Whether a message is still there. */
export const isShown = (box: HTMLElement): boolean => box.isConnected && visible(anchorOf(box));

const elementOf = (event: Event): Element | undefined => {
  const target = event.composedPath()[0] as Node | undefined;
  return target?.nodeType === 1 ? (target as Element) : undefined;
};

function boxAround(from: Element, boxes: HTMLElement[], upTo: Element | null) {
  for (let form: Element | null = from; form && form !== upTo; form = member(form, 'parentElement')) {
    const part = form;
    const box = boxes.find((each) => member(part, 'contains').call(part, anchorOf(each)));
    if (box) return { box, form };
  }
  return undefined;
}

function buttonNear(form: Element, selector: string): Element | undefined {
  for (let part: Element | null = form; part; part = member(part, 'parentElement')) {
    const button = one(part, selector);
    if (button) return button;
  }
  return undefined;
}

/** Which message an event is about to send; undefined for every other event. Several may be open. */
export function gestureOf(event: Event, { boxes, buttons, key }: SendingSpec): SendGesture | undefined {
  const el = elementOf(event);
  const here = el?.ownerDocument === document;
  const outer = here ? el : el?.ownerDocument.defaultView?.frameElement;
  if (!outer) return undefined;
  // What a message says never counts as a button, whatever class it has.
  const button = here && !(el as HTMLElement).isContentEditable ? closest(el, buttons) : undefined;
  const keyboard = 'key' in event ? (event as KeyboardEvent) : undefined;
  const pressed = button && (!keyboard || keyboard.key === 'Enter' || keyboard.key === ' ');
  if (!pressed && !(keyboard && key?.(keyboard))) return undefined;
  const shown = boxes(document).filter(isShown);
  const found = boxAround(outer, shown, pressed ? null : document.body);
  return found && { ...found, button: button ?? buttonNear(found.form, buttons) };
}

/** Presses a button as a mouse does: some pages listen to more than the click. */
export function press(button: Element): void {
  for (const type of ['mousedown', 'mouseup', 'click'])
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, view: window }));
}
