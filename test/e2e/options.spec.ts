import { readFile } from 'node:fs/promises';
import { axe } from './axe.ts';
import { expect, test } from './extension.ts';
import { addEvents, loadSample, narrow, openOptions, stored } from './optionsPage.ts';

test.slow();
test.use({ begin: 'installed' });

/** The version of the notice, as `lib/store/settings.ts` has it. */
const NOTICE = 3;

test.describe('just installed', () => {
  test.use({ begin: undefined });

  test('opens after installing, shows the notice, and the sample is one click away', async ({
    context,
    extensionId,
  }) => {
    const page = await openOptions(context, extensionId);
    await expect(page.getByTestId('notice')).toHaveCount(1);
    await expect(page.getByTestId('notice')).toBeInViewport();
    await expect.poll(async () => (await stored(page))?.noticeShown).toBe(NOTICE);
    await expect(page).toHaveTitle('Set-up · Whynow');
    await loadSample(page);
    await expect(page.getByText(/\d+ accounts, \d+ signals, \d+ assets, \d+ plays/)).toBeVisible();
    await expect(page.getByTestId('notice')).toBeVisible();
    await page.getByRole('button', { name: 'Got it' }).click();
    await expect(page.locator('#log').getByTestId('notice')).toHaveCount(1);
  });
});

test('a notice in a tab that nobody sees has not been shown', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  // The page has been seen by now; once that is written it can be undone.
  await expect.poll(async () => (await stored(page))?.noticeShown).toBe(NOTICE);
  await page.evaluate(() => chrome.storage.local.remove('settings'));
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  });
  await page.reload();
  await expect(page.getByTestId('notice')).toHaveCount(1);
  await page.waitForTimeout(300);
  expect((await stored(page))?.noticeShown ?? 0).toBe(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await stored(page))?.noticeShown).toBe(NOTICE);
});

test('language: at once, and the sample follows', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  await page.getByTestId('sample-language').selectOption('fr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configuration');
  await loadSample(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const language = () =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('whynow');
        request.onsuccess = () => resolve(request.result);
      });
      const request = db.transaction('packs').objectStore('packs').getAll();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      db.close();
      const packs = request.result as { id: string; text: string }[];
      const head = packs.find(({ id }) => id.includes('/head/'));
      return (JSON.parse(head?.text ?? '{}') as { head?: { language: string } }).head?.language;
    });
  expect(await language()).toBe('fr');
  await page.locator('.radio').filter({ hasText: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set-up');
  await expect.poll(language).toBe('en');
});

test.describe('in a French browser', () => {
  test.use({ language: 'fr' });
  test('the page is French', async ({ context, extensionId }) => {
    const page = await openOptions(context, extensionId);
    await expect(page.getByTestId('load-sample')).toHaveText('Charger l’exemple');
    await expect(page.getByRole('heading', { name: 'Ce qui est enregistré, et ce qui ne l’est pas' })).toBeVisible();
  });
});

test('the log is read, exported and erased', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  await addEvents(page, 60);
  await page.reload();
  const rows = page.getByTestId('log-row');
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText(/morning\s*Used.*Removed asset \(gone\).*copied.*Customer/s);
  await page.getByTestId('log-more').click();
  await expect(rows).toHaveCount(60);
  for (const [button, head] of [
    ['export-log-csv', '\uFEFFid,day,half'],
    ['export-log-json', '{\n  "format": "whynow-log"'],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByTestId(button).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.startsWith(head)).toBe(true);
    expect(text.match(/copied/g)).toHaveLength(60);
  }
  await axe(page);
  await narrow(page);
  await page.getByTestId('erase-log').click();
  await expect(page.getByTestId('erase-no')).toBeFocused();
  await page.getByTestId('erase-no').click();
  await expect(rows).toHaveCount(60);
  await page.getByTestId('erase-log').click();
  await page.getByTestId('erase-yes').click();
  await expect(page.getByTestId('log-status')).toHaveText('Your log is erased.');
  await expect(rows).toHaveCount(0);
  // A pause is one line of the day, however often it is switched on.
  for (const on of [true, false, true]) {
    await page.getByTestId('pause-log').locator('.track').click();
    await expect.poll(async () => (await stored(page))?.logPaused).toBe(on);
  }
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Log paused that day');
});

test('a damaged database is said, and what to do about it', async ({ context, extensionId, problems }) => {
  // React reports what its boundary has caught; Dexie leaves one of its own promises without a listener, an error whose
  // class has lost its name in the build.
  problems.allow(/console\.error|Internal error opening|Dexie: Workaround|options\.html: \w$/);
  const page = await openOptions(context, extensionId);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('whole')) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await page.reload();
  const problem = page.getByTestId('problem');
  await expect(problem).toContainText('The local database cannot be opened');
  await expect(problem).toHaveAttribute('data-problem', 'damaged');
  await expect(page.getByRole('button', { name: 'Rebuild the database' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(() => sessionStorage.setItem('whole', '1'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('load-sample')).toBeVisible();
});

test('accessible and without a horizontal scroll bar, empty and loaded', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  await page.getByTestId('load-sample').waitFor();
  await axe(page);
  await narrow(page);
  await loadSample(page);
  await axe(page);
  await narrow(page);
});
