import path from 'node:path';
import { chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Site } from '../../lib/sites/site.ts';
import { sites } from '../sites/allSites.ts';
import { fixtures } from '../sites/fixtures.ts';
import { expect, test } from './extension.ts';

const folder = path.resolve(import.meta.dirname, '../../lib/sites');

/** All adapters as one script that leaves them in the page's `sites`. */
async function bundle(): Promise<string> {
  const entry = 'virtual:sites';
  const lines = sites.map(({ id }) => `export { ${id} } from ${JSON.stringify(path.join(folder, `${id}.ts`))};`);
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'sites',
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? lines.join('\n') : null),
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sites' } },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('The adapters could not be bundled');
  return chunk.code;
}

test('every saved page gives in Chromium what it gives in the unit tests', async ({ chromiumPath }) => {
  test.setTimeout(180_000);
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: chromiumPath });
  const page = await browser.newPage();
  let html = '';
  await page.route('**', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  const wrong: string[] = [];
  await page.addInitScript(`${script};globalThis.sites = sites`);
  for (const each of fixtures().filter(({ live }) => !live)) {
    html = each.html;
    // Where only the fragment differs there would be no new document.
    const [before] = page.url().split('#');
    if (before === each.url.href.split('#')[0]) await page.goto('about:blank');
    await page.goto(each.url.href, { waitUntil: 'domcontentloaded' });
    const { reading, said } = await page.evaluate((id) => {
      const site = (globalThis as unknown as { sites: Record<string, Site> }).sites[id] as Site;
      const url = new URL(location.href);
      const reading = site.read(document, url);
      return { reading, said: site.page(url) && reading === undefined ? 'later' : 'now' };
    }, each.site.id);
    const expected = each.sighting ?? (each.site.page(each.url) && !each.later ? null : undefined);
    const same = expected
      ? JSON.stringify(sorted(reading)) === JSON.stringify(sorted(expected))
      : !reading && (!each.later || said === 'later');
    if (!same) wrong.push(`${each.name}: ${JSON.stringify(reading)} instead of ${JSON.stringify(expected)}`);
  }
  await browser.close();
  expect(wrong).toEqual([]);
});

/** Keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
