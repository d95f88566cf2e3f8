import type { Piece } from '../messaging/protocol.ts';

export type Insert = (doc: Document, boxes: HTMLElement[], piece: Piece) => boolean;

/** What the scripts of this isolated world share; the page's own scripts cannot see it. */
const world = globalThis as { whynow?: AbortController; whynowInsert?: Insert };

/**
 * Starts the one instance of the content script in this document and stops the one before it, if the script is injected
 * a second time. Own code instead of WXT's content-script context, which announces itself to the page by a window
 * message and a custom event that carry the extension's id.
 */
export function begin(): AbortController {
  world.whynow?.abort();
  const controller = new AbortController();
  world.whynow = controller;
  return controller;
}

/** The signal of the instance that runs in this document: what joins it stops with it. */
export const running = (): AbortSignal | undefined => world.whynow?.signal;

/** Leaves the insertion where the content script finds it. */
export function provideInsert(insert: Insert): void {
  world.whynowInsert = insert;
}

/** The insertion, once it has been brought into this document. */
export const provided = (): Insert | undefined => world.whynowInsert;
