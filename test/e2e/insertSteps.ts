import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Piece } from '../../lib/messaging/protocol.ts';

// No extension of ours here: the bundle is the module alone, put into the page or into a content script of its own.

const quiet = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
export const launch = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...quiet.split(' '), '--disable-component-update', '--disable-sync'],
};

let code: string;
let browser: Browser;

/** Bundles the module and starts a browser; once per file. */
export async function startBrowser(): Promise<void> {
  const entry = path.resolve(import.meta.dirname, '../../lib/page/insert.ts');
  const lib = { entry, formats: ['iife' as const], name: 'whynow' };
  const built = (await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })) as
    | Rolldown.RolldownOutput
    | Rolldown.RolldownOutput[];
  code = [built].flat()[0]?.output[0].code ?? '';
  browser = await chromium.launch(launch);
}
export const stopBrowser = () => browser.close();
export const moduleCode = () => code;

/** Everything editable of the page and of its frames, in document order, as an adapter would name it. */
export const call = `
  const boxes = [...document.querySelectorAll('[contenteditable], textarea, iframe')].map((each) =>
    each.nodeName === 'IFRAME' ? each.contentDocument.body : each);
  return whynow.insertAsset(document, boxes, piece);`;

export const insert = (page: Page, piece: Piece): Promise<boolean> =>
  page.evaluate(`((piece) => { ${code}; ${call} })(${JSON.stringify(piece)})`);

export async function open(html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><body>${html}</body>`);
  return page;
}

/** What a box holds; a space that editing commands write as either kind counts as one kind. */
export const held = async (page: Page, selector = '#box') =>
  (await page.locator(selector).innerHTML()).replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');

export const select = (page: Page, start: number, end: number, selector = '#box') =>
  page.evaluate(
    ({ start, end, selector }) => {
      const text = document.querySelector(selector)?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, start, text, end);
    },
    { start, end, selector },
  );

export const rich = (html: string, id = 'box') => `<div id="${id}" contenteditable="true">${html}</div>`;
