import { browser } from 'wxt/browser';
import { WEBSITE } from '../domain/tabAccount.ts';
import { sendToTab } from '../messaging/send.ts';
import { readTabAccounts } from '../store/tabAccount.ts';
import { onWebsite } from './website.ts';

/** Has every open page read again, after a change of what it is matched against. */
export async function rereadPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const accounts = await readTabAccounts();
  const reread = (id: number) =>
    accounts.get(id)?.site === WEBSITE ? onWebsite(id) : sendToTab(id, 'reread', undefined);
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [reread(tab.id)])));
}
