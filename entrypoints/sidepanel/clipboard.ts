import type { Asset } from '../../lib/domain/asset.ts';
import { type Campaign, withCampaign } from '../../lib/domain/campaignLink.ts';
import type { Piece } from '../../lib/messaging/protocol.ts';

/** What of an asset goes into a message: its link with the title and the team's campaign parameters, or its text. */
export const pieceOf = ({ id, title, url, body }: Asset, campaign: Campaign | undefined): Piece =>
  url ? { title, url: withCampaign(url, id, campaign) } : { title, text: body };

/** Copies a link so that it pastes as a titled link into rich editors and as the bare address elsewhere; or a text. */
export async function copyPiece({ title, url, text }: Piece): Promise<void> {
  if (!url) return navigator.clipboard.writeText(text ?? title);
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([url], { type: 'text/plain' }),
      'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
    }),
  ]);
}
