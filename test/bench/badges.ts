import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { dayOf } from '../../lib/domain/day.ts';
import type { RulesPreview } from '../../lib/domain/rulesPreview.ts';
import { builtExtension } from '../launch.ts';
import type { BadgesAsk } from './badgesWorker.ts';
import type { Bench } from './bench.ts';
import { copyWith } from './copy.ts';
import { median, ms, percentiles, quantile, type Row, spread } from './report.ts';

const ACCOUNTS = 100_000;
const EACH = 10;
const RUNS = 3;
const WORKERS = 2;
const JUDGED = 300;
/** Milliseconds. */
const LIMIT = { all: 10_000, one: 5 };

const SCRIPT = 'badgesWorker';

/** The script that counts beside the page, as it was built. */
function counter(): string {
  const file = readdirSync(path.join(builtExtension, 'assets')).find((name) => /^rulesWorker-.*\.js$/.test(name));
  if (!file) throw new Error('No worker that counts was built');
  return `/assets/${file}`;
}

const ask = <T>(page: Page, message: BadgesAsk) =>
  page.evaluate(
    ([script, data]) =>
      new Promise<unknown>((resolve, reject) => {
        const worker = new Worker(`/${script}.js`, { type: 'module' });
        worker.onmessage = (event) => {
          worker.terminate();
          resolve(event.data);
        };
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(data);
      }),
    [SCRIPT, message] as const,
  ) as Promise<T>;

interface Counting {
  took: number;
  /** How often the progress was told. */
  steps: number;
  previews: RulesPreview[];
}

/** Counts as the options page does: two workers, each with half of the accounts. */
function count(page: Page, threshold: number): Promise<Counting> {
  const now = { rules: defaultBadgeRules };
  const edited = { rules: { ...defaultBadgeRules, threshold } };
  return page.evaluate(
    async ({ file, parts, comparison }) => {
      const began = performance.now();
      let steps = 0;
      const previews = await Promise.all(
        Array.from(
          { length: parts },
          (_, part) =>
            new Promise<RulesPreview>((resolve, reject) => {
              const worker = new Worker(file, { type: 'module' });
              worker.onerror = (event) => reject(new Error(event.message));
              worker.onmessage = ({ data }) => {
                if (data.outcome === 'progress') steps++;
                else if (data.outcome === 'failed') reject(new Error(data.detail));
                else {
                  worker.terminate();
                  resolve(data.preview);
                }
              };
              worker.postMessage({ ...comparison, turn: 1, part, parts });
            }),
        ),
      );
      return { took: performance.now() - began, steps, previews };
    },
    { file: counter(), parts: WORKERS, comparison: { now, edited, today: dayOf(Date.now()) } },
  );
}

function check({ previews, steps }: Counting): void {
  const badges = previews.flatMap(({ now }) => Object.values(now)).reduce((sum, each) => sum + each, 0);
  const moved = previews.reduce((sum, each) => sum + each.moved, 0);
  if (badges < ACCOUNTS / 10 || badges > ACCOUNTS || moved === 0 || steps < WORKERS)
    throw new Error(`${badges} badges, ${moved} changes and ${steps} steps cannot be right`);
}

/** The badges of many accounts by two sets of rules beside the page, and of one account after a new signal. */
export async function measureBadges(bench: Bench): Promise<Row[]> {
  const browser = await bench.startProduct(undefined, await copyWith(bench.folder, SCRIPT));
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  const filled = await ask<number>(page, { fill: { accounts: ACCOUNTS, each: EACH } });
  const runs: Counting[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await count(page, 0.5 + run / 10));
  runs.forEach(check);
  const accounts = Array.from({ length: JUDGED }, (_, turn) => Math.floor((ACCOUNTS * (turn + 0.5)) / JUDGED));
  const one = await ask<number[]>(page, { judge: { accounts, each: EACH } });
  await browser.close();
  const all = runs.map(({ took }) => took);
  return [
    {
      budget: 'badges of 100,000 accounts with 1,000,000 signals, by two sets of rules',
      limit: ms(LIMIT.all),
      measured: `${spread(all)} in ${WORKERS} workers; import ${ms(filled)}`,
      holds: median(all) <= LIMIT.all,
      values: runs.map(({ took, steps }) => ({ took, steps })),
    },
    {
      budget: 'badge of one account after a new signal, read and judged',
      limit: `p95 ${ms(LIMIT.one)}`,
      measured: percentiles(one),
      holds: quantile(one, 0.95) <= LIMIT.one,
      values: one,
    },
  ];
}
