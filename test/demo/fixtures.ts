import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sighting } from '../../lib/domain/sighting.ts';

/** A saved page under `test/fixtures/pages/<site>/<name>.html`, described by the JSON file beside it. */
export interface PageFixture {
  site: string;
  name: string;
  url: string;
  note?: string;
  /** What the adapter must read; null for a page that must give nothing. */
  sighting?: Omit<Sighting, 'site'> | null;
  /** A small single-page application: it answers every path of its host that no other fixture claims. */
  live?: boolean;
  /** Documents of the page's frames: file name (beside the page) by address, absolute or relative to the page. */
  frames?: Record<string, string>;
  /** Response headers of the real site that matter, such as its Content-Security-Policy. */
  headers?: Record<string, string>;
}

/** A page as the demo and the tests list it. */
export type DemoPage = Pick<PageFixture, 'site' | 'name' | 'url' | 'note' | 'sighting' | 'live'>;

export interface StoredPage extends PageFixture {
  html: string;
  address: URL;
}

export const fixtureFolder = path.resolve(import.meta.dirname, '../fixtures/pages');

const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Every page of a folder of fixtures, in the order of site and name; the pages' frames stand among them. */
export function readPages(folder = fixtureFolder): StoredPage[] {
  const pages: StoredPage[] = [];
  if (!existsSync(folder)) return pages;
  for (const site of foldersOf(folder)) {
    const files = readdirSync(path.join(folder, site)).sort();
    for (const file of files.filter((each) => each.endsWith('.json'))) {
      const name = file.slice(0, -'.json'.length);
      if (!files.includes(`${name}.html`)) continue;
      const read = (part: string) => readFileSync(path.join(folder, site, part), 'utf8');
      const fixture = { ...(JSON.parse(read(file)) as PageFixture), site, name };
      pages.push({ ...fixture, html: read(`${name}.html`), address: new URL(fixture.url) });
      for (const [address, frame] of Object.entries(fixture.frames ?? {})) {
        const url = new URL(address, fixture.url);
        pages.push({ site, name: `${name}#${frame}`, url: url.href, html: read(frame), address: url });
      }
    }
  }
  return pages;
}

/**
 * The page that answers an address, or undefined. The hash never reaches a server, so several pages may share what is
 * left: the one asked for by `?fixture=`, else the one preferred by the test, else the live one, else the one with the plainest name.
 */
export function findPage(pages: StoredPage[], url: URL, preferred: ReadonlySet<string> = new Set()) {
  const asked = url.searchParams.get('fixture');
  const search = new URLSearchParams(url.searchParams);
  search.delete('fixture');
  const wanted = search.toString();
  const host = pages.filter((page) => page.address.host === url.host);
  const path = host.filter((page) => page.address.pathname === url.pathname);
  const exact = path.filter((page) => page.address.search && page.address.searchParams.toString() === wanted);
  // A page saved without a query answers any query; one saved with a query only its own.
  const claims = exact.length > 0 ? exact : path.filter((page) => !page.address.search);
  return (
    claims.find((page) => page.name === asked) ??
    claims.find((page) => preferred.has(`${page.site}/${page.name}`)) ??
    claims.find((page) => page.live) ??
    claims.toSorted((a, b) => a.name.length - b.name.length)[0] ??
    host.find((page) => page.live)
  );
}
