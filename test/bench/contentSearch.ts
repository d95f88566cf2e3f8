import type { Page } from '@playwright/test';
import { dayOf } from '../../lib/domain/day.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { catalogueOf } from '../search/catalogue.ts';
import { queries } from '../search/queries.ts';
import { openPanel } from '../surfaces.ts';
import { type Bench, pause } from './bench.ts';
import { recordAddress, records } from './pages.ts';
import { percentiles, quantile, type Row } from './report.ts';

const ASSETS = 5_000;
/** Queries typed letter by letter. */
const TYPED = 24;
/** Milliseconds. */
const LIMIT = 50;

/** Types each query into the panel's search; milliseconds from each letter until its results have been drawn. */
const type = (panel: Page, words: string[]): Promise<number[]> =>
  panel.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('[data-testid=search]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!field || !set) throw new Error('There is no search');
    const times: number[] = [];
    const enter = async (text: string) => {
      const began = performance.now();
      set.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The task after the frame: layout and paint are over.
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return performance.now() - began;
    };
    for (const text of texts) {
      await enter('');
      for (let length = 1; length <= text.length; length++) times.push(await enter(text.slice(0, length)));
    }
    return times;
  }, words);

/** What one keystroke in the panel's search takes in a catalogue of 5,000. */
export async function measureContentSearch(bench: Bench): Promise<Row[]> {
  const today = dayOf(Date.now());
  const sample = sampleWorkspace('en', today);
  const assets = [...sample.assets, ...catalogueOf(ASSETS, today)];
  const browser = await bench.startProduct(JSON.stringify({ ...sample, id: 'bench', assets }));
  const page = await browser.context.newPage();
  await page.goto(recordAddress(records.nordvik.id));
  await page.evaluate((name) => window.renderRecord(name), records.nordvik.name);
  const panel = await openPanel(browser, page);
  await panel.getByTestId('asset').first().waitFor();
  // The index is built while nobody types.
  await panel.getByTestId('search').fill('roi');
  await panel
    .getByTestId('result-count')
    .filter({ hasText: /result/ })
    .waitFor();
  await pause(500);
  const step = Math.floor(queries.length / TYPED);
  const words = queries.filter((_, index) => index % step === 0).map(([, , query]) => query);
  const times = await type(panel, words);
  await browser.close();
  return [
    {
      budget: `search in ${ASSETS.toLocaleString('en')} assets, letter to results on the screen`,
      limit: `p95 ${LIMIT} ms`,
      measured: percentiles(times),
      holds: quantile(times, 0.95) <= LIMIT,
      values: times,
    },
  ];
}
