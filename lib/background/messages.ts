import type { TabAccount } from '../domain/tabAccount.ts';
import type { ChipView, LinkAnswer } from '../messaging/protocol.ts';
import type { Received } from '../messaging/receive.ts';
import { openPanel } from './openPanel.ts';
import { rereadPages } from './rereadPages.ts';
import { onLinks, onSent } from './sending.ts';
import { onChipMoved, onLeft, onSighting } from './sightings.ts';
import { onWebsite } from './website.ts';

/** Does what a checked message asks for. Runs without any `await` up to `openPanel`, which needs the user's gesture. */
export async function handle(received: Received): Promise<ChipView | LinkAnswer | TabAccount['status'] | undefined> {
  if (received.from === 'extension') {
    const { message } = received;
    if (message.type === 'website') return onWebsite(message.payload);
    await rereadPages();
    return undefined;
  }
  const { message, tabId, url } = received;
  switch (message.type) {
    case 'openPanel':
      openPanel(tabId);
      return undefined;
    case 'sighting':
      return onSighting(message.payload, tabId, url, message.visit);
    case 'chip':
      await onChipMoved(message.payload, url);
      return undefined;
    case 'links':
      return onLinks(message.payload, url);
    case 'sent':
      await onSent(message.payload, tabId, url);
      return undefined;
    case 'left':
      await onLeft(tabId, message.visit);
      return undefined;
  }
}
