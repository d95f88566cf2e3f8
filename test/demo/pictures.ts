import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Tour } from './checks.ts';

const run = promisify(execFile);

/** Takes the picture of a step: page and extension together, as a user sees them. */
export type Camera = (tour: Tour, file: string) => Promise<void>;

/** The whole screen: the panel docked beside the page, the popup over it. */
export const screenCamera =
  (display: string): Camera =>
  async ({ tab }, file) => {
    // The window manager and the compositor need a moment after the page itself is done.
    await tab.waitForTimeout(400);
    await run('import', ['-display', display, '-window', 'root', file]);
  };

const asData = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;

/** Without a screen: one picture each of page and panel, put side by side. */
export const headlessCamera: Camera = async ({ browser, tab, shown }, file) => {
  const pictures = [await tab.screenshot({ animations: 'disabled' })];
  if (shown && !shown.isClosed()) pictures.push(await shown.screenshot({ animations: 'disabled' }));
  const sheet = await browser.context.newPage();
  const images = pictures.map((each) => `<img src="${asData(each)}" alt="">`).join('');
  await sheet.setContent(
    `<body style="margin:0;display:inline-flex;align-items:flex-start;gap:1px;background:#94a3b8">${images}</body>`,
  );
  await sheet.locator('body').screenshot({ path: file });
  await sheet.close();
  await tab.bringToFront();
};
