import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConstructorOptions, JSDOM } from 'jsdom';
import type { Sighting } from '../../lib/domain/sighting.ts';
import { member } from '../../lib/sites/dom.ts';
import type { Site } from '../../lib/sites/site.ts';
import { sites } from './allSites.ts';

export type Reading = Omit<Sighting, 'site'>;

export interface Fixture {
  /** `linkedin/sdui-employer` */
  name: string;
  site: Site;
  url: URL;
  html: string;
  /** What the page must give; null: nothing, now (`later`) or ever. */
  sighting: Reading | null;
  /** The page is loading or shows the record before: it must say nothing yet. */
  later: boolean;
  /** The program shows the id of the record nowhere: no reading can tell it from the record before. */
  withoutId: boolean;
  live: boolean;
}

const folder = path.resolve(import.meta.dirname, '../fixtures/pages');

/** Every saved page, found by looking: a page without its expectation, or of an unknown site, is an error. */
export function fixtures(): Fixture[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.html'.length).replaceAll(path.sep, '/');
      const expectation = path.join(folder, `${name}.json`);
      if (!existsSync(expectation)) throw new Error(`${name}.html has no ${name}.json`);
      const { url, sighting, note, live, later, withoutId } = JSON.parse(readFileSync(expectation, 'utf8'));
      if (sighting === undefined || !note) throw new Error(`${name}.json needs "sighting" (or null) and "note"`);
      const site = sites.find((each) => each.id === name.split('/')[0]);
      if (!site) throw new Error(`${name}.html is of no registered site`);
      const html = readFileSync(path.join(folder, file), 'utf8');
      return {
        name,
        site,
        url: new URL(url),
        html,
        sighting,
        later: later === true,
        withoutId: withoutId === true,
        live: live === true,
      };
    });
}

const viewOf = (el: Element) => member(member(el, 'ownerDocument'), 'defaultView');

/** Which elements are displayed, while a page is read: that changes nothing, and jsdom takes long to compute a style. */
let displayed: WeakMap<Element, boolean> | undefined;

function isDisplayed(el: Element): boolean {
  const known = displayed?.get(el);
  if (known !== undefined) return known;
  const parent: ParentNode | null = member(el, 'parentNode');
  const around = parent && member(parent, 'nodeType') === 11 ? (parent as ShadowRoot).host : parent;
  const isElement = around && member(around, 'nodeType') === 1;
  const is =
    viewOf(el)?.getComputedStyle(el).display !== 'none' && (!isElement || isDisplayed(around as unknown as Element));
  displayed?.set(el, is);
  return is;
}

/** `checkVisibility`, which jsdom lacks: neither its own style nor that of a parent takes the element away. */
function checkVisibility(this: Element): boolean {
  return viewOf(this)?.getComputedStyle(this).visibility !== 'hidden' && isDisplayed(this);
}

/** Declarative shadow roots, which jsdom leaves as templates; the innermost come last. */
function attachShadows(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) attachShadows(shadow);
  }
}

/** A page as a document: nothing is fetched, and only live pages, which are ours, run the scripts they hold. */
export function open({ html, url, live }: Pick<Fixture, 'html' | 'url' | 'live'>): JSDOM {
  const dom = parse(html, { url: url.href, ...(live && { runScripts: 'dangerously' }) });
  attachShadows(dom.window.document);
  return dom;
}

const opened: JSDOM[] = [];

/** Lets go of every page that was opened: thousands of them would not fit into memory. */
export function closePages(): void {
  for (const dom of opened.splice(0)) dom.window.close();
}

/** A document as adapters expect it. */
export function parse(html: string, options: ConstructorOptions = {}): JSDOM {
  const dom = new JSDOM(html, {
    ...options,
    beforeParse: (window) => {
      window.Element.prototype.checkVisibility = checkVisibility;
    },
  });
  opened.push(dom);
  return dom;
}

export function read(fixture: Fixture, dom: JSDOM = open(fixture), url: URL = fixture.url): ReturnType<Site['read']> {
  displayed = new WeakMap();
  try {
    return fixture.site.read(dom.window.document, url);
  } finally {
    displayed = undefined;
  }
}
