import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { sendToTab } from '../../lib/messaging/send.ts';
import { removeOverride, saveOverride } from '../../lib/store/overrides.ts';

/** Remembers which account this page belongs to (`null`: none) and has the page matched anew. */
export async function correct(tab: number, state: TabAccount, accountId: string | null): Promise<void> {
  if (!state.identity) return;
  await saveOverride(state.identity, state.site, accountId, Date.now());
  await sendToTab(tab, 'reread', undefined);
}

export async function forgetCorrection(tab: number, state: TabAccount): Promise<void> {
  if (!state.identity) return;
  await removeOverride(state.identity);
  await sendToTab(tab, 'reread', undefined);
}
