import { type TabAccount, WEBSITE } from '../../lib/domain/tabAccount.ts';
import { send, sendToTab } from '../../lib/messaging/send.ts';
import { removeOverride, saveOverride } from '../../lib/store/overrides.ts';

/** Remembers which account this page belongs to (`null`: none) and has the page matched anew. */
export async function correct(tab: number, state: TabAccount, accountId: string | null): Promise<void> {
  if (!state.identity) return;
  await saveOverride(state.identity, state.site, accountId, Date.now());
  await readAgain(tab, state);
}

export async function forgetCorrection(tab: number, state: TabAccount): Promise<void> {
  if (!state.identity) return;
  await removeOverride(state.identity);
  await readAgain(tab, state);
}

/** Nothing of ours runs in a company's website: the background looks at its address again. */
async function readAgain(tab: number, { site }: TabAccount): Promise<void> {
  if (site === WEBSITE) await send('website', tab);
  else await sendToTab(tab, 'reread', undefined);
}
