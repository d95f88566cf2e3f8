import { browser } from 'wxt/browser';
import { keepPolicy } from '../store/settings.ts';

/** Puts in force what the organisation's policy says now. Firefox refuses where there is none at all. */
export async function followPolicy(): Promise<void> {
  await keepPolicy(await browser.storage.managed.get().catch(() => ({})));
}
