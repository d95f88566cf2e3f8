import { browser } from 'wxt/browser';
import type { TabAccount } from '../domain/tabAccount.ts';

const keyOf = (tabId: number) => `account:${tabId}`;

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

/** Calls back whenever what a tab shows changes; returns how to stop. */
export function onTabAccount(changed: (tabId: number, value: TabAccount | undefined) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith('account:')) changed(Number(key.slice(8)), newValue as TabAccount | undefined);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
