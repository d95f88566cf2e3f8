import type { Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import type { Row } from './report.ts';
import { workspaceOf } from './workspaces.ts';

const LIMIT = 2;
/** What is said of a page comes at the latest when its title and the remains of the page before have settled. */
const SETTLED = 2_200;

interface Navigation {
  app: string;
  /** How the user gets there. */
  how: string;
  go: (page: Page) => Promise<unknown>;
}

const salesforce = 'https://whynow-demo.lightning.force.com/lightning';
const linkedin = 'https://www.linkedin.com/in';
const gmail = 'https://mail.google.com/mail/u/0/';

const link = (href: string) => (page: Page) => page.locator(`a[href*="${href}"]:visible`).first().click();
const load = (url: string) => (page: Page) => page.goto(url);
const back = (page: Page) => page.goBack();

const navigations: Navigation[] = [
  { app: 'salesforce', how: 'load', go: load(`${salesforce}/r/Account/001Wn0000NordvkAAA/view`) },
  { app: 'salesforce', how: 'link to another record', go: link('/r/Account/001Wn0000LumeaRAAA/view') },
  { app: 'salesforce', how: 'link to a list', go: link('/o/Account/list') },
  { app: 'salesforce', how: 'link to a record', go: link('/r/Account/001Wn0000NordvkAAA/view') },
  { app: 'salesforce', how: 'reload', go: (page) => page.reload() },
  { app: 'linkedin', how: 'load over a record', go: load(`${linkedin}/claire-aubert-4b1928/`) },
  { app: 'linkedin', how: 'link to another record', go: link('/in/regula-meier-19a3c7') },
  { app: 'linkedin', how: 'back', go: back },
  { app: 'gmail', how: 'load over a record', go: load(`${gmail}#inbox/FMfcgzQcqbXBCcXRSQwBXlTTBsNdMCxK`) },
  { app: 'gmail', how: 'link to the list', go: (page) => page.getByText('←').last().click() },
  { app: 'gmail', how: 'link to a record', go: (page) => page.locator('[data-open^="FMfcgzQcqbX"]').last().click() },
  { app: 'gmail', how: 'address of another record', go: load(`${gmail}#inbox/FMfcgzQcqRDrTMHvrJGWxLbfbxltqpld`) },
];

/** A second listener in the worker, which answers nothing: it hears what the product hears. */
export async function countMessages(browser: Launched): Promise<() => Promise<string[]>> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (sender.tab && !sender.url?.startsWith(chrome.runtime.getURL(''))) heard.push(String(message?.type));
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
}

/** What each navigation of the single-page demos sends to the worker, from the click to the page at rest. */
export async function measureMessages(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct(workspaceOf(0));
  const heard = await countMessages(browser);
  const page = await browser.context.newPage();
  const counts: { app: string; how: string; messages: string[] }[] = [];
  for (const { app, how, go } of navigations) {
    await go(page);
    await pause(SETTLED);
    counts.push({ app, how, messages: await heard() });
  }
  await browser.close();
  const most = Math.max(...counts.map(({ messages }) => messages.length));
  const worst = counts.filter(({ messages }) => messages.length === most);
  const sightings = counts.filter(({ messages }) => messages.includes('sighting')).length;
  const example = worst[0] ? `${worst[0].app}, ${worst[0].how}: ${worst[0].messages.join(' + ')}` : '';
  return [
    {
      budget: 'messages per navigation',
      limit: String(LIMIT),
      measured: `at most ${most} in ${counts.length} navigations, ${sightings} of them to a record (${example})`,
      holds: most <= LIMIT && sightings > 0,
      firm: true,
      values: counts,
    },
  ];
}
