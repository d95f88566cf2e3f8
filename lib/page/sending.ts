import { send } from '../messaging/send.ts';
import { closest } from '../sites/dom.ts';
import type { SendingSpec } from '../sites/site.ts';
import { watchDepartures } from './departures.ts';
import { type Barred, createKnownLinks } from './knownLinks.ts';
import { running } from './lifetime.ts';
import { addressesIn } from './messageLinks.ts';
import { replaceLinks } from './replaceLinks.ts';
import { gestureOf, isShown, press, type SendGesture } from './sendGesture.ts';
import { showWarning } from './sendingWarning.ts';

/** Milliseconds between looks at the messages that are being written, and after a change in one. */
const LOOK = 1000;
const SETTLE = 250;
/** Milliseconds in which a second press is taken for the other half of a double click. */
const DOUBLE = 600;

const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'input'];

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Looks at the links of a message at the moment of sending, where the rep has asked for it: tells which of the catalogue
 * went out, and holds one press of "Send" back where a link must not go to a buyer. The next press goes through, and
 * whatever fails in here lets the message go.
 */
export function watchSending(spec: SendingSpec): void {
  const signal = running();
  if (!signal) return;
  const known = createKnownLinks();
  const warned = new WeakMap<HTMLElement, Set<string>>();
  const heard = new WeakSet<Document>();
  let warnedAt = Number.NEGATIVE_INFINITY;
  let held: 'pointer' | 'key' | undefined;
  let close: (() => void) | undefined;
  let lastSent: string[] = [];
  let calledBack: string[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;

  const departures = watchDepartures(signal, (addresses) => {
    // What was called back and goes out again is the same message.
    const own = known.ofCatalogue(addresses).filter((each) => !calledBack.includes(each));
    calledBack = [];
    lastSent = own;
    if (own.length > 0) send('sent', own).catch(() => {}); // updated or removed: nobody keeps a log any more
  });

  function warn(gesture: SendGesture, barred: Barred[]): void {
    const { box, button } = gesture;
    warned.set(box, new Set(barred.map(({ address }) => address)));
    close?.();
    close = showWarning(barred, known.language(), {
      near: button ?? gesture.form,
      sendAnyway: () => {
        departures.expect(gesture, addressesIn(box));
        if (button) press(button);
        else box.focus();
      },
      replace: () => {
        replaceLinks(box, barred);
        look();
      },
      back: () => box.focus({ preventScroll: true }),
    });
    warnedAt = performance.now();
  }

  /** Whether the press has to wait. */
  function mustWait(gesture: SendGesture, addresses: string[]): boolean {
    const barred = known.barred(addresses, Date.now());
    if (barred.length === 0) return false;
    const seen = warned.get(gesture.box);
    if (barred.every(({ address }) => seen?.has(address))) return performance.now() - warnedAt < DOUBLE;
    warn(gesture, barred);
    return true;
  }

  function handle(event: Event): void {
    const { type } = event;
    const by = 'key' in event ? 'key' : 'pointer';
    if (type === 'input') {
      departures.stays(event.target);
      soon ??= setTimeout(look, SETTLE);
      return;
    }
    if (type === 'pointerdown' || (type === 'keydown' && !(event as KeyboardEvent).repeat)) held = undefined;
    if (held === by) {
      // The rest of a press that was held back.
      stop(event);
      if (type === 'click' || type === 'keyup') held = undefined;
      return;
    }
    if (type === 'keyup') return;
    const gesture = gestureOf(event, spec);
    if (!gesture) {
      if (type === 'pointerdown') departures.stays(event.target);
      if (type === 'click' && spec.undo && closest(event.target as Element, spec.undo)) calledBack = lastSent;
      return;
    }
    const addresses = addressesIn(gesture.box);
    if (mustWait(gesture, addresses)) {
      held = by;
      stop(event);
      return;
    }
    close?.();
    if (type !== 'pointerdown' && type !== 'mousedown') departures.expect(gesture, addresses);
  }

  const on = (event: Event) => {
    try {
      if (event.isTrusted) handle(event);
    } catch {
      // Whatever went wrong, the message must go.
    }
  };
  /** Before any listener of the page. Frames with an editor are documents of their own. */
  const listen = (target: EventTarget) => {
    for (const type of types) target.addEventListener(type, on, { capture: true, signal });
  };
  function look(): void {
    clearTimeout(soon);
    soon = undefined;
    if (document.visibilityState !== 'visible') return;
    const boxes = spec.boxes(document).filter(isShown);
    for (const { ownerDocument } of boxes) {
      if (ownerDocument === document || heard.has(ownerDocument)) continue;
      heard.add(ownerDocument);
      listen(ownerDocument);
    }
    void known.ask(boxes.flatMap(addressesIn));
  }
  listen(window);
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(soon);
    close?.();
  });
  look();
}
