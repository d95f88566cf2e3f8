/** Where the running instance of this isolated world is kept; the page's own scripts cannot see it. */
const world = globalThis as { whynow?: AbortController };

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
