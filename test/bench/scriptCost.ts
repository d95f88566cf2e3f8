import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { emptyExtension, vanillaExtension } from './otherExtensions.ts';
import { median, ms, type Row, spread } from './report.ts';
import { type Trace, trace } from './trace.ts';
import { workspaceOf } from './workspaces.ts';

const RUNS = 10;
const LIMIT = 6;
/** A record page without a script of its own, on which the chip appears. */
const address = 'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/view?fixture=account';
/** From the load on: long enough for the chip and what is read after it. */
const WATCHED = 800;

/** In a tab of its own, hence in a process of its own in which nothing has been compiled yet. */
async function loadOnce(browser: Launched): Promise<Trace> {
  const extension = `chrome-extension://${await browser.extensionId()}/`;
  const page = await browser.context.newPage();
  const recorded = await trace(browser.profile, { page: address, extension }, async () => {
    await page.goto(address);
    await pause(WATCHED);
  });
  await page.close();
  return recorded;
}

/** Script and compile time of a record page with the product and with an empty extension. */
export async function measureScriptCost(bench: Bench): Promise<Row[]> {
  const empty = await bench.startOther(emptyExtension(bench.folder));
  const product = await bench.startProduct(workspaceOf(0));
  const vanilla = await bench.startOther(vanillaExtension(bench.folder, 'Nordvik'));
  const ours: Trace[] = [];
  const shortest: Trace[] = [];
  const theirs: Trace[] = [];
  for (let run = 0; run < RUNS; run++) {
    theirs.push(await loadOnce(empty));
    ours.push(await loadOnce(product));
    shortest.push(await loadOnce(vanilla));
  }
  await empty.close();
  await product.close();
  await vanilla.close();
  const scripts = ours.map(({ script }) => script);
  const baseline = theirs.map(({ script }) => script);
  const over = median(scripts) - median(baseline);
  const least = shortest.map(({ script }) => script);
  const renderings = ours.map(({ rendering }) => rendering);
  const renderedAnyway = theirs.map(({ rendering }) => rendering);
  return [
    {
      budget: 'script + compile over an empty extension',
      limit: ms(LIMIT),
      measured: `${ms(over)}: ${spread(scripts)} against ${spread(baseline)}; ask, answer and chip alone ${spread(least)}`,
      holds: over <= LIMIT,
      values: { ours: scripts, empty: baseline, vanilla: least },
    },
    {
      budget: '  style and layout of the same page',
      limit: '',
      measured: `${spread(renderings)} against ${spread(renderedAnyway)}`,
      values: { ours: renderings, empty: renderedAnyway },
    },
  ];
}
