import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { startVirtualScreen } from '../browser.ts';
import { test as base } from './steps.ts';

const run = promisify(execFile);
const WIDTH = 1280;
const HEIGHT = 800;

interface Hand {
  /** Clicks the extension's icon in the browser's own toolbar, as a user does, and gives the popup. */
  clickIcon: () => Promise<Page>;
  /** Presses keys that reach the browser and not only the page. */
  press: (keys: string) => Promise<void>;
}

/** Tests in a browser with a window: only there can the toolbar be clicked, which is what grants `activeTab`. */
export const test = base.extend<{ hand: Hand }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
  display: async ({}, use) => {
    const screen = await startVirtualScreen(`${WIDTH}x${HEIGHT}`);
    test.skip(!screen, 'a click on the toolbar needs Xvfb, openbox, xdotool and ImageMagick');
    await use(screen?.display);
    await screen?.stop();
  },
  context: async ({ launched }, use) => {
    await launched.context.newPage(); // a window closes with its last tab
    await use(launched.context);
  },
  hand: async ({ display, launched }, use) => {
    const xdotool = (...args: string[]) => run('xdotool', args, { env: { ...process.env, DISPLAY: display } });
    const clickIcon = async () => {
      const [x, y] = await findIcon(String(display));
      await xdotool('mousemove', String(x), String(y), 'click', '1');
      return launched.surface('popup.html');
    };
    const press = async (keys: string) => {
      await xdotool('mousemove', '500', '500', 'click', '1', 'key', keys);
    };
    await use({ clickIcon, press });
  },
});

/** The colour that fills most of `public/icon/32.png`. */
const ICON = [18, 50, 59] as const;
/** Rows of the screen in which the toolbar stands, below the tabs, and the column behind the address. */
const TOOLBAR = { top: 44, bottom: 88, left: 900 };

/** The middle of the icon, found by its colour: where it stands depends on the browser's version and width. */
async function findIcon(display: string): Promise<[x: number, y: number]> {
  const args = ['-display', display, '-window', 'root', '-depth', '8', 'rgb:-'];
  for (let tries = 0; tries < 20; tries++) {
    const { stdout } = await run('import', args, { encoding: 'buffer', maxBuffer: WIDTH * HEIGHT * 4 });
    const points: [number, number][] = [];
    for (let y = TOOLBAR.top; y < TOOLBAR.bottom; y++)
      for (let x = TOOLBAR.left; x < WIDTH; x++) {
        const at = (y * WIDTH + x) * 3;
        if (ICON.every((part, index) => Math.abs(part - (stdout[at + index] ?? 0)) <= 6)) points.push([x, y]);
      }
    const middle = (axis: 0 | 1) => points.map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1] ?? 0;
    if (points.length > 20) return [middle(0), middle(1)];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The icon is not in the toolbar');
}
