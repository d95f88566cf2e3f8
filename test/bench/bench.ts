import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../browser.ts';
import { type DemoServer, startServer } from '../demo/server.ts';
import { builtExtension, type Launched, launch } from '../launch.ts';
import { benchAnswers } from './pages.ts';
import { install } from './workspaces.ts';

/** What every measurement needs: a browser to start, pages to open, a folder for what it generates. */
export interface Bench {
  server: DemoServer;
  folder: string;
  /** How long the same arithmetic took between the measurements: its spread shows a busy machine. */
  pulses: number[];
  /** Starts a browser with the product, or a copy of it, and with that workspace in force. */
  startProduct: (workspace?: string, extension?: string) => Promise<Launched>;
  /** Starts a browser with a generated extension. */
  startOther: (extension: string) => Promise<Launched>;
  close: () => Promise<void>;
}

export const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** The product registers its content script and opens its options when it is installed: both must be over. */
async function settle(browser: Launched, workspace: string | undefined): Promise<void> {
  const worker = await browser.worker();
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    const options = browser.context.pages().find((page) => page.url().endsWith('/options.html'));
    if (scripts.length > 0 && options) {
      await options.waitForLoadState();
      if (workspace) await install(options, workspace);
      await options.close();
      return;
    }
    await pause(50);
  }
  throw new Error('The extension did not register its content script');
}

export async function openBench(): Promise<Bench> {
  const chromium = await findChromium();
  const server = await startServer({ answers: benchAnswers });
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-bench-'));
  const running = new Set<Launched>();
  const start = async (extension: string) => {
    const browser = await launch({ chromium, extension, flags: server.flags });
    const tracked: Launched = {
      ...browser,
      close: async () => {
        running.delete(tracked);
        await browser.close();
      },
    };
    running.add(tracked);
    return tracked;
  };
  return {
    server,
    folder,
    pulses: [],
    startProduct: async (workspace, extension = builtExtension) => {
      const browser = await start(extension);
      await settle(browser, workspace);
      return browser;
    },
    startOther: async (extension) => {
      const browser = await start(extension);
      await browser.worker();
      return browser;
    },
    close: async () => {
      for (const browser of running) await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
