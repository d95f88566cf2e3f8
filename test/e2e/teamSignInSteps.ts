import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import type { RealStore } from '../team/realStore.ts';

/** Signs in at the provider's own pages, as whoever; the window is a page like any other. */
export async function signInAtProvider(browser: Launched, click: () => Promise<void>, login: string): Promise<void> {
  const opened = browser.context.waitForEvent('page');
  await click();
  const page = await opened;
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()));
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  // Who has allowed it before is not asked again.
  const consent = page.locator('input[name=prompt][value=consent]');
  await Promise.race([
    closed,
    consent
      .waitFor({ state: 'attached' })
      .then(() => page.locator('button[type=submit]').click())
      .catch(() => undefined),
  ]);
  await closed;
}

/** What the session's storage holds now: one entry of several fields, or nothing. */
export const sessionOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => Object((await chrome.storage.session.get('teamSession')).teamSession));

/** Everything that the extension keeps but the session's storage, as one text. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [await chrome.storage.local.get(null), { ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const table of db.objectStoreNames)
        kept.push(await done(db.transaction(table).objectStore(table).getAll() as IDBRequest<unknown[]>));
      db.close();
    }
    return JSON.stringify(kept);
  });

/** Names of the profile's files that hold one of these texts. */
export function filesWith(profile: string, texts: string[]): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => {
      const content = readFileSync(file);
      return texts.some((text) => content.includes(text));
    })
    .map((file) => path.relative(profile, file));
}

/** Looks for tokens wherever the extension and the store keep anything. Their last part, the signature, is enough. */
export async function expectNowhere(tokens: string[], page: Page, store: RealStore): Promise<void> {
  expect(tokens.length).toBeGreaterThan(0);
  const ends = tokens.map((token) => token.slice(-40));
  const kept = await keptBy(page);
  expect(kept.length).toBeGreaterThan(10_000);
  expect(ends.filter((end) => kept.includes(end))).toEqual([]);
  const tables = await store.sql<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^(pg_|information)'",
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables)
    expect(
      await store.sql(
        `select 1 from ${name} as it where exists (select from unnest($1::text[]) as part
        where strpos(it::text, part) > 0) limit 1`,
        [ends],
      ),
      name,
    ).toEqual([]);
}
