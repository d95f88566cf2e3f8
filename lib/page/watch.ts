import type { Sighting } from '../domain/sighting.ts';
import type { PageAddress, Site } from '../sites/site.ts';
import { onAddressChange } from './address.ts';

export type Reading = Omit<Sighting, 'site'>;

export interface Watcher {
  /** A record was read, at most a few times a second. */
  seen: (reading: Reading) => void;
  /** The record reported last is no longer shown. */
  gone: () => void;
}

/** Milliseconds. */
const SETTLE = 25; // from the first mutation to the read
const SLOWEST = 1000; // between reads of a page that keeps moving without saying anything new
const STEADY = 45; // how long a reading must stand still after a navigation within the page
const LINGER = 1200; // how long the company of the record before is taken for its remains
const PATIENCE = 6000; // until "cannot read" is said of a record whose parts do not come
const LOOK = 50; // between looks while the record is not there yet
const HEARTBEAT = 1000; // between looks at a page without its root, or whether the root was replaced

/** What of a company stands in the page and not in the address. */
const shownOf = ({ name, domains }: Reading): string[] =>
  [name ?? '', JSON.stringify(domains ?? '')].filter((each) => each.length > 2);

/**
 * Watches one document of a site for records: waits for the site's root, lets changes settle, reads, and drops repeats.
 * It only ever observes the site's root and the title. The observer is let go by the first change and put back by the
 * read that follows, so a page that keeps moving costs one change per read, and its reads become rare.
 */
export function watchPage(signal: AbortSignal, site: Site, watcher: Watcher): { again: () => void } {
  let key = ''; // of the record that the address stands for; empty for none
  let since = 0; // when this record's address came
  let visits = 0; // of addresses in this document
  let navigated = false;
  let before: string[] = []; // what was shown of the company of the record before this one
  let reported = '';
  let pending = '';
  let interval = SETTLE;
  let root: Element | null = null;
  let observing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0; // when the timer ends
  const observer = new MutationObserver(() => {
    ignore();
    schedule(interval);
  });

  function ignore(): void {
    observer.disconnect();
    observing = false;
  }

  /** Looks again after a delay, or earlier if that is planned already. */
  function schedule(delay: number): void {
    const at = performance.now() + delay;
    if (timer && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) look();
    }, delay);
  }

  function rootNow(): Element | null {
    return typeof site.watch === 'string'
      ? Document.prototype.querySelector.call(document, site.watch)
      : (site.watch(document) ?? null);
  }

  /** Observes the root as it is now. A page without one is looked at once a second. */
  function attach(): void {
    const found = rootNow();
    if (observing && found === root) return;
    ignore();
    root = found;
    const title = Document.prototype.querySelector.call(document, 'head > title');
    for (const node of [root, title]) {
      if (node) observer.observe(node, { childList: true, subtree: true, characterData: true });
    }
    observing = true;
  }

  function look(): void {
    if (!key) return;
    const waited = performance.now() - since;
    attach();
    const url = new URL(location.href);
    const reading = site.read(document, url);
    if (reading === null) nothing();
    else if ((!reading || reading.unreadable) && waited < PATIENCE) schedule(LOOK);
    else if (!reading) lost(site.page(url));
    else if (reading.unreadable || !navigated || isSteady(reading, waited)) tell(reading);
  }

  /** The address is a record's, and its landmarks have not come: said, and looked at again in case they do. */
  function lost(address: PageAddress | undefined): void {
    if (address) tell({ ...address, cues: ['address'], unreadable: true });
    schedule(SLOWEST);
  }

  /** Read, and there is no company: what was said of this record before no longer holds. */
  function nothing(): void {
    forget();
    slower();
  }

  /**
   * After a navigation within the page the old record may linger under the new address: as long as its name or its
   * domains still stand there they are not believed, and a reading must stand still for a moment.
   */
  function isSteady(reading: Reading, waited: number): boolean {
    const text = JSON.stringify(reading);
    const known = text === pending;
    pending = text;
    const lingers = shownOf(reading).some((each) => before.includes(each));
    if (lingers && waited < LINGER) schedule(Math.max(STEADY, LINGER - waited));
    else if (!known) schedule(STEADY);
    else return true;
    return false;
  }

  function slower(): void {
    interval = Math.min(SLOWEST, interval * 2);
  }

  function tell(reading: Reading): void {
    const text = JSON.stringify(reading);
    if (text === reported) {
      slower();
      return;
    }
    interval = reported ? SLOWEST : SETTLE * 4; // a second opinion on the same record has time
    reported = text;
    before = shownOf(reading);
    watcher.seen(reading);
  }

  function forget(): void {
    if (!reported) return;
    reported = '';
    watcher.gone();
  }

  function go(): void {
    const url = new URL(location.href);
    const here = site.page(url);
    const next = here ? `${here.kind} ${here.externalId ?? url.pathname}` : '';
    if (next === key) {
      schedule(SETTLE);
      return;
    }
    forget();
    navigated = visits++ > 0;
    key = next;
    since = performance.now();
    pending = '';
    interval = SETTLE;
    clearTimeout(timer);
    timer = undefined;
    if (!key) ignore();
    look();
  }

  function again(): void {
    if (signal.aborted) return;
    reported = '';
    look();
  }

  onAddressChange(signal, go);
  const heartbeat = setInterval(() => {
    if (key && !timer && (!root || rootNow() !== root)) look();
  }, HEARTBEAT);
  window.addEventListener('pagehide', forget, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && again(), { signal });
  signal.addEventListener('abort', () => {
    ignore();
    clearInterval(heartbeat);
    clearTimeout(timer);
  });
  go();
  return { again };
}
