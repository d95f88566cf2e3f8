import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { countMessages } from './messages.ts';
import { answerWith, hugeScript, liarScript, pageWith, STORM } from './pages.ts';
import { ms, type Row } from './report.ts';
import { trace } from './trace.ts';
import { workspaceOf } from './workspaces.ts';

const MESSAGES = 12;
/** Milliseconds of ours that a heading of ten megabytes may cost in one task. */
const HUGE = 20;

const names = ['salesforce/account', 'hubspot/company'];

async function visit(browser: Launched, name: string, script: string) {
  const { url, html } = pageWith(name, script);
  const page = await browser.context.newPage();
  await answerWith(page, url, html);
  const extension = `chrome-extension://${await browser.extensionId()}/`;
  const { tasks } = await trace(browser.profile, { page: url, extension }, async () => {
    await page.goto(url);
    await pause(STORM + 1_500);
  });
  await page.close();
  return Math.max(0, ...tasks.map(({ own }) => own));
}

/** Pages that mean harm: one that claims another company all the time, one with a heading of ten megabytes. */
export async function measureStorm(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct(workspaceOf(0));
  const heard = await countMessages(browser);
  const counts: number[] = [];
  const huge: number[] = [];
  for (const name of names) {
    await heard();
    await visit(browser, name, liarScript);
    counts.push((await heard()).length);
    huge.push(await visit(browser, name, hugeScript));
  }
  await browser.close();
  const most = Math.max(...counts);
  return [
    {
      budget: 'messages in a 3-second storm of names and titles',
      limit: String(MESSAGES),
      measured: `${counts.join(', ')} (${names.join(', ')})`,
      holds: most <= MESSAGES && Math.min(...counts) > 0,
      firm: true,
      values: counts,
    },
    {
      budget: 'a heading of 10 MB, our longest task',
      limit: ms(HUGE),
      measured: huge.map(ms).join(', '),
      holds: Math.max(...huge) <= HUGE,
      firm: 'quiet',
      values: huge,
    },
  ];
}
