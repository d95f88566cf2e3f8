import type { Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { vanillaExtension } from './otherExtensions.ts';
import { recordAddress, records } from './pages.ts';
import { median, percentiles, type Row } from './report.ts';

const RUNS = 10;
const WARM = 100;
const COLD = 250;

/** Milliseconds from the load to the record, never the same: a reader that looks at intervals is met at any moment. */
const delays = Array.from({ length: RUNS }, (_, run) => 180 + ((run * 67) % 190));

async function chipTime(page: Page): Promise<number> {
  const times = await page.waitForFunction(
    () => window.chipAt !== undefined && [window.renderedAt, window.chipAt],
    {},
    {
      polling: 50,
      timeout: 8_000,
    },
  );
  const [rendered = 0, chip = 0] = (await times.jsonValue()) as number[];
  return chip - rendered;
}

const render = (page: Page, name: string, late: number) =>
  page.evaluate(([each, wait]) => window.renderRecord(each, wait), [name, late] as const);

export async function stopWorkers(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}

/** A page whose record comes by script some time after the load, the worker running or killed just before. */
async function afterLoad(browser: Launched, late: number, cold: boolean): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(recordAddress(records.nordvik.id));
  if (cold) await stopWorkers(page);
  await render(page, records.nordvik.name, late);
  const time = await chipTime(page);
  await page.close();
  return time;
}

/** To another record without a load: the address at once, the new view a little later. */
async function withinPage(page: Page, to: { id: string; name: string }, late: number): Promise<number> {
  await page.evaluate((address) => {
    window.chipAt = undefined;
    window.renderedAt = undefined;
    history.pushState(null, '', address);
  }, recordAddress(to.id));
  await render(page, to.name, late);
  const time = await chipTime(page);
  await pause(100);
  return time;
}

const row = (budget: string, limit: number, ours: number[], empty: number[]): Row => ({
  budget,
  limit: `${limit} ms`,
  measured: `${percentiles(ours)}; ${(median(ours) / median(empty)).toFixed(1)}x an empty round trip, ${percentiles(empty)}`,
  holds: median(ours) <= limit,
  values: { ours, empty },
});

/** From the record in the page to the chip beside it, against an extension that does no more than ask and answer. */
export async function measureChip(bench: Bench, product: Launched): Promise<Row[]> {
  const vanilla = await bench.startOther(vanillaExtension(bench.folder, records.nordvik.name));
  const times: Record<'warm' | 'cold' | 'within', { ours: number[]; empty: number[] }> = {
    warm: { ours: [], empty: [] },
    cold: { ours: [], empty: [] },
    within: { ours: [], empty: [] },
  };
  for (const late of delays) {
    times.warm.empty.push(await afterLoad(vanilla, late, false));
    times.warm.ours.push(await afterLoad(product, late, false));
  }
  for (const late of delays) {
    times.cold.empty.push(await afterLoad(vanilla, late, true));
    times.cold.ours.push(await afterLoad(product, late, true));
  }
  await vanilla.close();
  const page = await product.context.newPage();
  await page.goto(recordAddress(records.nordvik.id));
  await render(page, records.nordvik.name, 1);
  await chipTime(page);
  for (const [run, late] of delays.entries())
    times.within.ours.push(await withinPage(page, run % 2 ? records.nordvik : records.lumea, late));
  await page.close();
  return [
    row('chip after the record, warm worker', WARM, times.warm.ours, times.warm.empty),
    row('chip after a record within the page, warm', WARM, times.within.ours, times.warm.empty),
    row('chip after the record, cold worker', COLD, times.cold.ours, times.cold.empty),
  ];
}
