import type { Page } from '@playwright/test';
import type { Sighting } from '../../lib/domain/sighting.ts';
import { connectDevTools } from '../cdp.ts';
import type { Launched } from '../launch.ts';
import { account } from './accounts.ts';
import type { Bench } from './bench.ts';
import { stopWorkers } from './chipLatency.ts';
import { copyWith } from './copy.ts';
import { listAddress } from './pages.ts';
import { median, ms, percentiles, quantile, type Row } from './report.ts';

const SIZES = [1_000, 1_000_000] as const;
const MATCHES = 30;
/** Milliseconds of a match in a worker that has just woken, at the 95th percentile. */
const LIMIT = 25;
/** What the memory of two runs may differ by: packs of a small workspace are smaller than full ones, a few of 24 KB. */
const SAME_MEMORY = 1.1;
const SCRIPT = 'installWorker';

interface Installed {
  /** Milliseconds. */
  took: number;
  /** Bytes that the browser counts for the extension. */
  size: number;
}

async function fill(browser: Launched, accounts: number): Promise<Installed> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  const installed = await page.evaluate(
    async ([script, count]) => {
      const worker = new Worker(`/${script}.js`, { type: 'module' });
      const took = await new Promise<number>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(count);
      });
      const { usage = Number.NaN } = await navigator.storage.estimate();
      return { took, size: usage };
    },
    [SCRIPT, accounts] as const,
  );
  await page.close();
  return installed;
}

/** Says what a content script would say, from its own world; milliseconds until the answer, and whose it was. */
async function sighter(page: Page, extension: string) {
  const devtools = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extension}`) resolve(context.id);
    });
  });
  await devtools.send('Runtime.enable');
  const contextId = await world;
  return async (sighting: Sighting) => {
    const message = JSON.stringify({ type: 'sighting', payload: sighting });
    const expression = `(async () => {
      const began = performance.now();
      const answer = await chrome.runtime.sendMessage(${message});
      return { took: performance.now() - began, name: answer?.name };
    })()`;
    const { result } = await devtools.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as { took: number; name?: string };
  };
}

/** What the worker that has just matched says of itself: milliseconds of the match, bytes of its heap. */
async function askWorker(browser: Launched): Promise<{ match: number; heap: number }> {
  const devtools = await connectDevTools(browser.profile);
  const { targetInfos } = (await devtools.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string; url: string }[];
  };
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'));
  if (!worker) throw new Error('The worker is not running');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
  const session = String(sessionId);
  const expression = `performance.getEntriesByName('match').at(-1)?.duration`;
  const { result } = (await devtools.send('Runtime.evaluate', { expression }, session)) as {
    result: { value?: number };
  };
  await devtools.send('HeapProfiler.collectGarbage', {}, session);
  const { usedSize } = (await devtools.send('Runtime.getHeapUsage', {}, session)) as { usedSize: number };
  devtools.close();
  if (result.value === undefined) throw new Error('The worker has measured no match');
  return { match: result.value, heap: usedSize };
}

/** Any account, found by its record, its site or its name. */
function sightingOf(index: number, turn: number): Sighting {
  const { name, domains = [], externalIds } = account(index);
  const record: Sighting = { site: 'salesforce', kind: 'lead', externalId: '00QZz0000000000AAA', name };
  const clues: Partial<Sighting>[] = [
    { kind: 'company', externalId: externalIds?.salesforce?.[0] },
    { domains: domains.map((domain) => ({ domain: `www.${domain}`, role: 'website' as const })) },
    {},
  ];
  return { ...record, ...clues[turn % clues.length] };
}

/** Each match in a worker that has just woken, of accounts spread over the whole workspace. */
async function matchCold(browser: Launched, accounts: number) {
  const page = await browser.context.newPage();
  await page.goto(listAddress);
  const see = await sighter(page, await browser.extensionId());
  const runs: { match: number; answer: number; heap: number }[] = [];
  for (let turn = 0; turn < MATCHES; turn++) {
    await stopWorkers(page);
    const index = Math.floor((accounts * (turn + 0.5)) / MATCHES);
    const { took, name } = await see(sightingOf(index, turn));
    if (name !== account(index).name) throw new Error(`${account(index).name} was taken for ${name}`);
    runs.push({ ...(await askWorker(browser)), answer: took });
  }
  await page.close();
  return {
    match: runs.map((run) => run.match),
    answer: runs.map((run) => run.answer),
    heap: runs.map((run) => run.heap),
  };
}

const megabytes = (value: number) => `${(value / 1e6).toFixed(value < 1e8 ? 2 : 0)} MB`;
const many = (value: number) => value.toLocaleString('en');

/** Matching and memory at sizes that lie a thousand times apart, and what the large one costs to import and to keep. */
export async function measureScale(bench: Bench): Promise<Row[]> {
  const extension = await copyWith(bench.folder, SCRIPT);
  const measured = [];
  for (const accounts of SIZES) {
    const browser = await bench.startProduct(undefined, extension);
    const installed = await fill(browser, accounts);
    measured.push({ accounts, ...installed, ...(await matchCold(browser, accounts)) });
    await browser.close();
  }
  const [small, large] = measured;
  if (!small || !large) throw new Error('Nothing was measured');
  const ratio = median(large.heap) / median(small.heap);
  return [
    {
      budget: `import of ${many(large.accounts)} accounts in slices`,
      limit: '',
      measured: `${ms(large.took)}; database ${megabytes(large.size)} (with ${many(small.accounts)} accounts ${megabytes(small.size)})`,
      values: { small: { took: small.took, size: small.size }, large: { took: large.took, size: large.size } },
    },
    ...measured.map(
      ({ accounts, match, answer }): Row => ({
        budget: `match in a worker just woken, ${many(accounts)} accounts`,
        limit: `p95 ${ms(LIMIT)}`,
        measured: `${percentiles(match)}; from sighting to answer ${percentiles(answer)}`,
        holds: quantile(match, 0.95) <= LIMIT,
        values: { match, answer },
      }),
    ),
    {
      budget: `worker heap after a match, ${many(small.accounts)} and ${many(large.accounts)} accounts`,
      limit: `${SAME_MEMORY}x`,
      measured: `${megabytes(median(small.heap))} and ${megabytes(median(large.heap))}, ${ratio.toFixed(2)}x`,
      holds: ratio <= SAME_MEMORY,
      firm: true,
      values: { small: small.heap, large: large.heap },
    },
  ];
}
