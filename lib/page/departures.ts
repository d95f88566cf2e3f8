import { isShown, type SendGesture } from './sendGesture.ts';

/** Milliseconds between looks whether a message has gone, and until it is given up: large files take their time. */
const LOOK = 200;
const PATIENCE = 60_000;

export interface Departures {
  /** "Send" was pressed: the message is expected to leave. */
  expect: (gesture: SendGesture, addresses: string[]) => void;
  /** The rep goes on with this part of the page, so the message in it has not been sent. */
  stays: (target: EventTarget | null) => void;
}

/**
 * Tells when a message has really gone out: its box leaves the page, or the page itself goes, after "Send" was pressed
 * and nothing else was done with it. A message that is refused, for want of a recipient, stays and is not told.
 */
export function watchDepartures(signal: AbortSignal, gone: (addresses: string[]) => void): Departures {
  const waiting = new Map<HTMLElement, { form: Element; addresses: string[]; until: number }>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const look = () => {
    for (const [box, { addresses, until }] of waiting) {
      const left = !isShown(box);
      if (!left && performance.now() < until) continue;
      waiting.delete(box);
      if (left) gone(addresses);
    }
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  const end = () => {
    clearInterval(timer);
    waiting.clear();
  };
  const pageGoes = () => {
    for (const { addresses } of waiting.values()) gone(addresses);
    waiting.clear();
  };
  window.addEventListener('pagehide', pageGoes, { signal });
  signal.addEventListener('abort', end);
  return {
    expect: ({ box, form }, addresses) => {
      if (addresses.length === 0) return;
      waiting.set(box, { form, addresses, until: performance.now() + PATIENCE });
      timer ??= setInterval(look, LOOK);
    },
    stays: (target) => {
      const node = target as Node | null;
      for (const [box, { form }] of waiting)
        if (node && (form.contains(node) || box.contains(node))) waiting.delete(box);
    },
  };
}
