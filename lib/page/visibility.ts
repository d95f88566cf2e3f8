/** Milliseconds for which an element must have been in full sight before a click on it counts. */
const SEEN_FOR = 250;

/** `trackVisibility` and `isVisible` of Intersection Observer v2, which the DOM types do not know. */
interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/**
 * Guards against clickjacking: the returned function is true only while the element has been wholly visible, with nothing
 * over it and not transparent, for a moment. Where the browser cannot tell (Firefox), being wholly in the window counts.
 */
export function whenReallyVisible(element: Element, signal: AbortSignal): () => boolean {
  let since: number | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      const visible = last !== undefined && last.intersectionRatio === 1 && last.isVisible !== false;
      since = visible ? (since ?? performance.now()) : undefined;
    },
    { threshold: 1, trackVisibility: true, delay: 100 } as VisibilityOptions,
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => since !== undefined && performance.now() - since >= SEEN_FOR;
}
