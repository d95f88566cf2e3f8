import { connectDevTools, type DevTools } from '../cdp.ts';
import type { Launched } from '../launch.ts';
import { findChip } from '../surfaces.ts';
import { type Bench, pause } from './bench.ts';
import { vanillaExtension, watchedProduct } from './otherExtensions.ts';
import { recordAddress, records } from './pages.ts';
import { median, type Row, spread } from './report.ts';

/** New browsers in each round: the first opening of a panel is among the measured ones. */
const ROUNDS = 2;
const OPENS = 6;
const LIMIT = 2;

interface Opening {
  /** From the click to the frame in which account and badge are on the screen. */
  painted: number;
  /** The mark that the product's panel sets itself. */
  marked: number | undefined;
}

interface Target {
  targetId: string;
  url: string;
}

/** Asks the docked panel or the popup, which Playwright does not see, and closes it. */
export async function askSurface(
  devtools: DevTools,
  file: string,
): Promise<{ painted: number; marked: number | undefined }> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const { targetInfos } = (await devtools.send('Target.getTargets')) as { targetInfos: Target[] };
    const panel = targetInfos.find(({ url }) => url.endsWith(`/${file}`));
    if (panel) {
      const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: panel.targetId, flatten: true });
      const expression = `new Promise((resolve) => { const ask = () => window.paintedAt ? resolve(window.paintedAt) : setTimeout(ask, 50); ask(); })
        .then((painted) => ({ painted, mark: performance.getEntriesByName('account-painted')[0]?.startTime, origin: performance.timeOrigin }))`;
      const options = { expression, awaitPromise: true, returnByValue: true };
      const reply = (await devtools.send('Runtime.evaluate', options, String(sessionId))) as {
        result: { value: { painted: number; mark?: number; origin: number } };
      };
      const { painted, mark, origin } = reply.result.value;
      await devtools.send('Target.closeTarget', { targetId: panel.targetId });
      return { painted, marked: mark === undefined ? undefined : origin + mark };
    }
    await pause(100);
  }
  throw new Error(`${file} did not open`);
}

async function open(browser: Launched, devtools: DevTools): Promise<Opening> {
  const page = await browser.context.newPage();
  await page.goto(recordAddress(records.nordvik.id));
  await page.evaluate((name) => window.renderRecord(name), records.nordvik.name);
  const chip = await findChip(page);
  await chip.click();
  // Nobody looks at the panel while it opens.
  await pause(600);
  const { painted, marked } = await askSurface(devtools, 'sidepanel.html');
  const clicked = await page.evaluate(() => window.clickedAt);
  await page.close();
  if (clicked === undefined) throw new Error('The chip was not clicked');
  return { painted: painted - clicked, marked: marked === undefined ? undefined : marked - clicked };
}

/** From the click on the chip to account and badge on the screen, against an empty panel of another extension. */
export async function measurePanel(bench: Bench, workspace: string): Promise<Row[]> {
  const ours: Opening[] = [];
  const empty: Opening[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const vanilla = await bench.startOther(vanillaExtension(bench.folder, records.nordvik.name));
    const product = await bench.startProduct(
      workspace,
      watchedProduct(bench.folder, 'sidepanel.html', [records.nordvik.name, 'Customer ·']),
    );
    const [toVanilla, toProduct] = await Promise.all([
      connectDevTools(vanilla.profile),
      connectDevTools(product.profile),
    ]);
    for (let run = 0; run < OPENS; run++) {
      empty.push(await open(vanilla, toVanilla));
      ours.push(await open(product, toProduct));
    }
    toVanilla.close();
    toProduct.close();
    await vanilla.close();
    await product.close();
  }
  const times = ours.map(({ painted }) => painted);
  const baseline = empty.map(({ painted }) => painted);
  const marks = ours.flatMap(({ marked }) => marked ?? []);
  const ratio = median(times) / median(baseline);
  return [
    {
      budget: 'side panel, click to account and badge',
      limit: `${LIMIT.toFixed(1)}x vanilla`,
      measured: `${ratio.toFixed(2)}x: ${spread(times)} against ${spread(baseline)}; own mark ${spread(marks)}`,
      holds: ratio <= LIMIT,
      firm: 'quiet',
      values: { ours, empty },
    },
  ];
}
