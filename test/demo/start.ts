import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, findDisplay, startVirtualScreen } from '../browser.ts';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { build, runStage } from '../stages.ts';
import { loadSample } from '../surfaces.ts';
import { headlessCamera, screenCamera } from './pictures.ts';
import { type DemoServer, startServer } from './server.ts';
import { startPage } from './startPage.ts';
import { startAddress, startHost } from './steps.ts';
import { runTour } from './tour.ts';

const { values } = parseArgs({
  options: {
    /** Walk through the steps without a person, even where there is a screen. */
    tour: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    /** Where the pictures of the tour go. */
    out: { type: 'string', default: 'tour' },
    language: { type: 'string' },
  },
});

const language = values.language ?? (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en');

interface Window {
  headless: boolean;
  display?: string | undefined;
  callerInterrupts?: boolean;
}

async function start(server: DemoServer, chromium: string, options: Window): Promise<Launched> {
  const wayland = !process.env.DISPLAY && process.env.WAYLAND_DISPLAY ? ['--ozone-platform=wayland'] : [];
  const flags = [...server.flags, ...(options.headless ? [] : wayland)];
  return launch({ chromium, extension: builtExtension, flags, language, ...options });
}

/** A person looks around: the browser stays until its last window closes, or until Ctrl+C. */
async function visit(browser: Launched): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
  const options = await loadSample(browser);
  const first = browser.context.pages()[0] ?? (await browser.context.newPage());
  await first.goto(startAddress);
  await options.close();
  console.log(`The demo is open at ${startAddress}. Close the browser, or press Ctrl+C, to end it.`);
  await Promise.race([closed, new Promise<void>((resolve) => process.once('SIGINT', resolve))]);
}

async function tour(server: DemoServer, chromium: string): Promise<boolean> {
  const screen = values.headless ? undefined : await startVirtualScreen();
  const browser = await start(server, chromium, { headless: !screen, display: screen?.display });
  try {
    const camera = screen ? screenCamera(screen.display) : headlessCamera;
    return await runTour(browser, server.pages(), camera, path.resolve(values.out));
  } finally {
    await browser.close();
    await screen?.stop();
  }
}

async function main(): Promise<boolean> {
  const chromium = await findChromium();
  if ((await runStage(build)).failed > 0) return false;
  const pages = () => server.pages();
  const server = await startServer({ answers: { [startHost]: () => startPage(pages()) } });
  try {
    const display = findDisplay();
    if (!display || values.tour || values.headless) return await tour(server, chromium);
    const browser = await start(server, chromium, { headless: false, callerInterrupts: true });
    await visit(browser).finally(() => browser.close());
    return true;
  } finally {
    await server.stop();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
