import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { axe } from './axe.ts';
import { expect, test } from './extension.ts';
import { loadSample, narrow, openOptions, workspaceName } from './optionsPage.ts';

test.setTimeout(240_000);
test.use({ begin: 'installed' });

const ACCOUNTS = 40_000;

/** A workspace whose import takes long enough to be watched. */
async function large(file: string): Promise<string> {
  const sample = sampleWorkspace('en', '2026-03-02');
  const more = Array.from({ length: ACCOUNTS }, (_, index) => ({
    id: `more-${index}`,
    name: `More ${index}`,
    relation: 'prospect',
    owner: 'Léa Morel',
    domains: [`more-${index}.example`],
    externalIds: { hubspot: [String(9_000_000 + index)] },
  }));
  await writeFile(
    file,
    JSON.stringify({ ...sample, id: 'large', name: 'Large', accounts: [...sample.accounts, ...more] }),
  );
  return file;
}

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('import-file').click();
  await (await chooser).setFiles(file);
}

/** Generations of which there are packs. */
const generations = (page: Page) =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('whynow'));
    const ids = await result(db.transaction('packs').objectStore('packs').getAllKeys());
    db.close();
    return [...new Set(ids.map((id) => String(id).split('/')[0]))];
  });

/** Resolves as soon as there are packs of two generations. Looks from within the page: a question from here takes longer. */
const twoGenerations = (page: Page) =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('whynow'));
    const first = (key: IDBValidKey | undefined) => String(key).split('/')[0];
    for (let seen = false; !seen; ) {
      const store = db.transaction('packs').objectStore('packs');
      const [lowest, highest] = await Promise.all([
        result(store.openKeyCursor()).then((cursor) => cursor?.key),
        result(store.openKeyCursor(null, 'prev')).then((cursor) => cursor?.key),
      ]);
      seen = first(lowest) !== first(highest);
    }
    db.close();
  });

/** Keeps imports waiting, as one in another page would. */
async function holdImports(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const wait = () =>
          new Promise<void>((resolve) => {
            Object.assign(window, { releaseImports: resolve });
            held();
          });
        void navigator.locks.request('whynow-import', wait);
      }),
  );
  return () => page.evaluate(() => (window as unknown as { releaseImports: () => void }).releaseImports());
}

const writing = (page: Page) => page.getByRole('progressbar', { name: 'Importing large.json' });

test('a large import shows how far it is, can be cancelled, and until it is complete the old data stay', async ({
  context,
  extensionId,
}, info) => {
  const page = await openOptions(context, extensionId);
  await loadSample(page);
  const before = await generations(page);
  expect(before).toHaveLength(1);
  const file = await large(info.outputPath('large.json'));
  const status = page.getByTestId('workspace-status');

  await test.step('cancelled while it is read', async () => {
    await choose(page, file);
    await expect(page.getByRole('progressbar', { name: 'Reading large.json' })).toBeVisible();
    await page.getByTestId('import-stop').click();
    await expect(status).toHaveText('Nothing was imported.');
    await expect(page.getByTestId('import-progress')).toHaveCount(0);
    await expect(page.getByTestId('import-report')).toHaveCount(0);
  });

  await test.step('waiting for another import', async () => {
    const release = await holdImports(page);
    await choose(page, file);
    await page.getByTestId('import-proceed').click();
    await expect(writing(page)).toBeVisible();
    await axe(page);
    await page.getByTestId('import-stop').click();
    await expect(status).toHaveText('Nothing was imported.');
    await release();
  });

  await test.step('cancelled while it is written', async () => {
    const release = await holdImports(page);
    await choose(page, file);
    await page.getByTestId('import-proceed').click();
    await expect(writing(page)).toBeVisible();
    await expect(status).toHaveText('The data in place stay in force until all is imported.');
    await release();
    await page.getByTestId('import-stop').click();
    await expect(status).toHaveText('Nothing was imported.');
    await expect(page.getByTestId('workspace-name')).toHaveText(workspaceName);
    await expect.poll(() => generations(page)).toEqual(before);
  });

  await test.step('the page is closed in the middle, and the next one cleans up', async () => {
    await choose(page, file);
    await page.getByTestId('import-proceed').waitFor();
    const middle = twoGenerations(page);
    await page.getByTestId('import-proceed').click();
    await middle;
  });
  const next = await context.newPage();
  await page.close();
  await next.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(next.getByTestId('workspace-name')).toHaveText(workspaceName);
  await expect.poll(() => generations(next), { timeout: 15_000 }).toEqual(before);

  await choose(next, file);
  await next.getByTestId('import-proceed').click();
  await expect(next.getByTestId('workspace-status')).toHaveText(/^Imported: 40,0\d\d accounts/, { timeout: 60_000 });
  await expect(next.getByTestId('workspace-name')).toHaveText('Large');
  await expect.poll(() => generations(next)).toHaveLength(1);
  expect(await generations(next)).not.toEqual(before);
  await narrow(next);
});
