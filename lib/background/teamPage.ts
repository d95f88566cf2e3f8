import { browser } from 'wxt/browser';
import type { SyncOrder } from '../team/sync.ts';

const PAGE = 'team.html';

// Of Chromium alone; the polyfill does not know it.
const offscreen = () => (globalThis as { chrome?: typeof chrome }).chrome?.offscreen;

async function isOpen(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
  });
  return contexts.length > 0;
}

/** Opens the page that nobody sees, where it is not open. */
async function open(): Promise<void> {
  if (await isOpen()) return;
  await offscreen()?.createDocument({
    url: PAGE,
    reasons: ['WORKERS' as chrome.offscreen.Reason],
    justification: 'Checks and writes what comes from the team store, beside the pages',
  });
}

/** Has a turn with the store begin; how it goes is told by messages. @returns whether this browser can */
export async function orderTurn(order: SyncOrder): Promise<boolean> {
  if (!offscreen()) return false;
  await navigator.locks.request('whynow-team-page', open);
  await browser.runtime.sendMessage({ type: 'teamOrder', payload: order });
  return true;
}

/** Closes it after the last turn; it takes memory. */
export async function closePage(): Promise<void> {
  if (offscreen() && (await isOpen())) await offscreen()?.closeDocument();
}
