import { browser } from 'wxt/browser';
import type { Piece } from '../../lib/messaging/protocol.ts';
import { sendToTab } from '../../lib/messaging/send.ts';

/** Brings the insertion into the tab's frames and has the one with the compose box use it; false when none could. */
export async function insertInto(tab: number, piece: Piece): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/insert.js'] });
  } catch {
    return false; // the page is gone, or the site is no longer granted
  }
  return (await sendToTab(tab, 'insert', piece)) === true;
}
