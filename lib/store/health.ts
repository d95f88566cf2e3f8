import { browser } from 'wxt/browser';
import { dayOf } from '../domain/day.ts';
import { type Health, type Visits, withVisit } from '../domain/health.ts';

const HEALTH = 'health';

export const ownVersion = (): string => browser.runtime.getManifest().version;

export async function readHealth(): Promise<Health> {
  return ((await browser.storage.local.get(HEALTH))[HEALTH] as Health | undefined) ?? {};
}

/** Adds to what is counted of a site; one count after the other. */
export async function countVisit(site: string, visits: Visits, now: number): Promise<void> {
  await navigator.locks.request('whynow-health', async () => {
    const health = await readHealth();
    const next = withVisit(health[site], visits, { now, today: dayOf(now), version: ownVersion() });
    await browser.storage.local.set({ [HEALTH]: { ...health, [site]: next } });
  });
}

/** Calls back after each count; returns how to stop. */
export function watchHealth(changed: (health: Health) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[HEALTH];
    if (change) changed((change.newValue as Health | undefined) ?? {});
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
