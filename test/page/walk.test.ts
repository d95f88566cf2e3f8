import type { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Reading, watchPage } from '../../lib/page/watch.ts';
import type { Site } from '../../lib/sites/site.ts';
import { examplesOf, sites } from '../sites/allSites.ts';
import { type Fixture, fixtures, open } from '../sites/fixtures.ts';

/** Milliseconds for which the page left behind stands under the new address, and until the title follows. */
const LINGERS = 400;
const TITLE = 700;

const pages = fixtures();

/** The same page for another record: what identifies it and its company is changed wherever it stands. */
function twinOf(page: Fixture): Fixture {
  const id = page.site.page(page.url)?.externalId ?? '';
  const other = id.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 5) % 10));
  const { companyId, name, domains = [] } = page.sighting as Reading;
  const changes = new Map([
    // A number of one or two digits stands everywhere: it is changed in the address alone.
    ...(id.length > 3 ? [[id, other] as const] : []),
    ...(companyId && companyId !== id ? [[companyId, companyId.replace(/.{2}$/, '77')] as const] : []),
    ...(name ? [[name, 'Zweitwerk Anlagen'] as const] : []),
    ...domains.map(({ domain }, index) => [domain, `zweitwerk-${index}.example`] as const),
  ]);
  const put = (text: string) => [...changes].reduce((given, [from, to]) => given.replaceAll(from, to), text);
  return {
    ...page,
    url: new URL(
      put(page.url.href).replaceAll(id, other).replaceAll(encodeURIComponent(id), encodeURIComponent(other)),
    ),
    html: put(page.html),
    sighting: {
      ...(JSON.parse(put(JSON.stringify(page.sighting))) as Reading),
      ...(page.sighting?.externalId && { externalId: other }),
    },
  };
}

/** Two records of one kind between which one can navigate, and the address of a page between them that is none. */
function wayThrough(site: Site): { from: Fixture; to: Fixture; list: URL } | undefined {
  const records = pages.filter(
    (page) => page.site.id === site.id && page.sighting && !page.sighting.unreadable && !page.live,
  );
  const idOf = (page: Fixture) => site.page(page.url)?.externalId;
  const companyOf = ({ sighting }: Fixture) => JSON.stringify([sighting?.name, sighting?.domains]);
  // A twin only where there is no other record: it cannot change a short number that the page shows.
  const pairs = [
    ...records.flatMap((from) => records.map((to) => ({ from, to }))),
    ...records.map((from) => ({ from, to: twinOf(from) })),
  ];
  const pair = pairs.find(
    ({ from, to }) =>
      idOf(from) !== undefined &&
      idOf(to) !== undefined &&
      idOf(from)?.slice(0, 15) !== idOf(to)?.slice(0, 15) &&
      companyOf(from) !== companyOf(to) &&
      from.sighting?.kind === to.sighting?.kind &&
      from.url.origin === to.url.origin,
  );
  const away = examplesOf(site)
    .other.map((each) => new URL(each))
    .find(({ pathname, search, hash }) => pathname !== '/' || search || hash);
  return pair && away && { ...pair, list: new URL(away.pathname + away.search + away.hash, pair.from.url.origin) };
}

/** Puts another page's content into the document, as a single-page site does; what is in the head stays. */
function swap(dom: JSDOM, content: Document): void {
  const { document } = dom.window;
  const copy = document.importNode(content.body, true);
  for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
  for (const { name, value } of [...copy.attributes]) document.body.setAttribute(name, value);
  document.body.replaceChildren(...copy.childNodes);
  for (const el of document.head.querySelectorAll('meta, script, link')) el.remove();
  for (const el of content.head.querySelectorAll('meta, script, link'))
    document.head.append(document.importNode(el, true));
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The rep's own company, whose domain the matching leaves out: a mailbox may name it before it says whose it is. */
const OWN = 'planora.example';

const claims = ({ companyId, name, domains = [] }: Reading): string[] =>
  [companyId, name, ...domains.map(({ domain }) => domain)].filter(
    (each) => each !== undefined && each !== OWN,
  ) as string[];

describe('from one record over a list to another and back, the old page lingering and the title late', () => {
  test.each(sites)('$name', async (site) => {
    const way = wayThrough(site);
    expect(way, 'two records of one kind on one host, with different companies').toBeDefined();
    if (!way) return;
    const { from, to, list } = way;
    const dom = open(from);
    const contents = new Map([from, to].map((page) => [page.url.href, open(page).window.document]));
    const empty = open({ ...from, html: '<title>…</title><main><p>…</p></main>' }).window.document;

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    const navigation = new EventTarget();
    const { window } = dom;
    Object.assign(window, { navigation });
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', window.document);
    vi.stubGlobal('location', window.location);
    vi.stubGlobal('Document', window.Document);
    vi.stubGlobal('MutationObserver', window.MutationObserver);
    const told: { address: string; reading: Reading }[] = [];
    const life = new window.AbortController() as AbortController;
    watchPage(life.signal, site, {
      seen: (reading) => told.push({ address: window.location.href, reading }),
      gone: () => {},
    });
    /** Time passes; mutations are seen in between, as in a browser. */
    const pass = async (ms: number) => {
      for (let left = ms; left > 0; left -= 10) await vi.advanceTimersByTimeAsync(Math.min(10, left));
    };
    const go = async (url: URL, content: Document) => {
      window.history.pushState(null, '', url.href);
      navigation.dispatchEvent(new Event('currententrychange'));
      await pass(LINGERS);
      swap(dom, content);
      await pass(TITLE - LINGERS);
      window.document.title = content.title;
      await pass(1500);
    };
    await pass(1000);
    await go(list, empty);
    await go(to.url, contents.get(to.url.href) as Document);
    await go(from.url, contents.get(from.url.href) as Document);
    life.abort();

    for (const { address, reading } of told) {
      const page = [from, to].find((each) => each.url.href === address);
      expect(page, `told on ${address}, which is no record: ${JSON.stringify(reading)}`).toBeDefined();
      expect(claims(page?.sighting as Reading), `of ${address}`).toEqual(expect.arrayContaining(claims(reading)));
    }
    const complete = told.filter(({ reading }) => !reading.unreadable).map(({ address }) => address);
    expect(complete.filter((address, index) => address !== complete[index - 1])).toEqual(
      [from, to, from].map(({ url }) => url.href),
    );
  });
});
