/**
 * Calls back after each navigation within the document. The Navigation API's `currententrychange` comes after the
 * address has changed and knows pushState, which a third of the sites use without a `hashchange`. Chromium 102 and
 * Firefox 147 have it, and older ones are not supported.
 */
export function onAddressChange(signal: AbortSignal, changed: () => void): void {
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', changed, { signal });
}
