import { connectDevTools, type DevTools } from '../cdp.ts';
import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { vanillaExtension, watchedProduct } from './otherExtensions.ts';
import { listAddress, records } from './pages.ts';
import { askSurface } from './panelOpen.ts';
import { median, type Row, spread } from './report.ts';
import { install, workspaceOf } from './workspaces.ts';

/** New browsers in each round: the first opening of a popup is among the measured ones. */
const ROUNDS = 2;
const OPENS = 6;
const ACCOUNTS = 10_000;
const LIMIT = 2;
/** Milliseconds after which a page is at rest: what the extension has to say of it has been said. */
const REST = 700;

/** A manager's browser: many accounts, and the figures of a team. */
async function startManager(bench: Bench): Promise<Launched> {
  const browser = await bench.startProduct(
    undefined,
    watchedProduct(bench.folder, 'popup.html', ['50 reps', 'Adoption', 'This week']),
  );
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  await install(page, workspaceOf(ACCOUNTS, { id: 'planora-sample' }), true);
  await page.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), role: 'manager' } });
  });
  await page.close();
  return browser;
}

/** From the call that opens the popup to the frame in which its figures are on the screen, in milliseconds. */
async function open(browser: Launched, devtools: DevTools, rest: number): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(listAddress);
  await page.bringToFront();
  await pause(rest);
  const worker = await browser.worker();
  const called = await worker.evaluate(async () => {
    const now = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    return now;
  });
  // Nobody looks at the popup while it opens.
  await pause(600);
  const { painted } = await askSurface(devtools, 'popup.html');
  await page.close();
  return painted - called;
}

interface Times {
  ours: number[];
  empty: number[];
}

/**
 * The manager's popup with the figures of a team in it, against the popup of another extension with one line: over a page that
 * somebody reads, and over one that has only just been loaded, whose own script and its answer come first.
 */
export async function measurePopup(bench: Bench): Promise<Row[]> {
  const atRest: Times = { ours: [], empty: [] };
  const loading: Times = { ours: [], empty: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const vanilla = await bench.startOther(vanillaExtension(bench.folder, records.nordvik.name));
    const product = await startManager(bench);
    const [toVanilla, toProduct] = await Promise.all([
      connectDevTools(vanilla.profile),
      connectDevTools(product.profile),
    ]);
    for (let run = 0; run < OPENS; run++) {
      for (const [times, rest] of [[atRest, REST] as const, [loading, 0] as const]) {
        times.empty.push(await open(vanilla, toVanilla, rest));
        times.ours.push(await open(product, toProduct, rest));
      }
    }
    toVanilla.close();
    toProduct.close();
    await vanilla.close();
    await product.close();
  }
  const ratio = ({ ours, empty }: Times) => median(ours) / median(empty);
  const said = (times: Times) => `${ratio(times).toFixed(2)}x: ${spread(times.ours)} against ${spread(times.empty)}`;
  return [
    {
      budget: 'popup of a manager, opening to the figures of the team',
      limit: `${LIMIT.toFixed(1)}x vanilla`,
      measured: said(atRest),
      holds: ratio(atRest) <= LIMIT,
      firm: 'quiet',
      values: atRest,
    },
    {
      budget: '  the same over a page that has just been loaded',
      limit: '',
      measured: said(loading),
      values: loading,
    },
  ];
}
