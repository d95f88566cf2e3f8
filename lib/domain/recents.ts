import { isAboutAsset, type UsageEvent } from './usageEvent.ts';

/** Ids of the assets used lately, each once. @param events newest first */
export const recentlyUsed = (events: UsageEvent[], most: number): string[] =>
  [...new Set(events.filter(isAboutAsset).flatMap(({ action, assetId }) => (action === 'use' ? [assetId] : [])))].slice(
    0,
    most,
  );
