import type { Bench } from './bench.ts';
import { copyWith } from './copy.ts';
import type { FiguresAsk, FiguresTimes } from './figuresWorker.ts';
import { median, ms, type Row, spread } from './report.ts';

const SCRIPT = 'figuresWorker';
const RUNS = 7;
const MONTHS = [3, 12];
/** Events on the device, and milliseconds. */
const SIZES = [
  [100_000, 300],
  [1_000_000, 1_000],
] as const;

/** How long the rep's own figures take to be read: the first time, when weeks that are over are counted, and after it. */
export async function measureFigures(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct(undefined, await copyWith(bench.folder, SCRIPT));
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  const ask = (data: FiguresAsk) =>
    page.evaluate(
      ([script, message]) =>
        new Promise<FiguresTimes>((resolve, reject) => {
          const worker = new Worker(`/${script}.js`, { type: 'module' });
          worker.onmessage = (event) => {
            worker.terminate();
            resolve(event.data);
          };
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(message);
        }),
      [SCRIPT, data] as const,
    );
  const rows: Row[] = [];
  for (const [events, limit] of SIZES) {
    const { rollups, ranges } = await ask({ events, months: MONTHS, runs: RUNS });
    for (const { months, first, then } of ranges)
      rows.push({
        budget: `own figures of ${months} months, ${events.toLocaleString('en')} events`,
        limit: ms(limit),
        measured: `${spread(then)}; first ${ms(first)}; ${rollups.toLocaleString('en')} totals`,
        holds: median(then) <= limit,
        values: { first, then, rollups },
      });
  }
  await browser.close();
  return rows;
}
