import { expect, test } from 'vitest';
import { buildContentIndex } from '../../lib/pages/contentSearch.ts';
import { percentiles, quantile } from '../bench/report.ts';
import { NOW, TODAY } from '../domain/builders.ts';
import { note } from '../notes.ts';
import { catalogueOf } from './catalogue.ts';
import { queries } from './queries.ts';

const ASSETS = 5_000;
/** Milliseconds, generous: the bench measures in a browser and holds the budget; this tells a search that has gone astray. */
const LIMIT = 100;

test('a keystroke in 5,000 assets', async () => {
  const assets = catalogueOf(ASSETS, TODAY);
  const began = performance.now();
  const index = await buildContentIndex(assets);
  const built = performance.now() - began;
  const times: number[] = [];
  let found = 0;
  for (const [language, , query] of queries)
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now();
      found += index.search(query.slice(0, length), NOW, { preferred: language }).assets.length;
      times.push(performance.now() - start);
    }
  const measured = `${built.toFixed(0)} ms; ${times.length} keystrokes: ${percentiles(times)}`;
  note('search speed', `search index of ${ASSETS} assets built in ${measured}`);
  expect(found).toBeGreaterThan(times.length);
  expect(quantile(times, 0.95)).toBeLessThan(LIMIT);
});
