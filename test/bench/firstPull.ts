import type { Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import { joinTeam, openPanel } from '../surfaces.ts';
import { type RealStore, realStore } from '../team/realStore.ts';
import { account } from './accounts.ts';
import { type Bench, pause } from './bench.ts';
import { recordAddress, records } from './pages.ts';
import { many, ms, type Row } from './report.ts';
import { workspaceOf } from './workspaces.ts';

const ACCOUNTS = 100_000;
const AT_ONCE = 5_000;
/** How much has come when the browser is closed in mid-pull. */
const CLOSED_AT = 30_000;

/** As whoever loads a workspace by SQL writes it. */
async function fill(store: RealStore): Promise<void> {
  for (let from = 0; from < ACCOUNTS; from += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, index) => account(from + index));
    await store.sql(
      `insert into whynow.items (list, id, body, change)
       select 'accounts', a ->> 'id', a, 0 from jsonb_array_elements($1::jsonb) a`,
      [JSON.stringify(some)],
    );
  }
}

interface Sync {
  cursor?: string;
  pulling?: { taken: number; left: number };
}

/** How far the device is with its store. */
const syncOf = (page: Page): Promise<Sync> =>
  page.evaluate(
    () =>
      new Promise<Sync>((resolve, reject) => {
        const request = indexedDB.open('whynow');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const found = request.result.transaction('team').objectStore('team').get('sync');
          found.onsuccess = () => resolve(found.result ?? {});
          request.result.close();
        };
      }),
  );

async function until(page: Page, what: (sync: Sync) => boolean): Promise<Sync> {
  const end = Date.now() + 300_000;
  while (Date.now() < end) {
    const sync = await syncOf(page);
    if (what(sync)) return sync;
    await pause(100);
  }
  throw new Error('The first pull does not come to an end');
}

/** From the order to open the panel to a badge of the workspace that is in force until then, in milliseconds. */
async function openBadge(browser: Launched): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(recordAddress(records.nordvik.id));
  await page.evaluate((name) => window.renderRecord(name), records.nordvik.name);
  const began = performance.now();
  const panel = await openPanel(browser, page);
  await panel.getByTestId('badge').waitFor();
  const took = performance.now() - began;
  await page.close();
  return took;
}

/**
 * A whole team's accounts, from the store's real front into a browser in which another workspace is in force; the page that
 * pulls them is closed once on the way.
 */
export async function measureFirstPull(bench: Bench): Promise<Row[]> {
  const store = await realStore();
  try {
    await fill(store);
    const browser = await bench.startProduct(workspaceOf(1_000));
    const page = await joinTeam(browser, store.url, store.codes.marketer ?? '');
    const began = performance.now();
    await until(page, ({ pulling }) => (pulling?.taken ?? 0) > 0);
    const panel = await openBadge(browser);
    const before = await until(page, ({ pulling }) => (pulling?.taken ?? 0) >= CLOSED_AT);
    await page.evaluate(() => chrome.offscreen.closeDocument());
    await page.bringToFront();
    await page.getByTestId('team-sync').click();
    const taken: number[] = [];
    await until(page, ({ cursor, pulling }) => {
      if (pulling) taken.push(pulling.taken);
      return cursor !== undefined;
    });
    const took = performance.now() - began;
    const counts = page.getByTestId('workspace-counts').filter({ hasText: /100,\d\d\d accounts/ });
    const known = await counts.textContent({ timeout: 10_000 });
    await browser.close();
    const least = Math.min(...taken);
    return [
      {
        budget: `first pull of ${many(ACCOUNTS)} accounts, from joining to all in force`,
        limit: '',
        measured: `${ms(took)}; then ${known}`,
        values: took,
      },
      {
        budget: '  its page closed on the way: goes on where it was',
        limit: 'nothing again',
        measured: `${many(before.pulling?.taken ?? 0)} were there, ${many(least)} at the least afterwards`,
        holds: least >= (before.pulling?.taken ?? Number.POSITIVE_INFINITY),
        values: taken,
      },
      { budget: '  the panel meanwhile, from its order to the badge', limit: '', measured: ms(panel), values: panel },
    ];
  } finally {
    await store.remove();
  }
}
