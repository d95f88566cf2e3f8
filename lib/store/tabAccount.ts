import { browser } from 'wxt/browser';
import type { Badge } from '../domain/badge.ts';
import type { Cue } from '../domain/matchKeys.ts';
import type { BadgeKind } from '../domain/signal.ts';

/** What the panel paints before anything else is loaded; the team's own data, in the user's language. */
export interface FirstPaint {
  name: string;
  line: string;
  cue: string;
  badge: { kind: BadgeKind | 'none'; title: string; urgency: string; whyNow: string };
}

/** What one tab shows, kept in memory (`storage.session`) for as long as the page is there. Nothing that was read. */
export type TabAccount = {
  site: string;
  /** Hash under which a correction for this page is remembered; undefined where the page has no lasting identity. */
  identity: string | undefined;
  /** What the reading rested on: `address`, `title`, a part of the page. */
  read: string[];
} & (
  | { status: 'matched'; accountId: string; cue: Cue; first: FirstPaint; urgency: Badge['urgency'] | undefined }
  | { status: 'ambiguous'; candidates: string[]; cue: Cue }
  | { status: 'none' | 'unreadable' }
);

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
