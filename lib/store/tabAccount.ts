import { browser } from 'wxt/browser';
import type { TabAccount } from '../domain/tabAccount.ts';

const PREFIX = 'account:';
const keyOf = (tabId: number) => PREFIX + tabId;

export async function writeTabAccount(tabId: number, value: TabAccount): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: value });
}

export async function clearTabAccount(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

export async function readTabAccount(tabId: number): Promise<TabAccount | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as TabAccount | undefined;
}

/** What every tab shows, by the tab's id. */
export async function readTabAccounts(): Promise<Map<number, TabAccount>> {
  const all = Object.entries(await browser.storage.session.get(null));
  const ours = all.filter(([key]) => key.startsWith(PREFIX));
  return new Map(ours.map(([key, value]) => [Number(key.slice(PREFIX.length)), value as TabAccount]));
}

/** Calls back whenever what a tab shows changes; returns how to stop. */
export function onTabAccount(changed: (tabId: number, value: TabAccount | undefined) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith(PREFIX)) changed(Number(key.slice(PREFIX.length)), newValue as TabAccount | undefined);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
