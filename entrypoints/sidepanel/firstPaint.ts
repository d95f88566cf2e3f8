import { badgeLook } from '../../lib/domain/badgeLook.ts';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';

/** Fills the static shell of `index.html` from what the background has left for the active tab. Vanilla, few bytes. */
export async function firstPaint(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const key = `account:${tab.id}`;
  const state = (await chrome.storage.session.get(key))[key] as TabAccount | undefined;
  if (state?.status !== 'matched') return;
  const shell = document.getElementById('shell');
  if (!shell) return;
  const fill = (slot: string, text: string) => {
    const element = shell.querySelector(`[data-slot=${slot}]`);
    if (element) element.textContent = text;
  };
  const { name, line, cue, badge } = state.first;
  for (const [slot, text] of Object.entries({ name, line, cue, ...badge, letter: badgeLook[badge.kind].letter }))
    fill(slot, text);
  for (const part of ['card', 'letter'])
    shell.querySelector(`[data-slot=${part}]`)?.setAttribute('data-kind', badge.kind);
  shell.hidden = false;
  performance.mark('account-painted');
}
