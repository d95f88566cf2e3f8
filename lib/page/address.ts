/** How often the address is compared where the browser has no Navigation API, in milliseconds. */
const POLL = 400;

/**
 * Calls back after each navigation within the document. The Navigation API's `currententrychange` comes after the
 * address has changed and knows pushState, which a third of the sites use without a `hashchange`.
 */
export function onAddressChange(signal: AbortSignal, changed: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', changed, { signal });
    return;
  }
  let last = location.href;
  const timer = setInterval(() => {
    if (location.href === last) return;
    last = location.href;
    changed();
  }, POLL);
  signal.addEventListener('abort', () => clearInterval(timer));
}
