import type { ChipPlace, ChipView } from '../messaging/protocol.ts';
import { whenReallyVisible } from './visibility.ts';

/** Longest name on the chip; the rest goes from the middle, where names differ least. */
const NAME_LENGTH = 22;
const HEIGHT = 24;
const MARGIN = 16;
/** Pixels by which a press must move to be a drag and not a click. */
const DRAG = 4;

const css = `
:host{all:initial!important;position:fixed!important;right:${MARGIN}px!important;z-index:2147483647!important;display:block!important;direction:ltr!important;height:${HEIGHT}px!important;width:max-content!important;opacity:1!important;visibility:visible!important;transform:none!important;filter:none!important;pointer-events:auto!important}
div{display:flex;align-items:center;height:${HEIGHT}px;border-radius:12px;background:#fff;color:#0f172a;box-shadow:0 0 0 1px rgba(15,23,42,.16),0 2px 8px rgba(15,23,42,.18);font:500 12px/24px system-ui,sans-serif}
button{all:unset;box-sizing:border-box;cursor:pointer;display:flex;align-items:center;height:${HEIGHT}px;border-radius:12px;white-space:nowrap}
.open{gap:7px;padding:0 10px 0 3px;touch-action:none}
.hide{width:0;overflow:hidden;justify-content:center;color:#64748b;font-size:14px}
div:hover .hide,div:focus-within .hide{width:22px}
button:focus-visible{outline:2px solid #2563eb;outline-offset:1px}
i{width:18px;height:18px;border-radius:9px;font:700 11px/18px system-ui,sans-serif;text-align:center;color:#fff}
@media (prefers-color-scheme:dark){div{background:#1e293b;color:#f1f5f9;box-shadow:0 0 0 1px rgba(255,255,255,.2),0 2px 8px rgba(0,0,0,.5)}.hide{color:#94a3b8}}`;

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

/** The one small pill that we put on a CRM or mail page, in a closed shadow root. */
export class Chip {
  private host: HTMLElement | undefined;
  /** The one rule that changes. An inline style would lose: among important rules those of the shadow tree win. */
  private readonly position = document.createElement('style');
  private restored = false;
  private bottom = MARGIN;
  private readonly actions: ChipActions;
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal, actions: ChipActions) {
    this.actions = actions;
    this.signal = signal;
    signal.addEventListener('abort', () => this.hide());
    window.addEventListener('resize', () => this.place(), { signal });
    document.addEventListener('focusin', () => this.place(), { signal });
  }

  show(view: ChipView): void {
    this.hide();
    if (view.place.hidden) return;
    this.bottom = view.place.bottom ?? MARGIN;
    this.host = this.build(view);
    this.restored = false;
    document.documentElement.append(this.host);
    this.place();
  }

  hide(): void {
    this.host?.remove();
    this.host = undefined;
  }

  /** Pages that sweep foreign elements away get the chip back once; a page that insists wins. */
  restore(): void {
    if (!this.host || this.host.isConnected || this.restored) return;
    this.restored = true;
    document.documentElement.append(this.host);
  }

  private build(view: ChipView): HTMLElement {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    const pill = document.createElement('div');
    const open = button('open', view.label);
    const letter = document.createElement('i');
    letter.textContent = view.letter;
    letter.style.background = view.color;
    open.append(letter, shorten(view.name));
    const hide = button('hide', view.hideLabel);
    hide.textContent = '×';
    pill.append(open, hide);
    shadow.append(style, this.position, pill);

    const mayClick = whenReallyVisible(host, this.signal);
    const trusted = (event: Event, act: () => void) => event.isTrusted && mayClick() && act();
    const moved = this.draggable(open);
    open.addEventListener('click', (event) => trusted(event, () => moved() || this.actions.open()));
    hide.addEventListener('click', (event) =>
      trusted(event, () => {
        this.hide();
        this.actions.move({ hidden: true });
      }),
    );
    return host;
  }

  /** Drags the chip along the edge; the function says whether the last press was a drag. */
  private draggable(handle: HTMLElement): () => boolean {
    let from = 0;
    let start = 0;
    let dragged = false;
    handle.addEventListener('pointerdown', (event) => {
      from = event.clientY;
      start = this.bottom;
      dragged = false;
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      if (!dragged && Math.abs(event.clientY - from) < DRAG) return;
      dragged = true;
      this.bottom = start + from - event.clientY;
      this.place();
    });
    handle.addEventListener('pointerup', () => {
      if (dragged) this.actions.move({ bottom: Math.round(this.bottom) });
    });
    return () => dragged;
  }

  /** At the remembered height, within the window, and above any compose box that it would cover. */
  private place(): void {
    const { host } = this;
    if (!host) return;
    this.bottom = Math.max(MARGIN, Math.min(this.bottom, innerHeight - HEIGHT - MARGIN));
    const boxes = this.actions.boxes().map((box) => box.getBoundingClientRect());
    let bottom = this.bottom;
    for (const box of boxes) {
      this.putAt(bottom);
      if (!overlaps(host.getBoundingClientRect(), box)) continue;
      const above = innerHeight - box.top + MARGIN * 4; // room for the box's own heading and address lines
      bottom = above + HEIGHT + MARGIN < innerHeight ? above : innerHeight - HEIGHT - MARGIN;
    }
    this.putAt(bottom);
  }

  private putAt(bottom: number): void {
    this.position.textContent = `:host{bottom:${bottom}px!important}`;
  }
}

function button(name: string, label: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = name;
  element.setAttribute('aria-label', label);
  element.title = label;
  return element;
}
