import type { Locator, Page } from '@playwright/test';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { expect, findChip } from './extension.ts';

/** Longer than a page is left to settle and a message takes to the background and back, in milliseconds. */
const LONG_ENOUGH = 700;

/** What is known of the tab in front, asked from a page of the extension: the worker may be asleep. */
export const tabInFront = (own: Page) =>
  own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab?.id ?? -1;
    const stored = Object.values(await chrome.storage.session.get(`account:${tabId}`));
    const [state] = stored as { status: string; first?: { name: string } }[];
    return { status: state?.status, account: state?.first?.name, letter: await chrome.action.getBadgeText({ tabId }) };
  });

export const expectAccount = (own: Page, account: string, letter: string) =>
  expect.poll(() => tabInFront(own)).toEqual({ status: 'matched', account, letter });

/** `none`: a record was read that belongs to no account. `undefined`: nothing was there to be read. */
export async function expectNoAccount(own: Page, page: Page, status: 'none' | undefined): Promise<void> {
  if (status === undefined) await page.waitForTimeout(LONG_ENOUGH);
  await expect.poll(() => tabInFront(own)).toEqual({ status, account: undefined, letter: '' });
  await expectNoChip(page);
}

export const expectNoChip = (page: Page) => expect(findChip(page, 250)).rejects.toThrow('No chip appeared');

export interface Offered {
  row: Locator;
  title: string;
  url: string;
}

const assets = new Map(sampleWorkspace('en', '2026-01-05').assets.map((asset) => [asset.id, asset]));

/** The first piece in the panel that can be inserted as a link; by its id, because a use may change the order. */
export async function offeredLink(panel: Page): Promise<Offered> {
  const rows = panel.getByTestId('asset').filter({ has: panel.getByTestId('insert') });
  const first = rows.filter({ has: panel.getByTestId('open') }).first();
  const id = (await first.getAttribute('data-asset')) ?? '';
  const { title = '', url = '' } = assets.get(id) ?? {};
  return { row: panel.locator(`[data-asset="${id}"]`), title, url };
}

/** Inserts a piece by its button and waits until the panel says so, in English unless another word is given. */
export async function insert(panel: Page, { row, title }: Offered, said = 'Inserted: '): Promise<void> {
  await row.getByTestId('insert').click();
  await expect(panel.getByTestId('status')).toHaveText(`${said}${title}`);
}
