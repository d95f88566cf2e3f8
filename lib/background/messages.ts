import type { TabAccount } from '../domain/tabAccount.ts';
import type { ChipView, LinkAnswer, TeamJoinAnswer } from '../messaging/protocol.ts';
import type { ExtensionMessage, Received } from '../messaging/receive.ts';
import { openPanel } from './openPanel.ts';
import { rereadPages } from './rereadPages.ts';
import { onLinks, onSent } from './sending.ts';
import { onChipMoved, onLeft, onSighting } from './sightings.ts';
import { onTeamDone, onTeamJoin, onTeamLeave, onTeamShare, onTeamSignIn, syncSoon, syncTeam } from './team.ts';
import { onWebsite } from './website.ts';

type Answer = ChipView | LinkAnswer | TeamJoinAnswer | TabAccount['status'] | undefined;

/** Does what a checked message asks for. Runs without any `await` up to `openPanel`, which needs the user's gesture. */
export async function handle(received: Received): Promise<Answer> {
  if (received.from === 'extension') return handleOwn(received.message);
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

/** What pages of ours ask for. */
async function handleOwn(message: ExtensionMessage): Promise<Answer> {
  switch (message.type) {
    case 'website':
      return onWebsite(message.payload);
    case 'reread':
      await rereadPages();
      return undefined;
    case 'teamSync':
      await (message.payload === 'now' ? syncTeam() : syncSoon());
      return undefined;
    case 'teamJoin':
      return onTeamJoin(message.payload);
    case 'teamSignIn':
      return onTeamSignIn(message.payload);
    case 'teamLeave':
      await onTeamLeave();
      return undefined;
    case 'teamShare':
      await onTeamShare(message.payload);
      return undefined;
    case 'teamDone':
      await onTeamDone(message.payload);
      return undefined;
  }
}
