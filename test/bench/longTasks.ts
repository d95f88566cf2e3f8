import type { Launched } from '../launch.ts';
import { type Bench, pause } from './bench.ts';
import { answerWith, heavyPage, heavySites, loads, STORM } from './pages.ts';
import { ms, type Row } from './report.ts';
import { trace } from './trace.ts';
import { workspaceOf } from './workspaces.ts';

/** Milliseconds from which on a task is a long one. */
const LONG = 50;

interface Outcome {
  page: string;
  /** Tasks that were long and would not have been without us. */
  ours: number;
  /** Long tasks of any kind. */
  all: number;
  longestOwn: number;
  /** Our part of the main thread during the recording. */
  share: number;
}

async function visit(browser: Launched, site: string, load: (typeof loads)[number]): Promise<Outcome> {
  const { url, html } = heavyPage(site, load);
  const extension = `chrome-extension://${await browser.extensionId()}/`;
  const page = await browser.context.newPage();
  await answerWith(page, url, html);
  const began = performance.now();
  const { tasks } = await trace(browser.profile, { page: url.split('#')[0] ?? url, extension }, async () => {
    await page.goto(url);
    await pause(load === 'storm' ? STORM + 300 : 1_000);
  });
  const time = performance.now() - began;
  await page.close();
  const own = tasks.reduce((sum, task) => sum + task.own, 0);
  return {
    page: `${site} with ${load}`,
    ours: tasks.filter((task) => task.length > LONG && task.length - task.own <= LONG).length,
    all: tasks.filter((task) => task.length > LONG).length,
    longestOwn: Math.max(0, ...tasks.map((task) => task.own)),
    share: own / time,
  };
}

/** One long task is believed only if a second visit has one too: another process may have taken the core. */
async function visitUntilSure(browser: Launched, site: string, load: (typeof loads)[number]): Promise<Outcome> {
  const first = await visit(browser, site, load);
  if (first.ours === 0) return first;
  const second = await visit(browser, site, load);
  return second.ours < first.ours ? second : first;
}

/** The heaviest pages of every kind of site: does a task last too long because of us, and what do we take of a storm? */
export async function measureLongTasks(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct(workspaceOf(0));
  const outcomes: Outcome[] = [];
  for (const load of loads) for (const site of heavySites) outcomes.push(await visitUntilSure(browser, site, load));
  await browser.close();
  const ours = outcomes.reduce((sum, each) => sum + each.ours, 0);
  const all = outcomes.reduce((sum, each) => sum + each.all, 0);
  const worst = outcomes.toSorted((a, b) => b.longestOwn - a.longestOwn)[0];
  const storms = outcomes.filter((each) => each.page.endsWith('storm')).map((each) => each.share * 100);
  return [
    {
      budget: 'long tasks of ours, heaviest pages',
      limit: '0',
      measured: `${ours} of ${all} on ${outcomes.length} pages; our longest ${ms(worst?.longestOwn ?? 0)} (${worst?.page})`,
      holds: ours === 0,
      firm: true,
      values: outcomes,
    },
    {
      budget: 'our share of the main thread at 1,000 new nodes per second',
      limit: '1 %',
      measured: `${storms.map((share) => `${share.toFixed(2)} %`).join(', ')} (${heavySites.map((site) => site.split('/')[0]).join(', ')})`,
      holds: Math.max(...storms) <= 1,
      firm: 'quiet',
      values: storms,
    },
  ];
}
