import { afterEach, describe, expect, test } from 'vitest';
import { sightingSchema } from '../../lib/domain/sighting.ts';
import { fitsPattern } from '../../lib/sites/siteAt.ts';
import { sites } from './allSites.ts';
import { closePages, fixtures, open, read } from './fixtures.ts';

afterEach(closePages);

const pages = fixtures();

/** What an address tells apart. Whether a partner is a company or a person, and a deal still a lead, some pages say alone. */
const families = [['company', 'contact'], ['lead', 'deal'], ['message']];
const told = pages.filter((page) => page.sighting && !page.sighting.unreadable);

test('every site has a page that gives a sighting and one that gives nothing', () => {
  for (const { id } of sites) {
    expect(
      told.map((page) => page.site.id),
      id,
    ).toContain(id);
    expect(
      pages.filter((page) => page.sighting === null).map((page) => page.site.id),
      id,
    ).toContain(id);
  }
});

describe.each(pages)('$name', (page) => {
  test('gives what is expected, and leaves the page as it was', () => {
    const dom = open(page);
    const before = dom.serialize();
    const reading = read(page, dom);
    if (page.sighting) expect(reading).toEqual(page.sighting);
    // Where the address is no record nobody asks what the page holds.
    else if (page.site.page(page.url)) expect(reading).toBe(page.later ? undefined : null);
    else expect(reading ?? null).toBeNull();
    expect(dom.serialize()).toBe(before);
    expect(dom.window.location.href).toBe(page.url.href);
  });

  test('expects what may be sent', () => {
    if (page.sighting) expect(sightingSchema.safeParse({ site: page.site.id, ...page.sighting }).error).toBeUndefined();
  });

  test('is of its site by its address', () => {
    if (page.site.access === 'install')
      expect(page.site.matches.some((pattern) => fitsPattern(pattern, page.url))).toBe(true);
    const address = page.site.page(page.url);
    if (page.sighting)
      expect(families.find((kinds) => kinds.includes(address?.kind ?? ''))).toContain(page.sighting.kind);
  });

  test('fetches nothing, so that it can be served anywhere', () => {
    const { document } = open(page).window;
    const loads =
      '[src], link[href]:not([rel="icon"], [rel="canonical"]), object, embed, base, meta[http-equiv="refresh" i]';
    const loading = [...document.querySelectorAll(loads)].filter(
      (el) => !/^(data:|about:|#)/.test(el.getAttribute('src') ?? el.getAttribute('href') ?? 'http:'),
    );
    expect(loading.map((el) => el.outerHTML.slice(0, 120))).toEqual([]);
    expect(page.html).not.toMatch(/@import|url\(\s*['"]?(https?:)?\/\//);
    if (page.live) expect(document.querySelector('script:not([type="application/ld+json"])')).not.toBeNull();
  });
});

/** How much a page tells. */
const weight = (reading: ReturnType<typeof read>): number =>
  !reading || reading.unreadable
    ? 0
    : 1 + [reading.companyId, reading.slug, reading.name, ...(reading.domains ?? [])].filter(Boolean).length;

describe.each(pages)('$name, watched', (page) => {
  const rootOf = (document: Document): Element | undefined =>
    (typeof page.site.watch === 'string' ? document.querySelector(page.site.watch) : page.site.watch(document)) ??
    undefined;

  test('is never watched as a whole', () => {
    expect(['HTML', 'BODY']).not.toContain(rootOf(open(page).window.document)?.nodeName);
  });

  test.runIf(told.includes(page))('is watched where it is read', () => {
    const dom = open(page);
    const { document } = dom.window;
    const before = weight(read(page, dom));
    const root = rootOf(document);
    // What shadow roots of the page's own hold cannot be observed: it is looked at once a second.
    if (page.html.includes('shadowrootmode')) return expect(root).toBeUndefined();
    if (!root) throw new Error('there is nothing to watch');
    root.remove();
    // What comes with the page and never changes, and the title, which is watched as well.
    for (const each of document.querySelectorAll('title, script[type="application/ld+json"]')) each.remove();
    // What the address alone tells needs no page.
    const rest = page.sighting?.slug && page.sighting.cues?.join() === 'address' ? 2 : 0;
    expect(weight(read(page, dom))).toBeLessThan(Math.max(before, rest + 1));
  });
});

describe('LinkedIn', () => {
  const people = told.filter((page) => page.site.id === 'linkedin' && page.sighting?.kind !== 'company');

  test.each(people)('tells nothing about the person ($name)', (page) => {
    const said = JSON.stringify(read(page)).toLowerCase();
    const slug = (page.site.page(page.url)?.externalId ?? '').toLowerCase();
    const name = open(page).window.document.querySelector('main h1, main h2')?.textContent ?? '';
    expect(slug.length).toBeGreaterThan(5);
    expect(name.length).toBeGreaterThan(5);
    expect(said).not.toContain(slug);
    expect(said).not.toContain(name.toLowerCase());
  });

  test('never lets anything into the page', () => {
    expect(sites.filter((site) => site.id === 'linkedin').map((site) => [site.chip, site.compose])).toEqual([
      [false, undefined],
    ]);
  });
});
