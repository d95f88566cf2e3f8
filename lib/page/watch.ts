import type { Sighting } from '../domain/sighting.ts';
import { sites } from '../sites/index.ts';
import type { PageAddress, Site } from '../sites/site.ts';
import { recordAt } from '../sites/siteFor.ts';
import { onAddressChange } from './address.ts';

export type Reading = Omit<Sighting, 'site'>;

export interface Watcher {
  /** A record was read, at most a few times a second. */
  seen: (site: Site, reading: Reading) => void;
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
const HEARTBEAT = 1000; // between looks whether the root was replaced

/** What of a company stands in the page and not in the address. */
const shownOf = ({ name, domains }: Reading): string[] =>
  [name ?? '', JSON.stringify(domains ?? '')].filter((each) => each.length > 2);

/**
 * Watches one document for records: picks the site by the address, waits for the site's root, lets changes settle, reads,
 * and drops repeats. It only ever observes the site's root and the title; the root is the body where a site has no
 * smaller one that lasts, so reads of a page that keeps moving become rare.
 */
export function watchPage(signal: AbortSignal, watcher: Watcher): { again: () => void } {
  let site: Site | undefined;
  let key = ''; // of the record that the address stands for; empty for none
  let since = 0; // when this record's address came
  let visits = 0; // of addresses in this document
  let navigated = false;
  let before: string[] = []; // what was shown of the company of the record before this one
  let reported = '';
  let pending = '';
  let interval = SETTLE;
  let root: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0; // when the timer ends
  const observer = new MutationObserver(() => schedule(interval));

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

  function attach(): boolean {
    const found = site ? Document.prototype.querySelector.call(document, site.watch) : null;
    if (found === root) return root !== null;
    root = found;
    observer.disconnect();
    if (!root) return false;
    const changes = { childList: true, subtree: true, characterData: true };
    observer.observe(root, changes);
    const title = Document.prototype.querySelector.call(document, 'head > title');
    if (title) observer.observe(title, changes);
    return true;
  }

  function look(): void {
    if (!site || !key) return;
    const waited = performance.now() - since;
    const url = new URL(location.href);
    const reading = attach() ? site.read(document, url) : undefined;
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
    if (!site || text === reported) {
      slower();
      return;
    }
    interval = reported ? SLOWEST : SETTLE * 4; // a second opinion on the same record has time
    reported = text;
    before = shownOf(reading);
    watcher.seen(site, reading);
  }

  function forget(): void {
    if (!reported) return;
    reported = '';
    watcher.gone();
  }

  function go(): void {
    const url = new URL(location.href);
    const here = recordAt(url, sites);
    const next = here ? [here.site.id, here.address.kind, here.address.externalId ?? url.pathname].join(' ') : '';
    if (next === key) {
      schedule(SETTLE);
      return;
    }
    forget();
    navigated = visits++ > 0;
    site = here?.site;
    key = next;
    since = performance.now();
    pending = '';
    interval = SETTLE;
    clearTimeout(timer);
    timer = undefined;
    look();
  }

  function again(): void {
    if (signal.aborted) return;
    reported = '';
    look();
  }

  onAddressChange(signal, go);
  const heartbeat = setInterval(() => {
    const old = root;
    if (key && attach() && root !== old) schedule(SETTLE);
  }, HEARTBEAT);
  window.addEventListener('pagehide', forget, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && again(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(heartbeat);
    clearTimeout(timer);
  });
  go();
  return { again };
}
