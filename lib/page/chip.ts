import type { ChipPlace, ChipView } from '../messaging/protocol.ts';
import { whenReallyVisible } from './visibility.ts';

/** Longest name on the chip; the rest goes from the middle, where names differ least. */
const NAME_LENGTH = 22;
const HEIGHT = 24;
const MARGIN = 16;
/** Pixels by which a press must move to be a drag and not a click. */
const DRAG = 4;

/** `all: initial` takes whatever the page's style sheets say about foreign elements; `direction` it does not cover. */
const css = `
:host{all:initial!important;position:fixed!important;right:${MARGIN}px!important;z-index:2147483647!important;display:block!important;direction:ltr!important}
div{display:flex;height:${HEIGHT}px;border-radius:12px;background:#fff;color:#0f172a;box-shadow:0 0 0 1px rgba(15,23,42,.16),0 2px 8px rgba(15,23,42,.18);font:500 12px/24px system-ui,sans-serif}
button{all:unset;cursor:pointer;display:flex;align-items:center;border-radius:12px;white-space:nowrap}
.open{gap:7px;padding:0 10px 0 3px;touch-action:none}
.hide{width:0;overflow:hidden;justify-content:center;color:#64748b;font-size:14px}
div:hover .hide,div:focus-within .hide{width:22px}
button:focus-visible{outline:2px solid #2563eb;outline-offset:1px}
i{width:18px;border-radius:9px;font:700 11px/18px system-ui,sans-serif;text-align:center;color:#fff}
@media (prefers-color-scheme:dark){div{background:#1e293b;color:#f1f5f9}.hide{color:#94a3b8}}`;

/** A name of at most `NAME_LENGTH` characters, shortened in the middle. */
export function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= NAME_LENGTH) return name;
  const half = (NAME_LENGTH - 1) / 2;
  return `${letters.slice(0, Math.ceil(half)).join('')}…${letters.slice(-Math.floor(half)).join('')}`;
}

export interface ChipActions {
  open: () => void;
  move: (place: ChipPlace) => void;
  /** What the chip must not cover. */
  boxes: () => HTMLElement[];
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom + MARGIN && b.top - MARGIN < a.bottom;

export interface Chip {
  show: (view: ChipView) => void;
  hide: () => void;
}

/** The one small pill that we put on a CRM or mail page, in a closed shadow root. */
export function createChip(signal: AbortSignal, actions: ChipActions): Chip {
  let host: HTMLElement | undefined;
  let bottom = MARGIN;
  let restored = false;
  /** The one rule that changes. An inline style would lose: among important rules those of the shadow tree win. */
  const position = document.createElement('style');
  const root = document.documentElement;
  /** Never above the window, however low that becomes: the style sheet sees to it, without a layout being forced here. */
  const put = (at: string) => {
    position.textContent = `:host{bottom:min(${at},100vh - ${HEIGHT + MARGIN}px)!important}`;
  };

  /** At the remembered height and above any compose box that it would cover. */
  function place(): void {
    if (!host) return;
    put(`${bottom}px`);
    for (const box of actions.boxes()) {
      const taken = box.getBoundingClientRect();
      // Above the box stand its own subject and address lines.
      if (overlaps(host.getBoundingClientRect(), taken)) put(`100vh - ${Math.floor(taken.top - MARGIN * 8)}px`);
    }
  }

  function hide(): void {
    host?.remove();
    host = undefined;
  }

  function build(view: ChipView): HTMLElement {
    const element = document.createElement('div');
    const shadow = element.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    const pill = document.createElement('div');
    const open = button('open', view.label);
    const letter = document.createElement('i');
    letter.textContent = view.letter;
    letter.style.background = view.color;
    open.append(letter, shorten(view.name));
    const close = button('hide', view.hideLabel);
    close.textContent = '×';
    pill.append(open, close);
    shadow.append(style, position, pill);

    const mayClick = whenReallyVisible(element, signal);
    const dragged = draggable(open);
    open.onclick = (event) => event.isTrusted && mayClick() && !dragged() && actions.open();
    close.onclick = (event) => {
      if (!event.isTrusted || !mayClick()) return;
      hide();
      actions.move({ hidden: true });
    };
    return element;
  }

  /** Drags the chip along the edge; the function says whether the last press was a drag. */
  function draggable(handle: HTMLElement): () => boolean {
    let from = 0;
    let start = 0;
    let dragged = false;
    handle.onpointerdown = (event) => {
      from = event.clientY;
      start = bottom;
      dragged = false;
      handle.setPointerCapture(event.pointerId);
    };
    handle.onpointermove = (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      dragged ||= Math.abs(event.clientY - from) >= DRAG;
      if (!dragged) return;
      bottom = Math.max(MARGIN, Math.min(start + from - event.clientY, innerHeight - HEIGHT - MARGIN));
      place();
    };
    handle.onpointerup = () => dragged && actions.move({ bottom: Math.round(bottom) });
    return () => dragged;
  }

  function show(view: ChipView): void {
    hide();
    if (view.place.hidden) return;
    bottom = view.place.bottom ?? MARGIN;
    host = build(view);
    restored = false;
    root.append(host);
    place();
  }

  // A page that sweeps foreign elements away gets the chip back once; one that insists wins.
  const swept = new MutationObserver(() => {
    if (!host || host.isConnected || restored) return;
    restored = true;
    root.append(host);
  });
  swept.observe(root, { childList: true });
  addEventListener('resize', place, { signal });
  document.addEventListener('focusin', place, { signal });
  signal.addEventListener('abort', () => {
    swept.disconnect();
    hide();
  });
  return { show, hide };
}

function button(name: string, label: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = name;
  element.ariaLabel = element.title = label;
  return element;
}
