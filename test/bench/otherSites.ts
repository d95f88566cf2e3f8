import type { Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { recordAddress, records } from './pages.ts';
import type { Row } from './report.ts';

/** Addresses that are no site of ours, names that only look like one among them. */
const others = [
  'https://start.whynow.example/',
  'https://news.example/2026/11/linkedin.com/company/nordvik-logistics/',
  'https://linkedin.com.example.net/company/nordvik-logistics/',
  'https://notlinkedin.com/company/nordvik-logistics/',
  'https://lightning.force.com.example.net/lightning/r/Account/001Wn0000NordvkAAA/view',
  'https://docs.google.com/document/d/1/edit',
  'https://mail.example/?_task=mail&_uid=7&_action=show',
];

/** The isolated worlds of an extension in a page, as the browser lists them. */
async function worldsOf(page: Page, extensionId: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  let worlds = 0;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) worlds++;
  });
  await devtools.send('Runtime.enable');
  await pause(150);
  await devtools.detach();
  return worlds;
}

async function visit(browser: Launched, url: string, extensionId: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const worlds = await worldsOf(page, extensionId);
  await page.close();
  return worlds;
}

/** Nothing of ours runs on a page of no site: asked of the browser, with a page of a site as the counter-proof. */
export async function measureOtherSites(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct();
  const extensionId = await browser.extensionId();
  const worker = await browser.worker();
  const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  const inManifest = await worker.evaluate(() => chrome.runtime.getManifest().content_scripts?.length ?? 0);
  const wide = scripts
    .flatMap((script) => script.matches ?? [])
    .filter((each) => /^[^:]+:\/\/\*\/|<all_urls>/.test(each));
  let worlds = 0;
  for (const url of others) worlds += await visit(browser, url, extensionId);
  const control = await visit(browser, recordAddress(records.nordvik.id), extensionId);
  await browser.close();
  const found = worlds + wide.length + inManifest;
  return [
    {
      budget: 'content script on other sites',
      limit: '0 B',
      measured: `${worlds} worlds on ${others.length} pages (on a page of a site: ${control}), ${wide.length} patterns for all hosts`,
      holds: found === 0 && control === 1,
      firm: true,
      values: { worlds, control, registered: scripts.flatMap((script) => script.matches ?? []), inManifest },
    },
  ];
}
