import type { LastUse } from '../../components/panel/LastUses.tsx';
import type { AccountView } from './accountView.ts';

/** The last uses with the titles of their assets; an asset that has left the workspace shows its id. */
export function lastUsesOf({ lastUses, assets }: AccountView): LastUse[] {
  const titles = new Map(assets.map((asset) => [asset.id, asset.title]));
  return lastUses.flatMap((event) =>
    event.action === 'use'
      ? [{ id: event.id, title: titles.get(event.assetId) ?? event.assetId, channel: event.channel, day: event.day }]
      : [],
  );
}
