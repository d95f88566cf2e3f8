import { browser } from 'wxt/browser';
import { sendToTab } from '../messaging/send.ts';
import { rereadWebsites } from './website.ts';

/** Has every open page read again, after a change of what it is matched against. */
export async function rereadPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [sendToTab(tab.id, 'reread', undefined)])));
  await rereadWebsites();
}
