import { useMemo } from 'react';
import type { Asset } from '../../../lib/domain/asset.ts';
import type { Actor } from '../../../lib/domain/assetState.ts';
import { useStored } from '../../../lib/pages/useStored.ts';
import type { Settings } from '../../../lib/store/settings.ts';
import { readAssets, readHead, type WorkspaceHead } from '../../../lib/store/workspace.ts';

export interface CatalogueData {
  head: WorkspaceHead;
  assets: Asset[];
  /** Who acts here. */
  actor: Actor;
  /** Names that the workspace knows. */
  names: string[];
}

async function read() {
  const [head, assets] = await Promise.all([readHead(), readAssets()]);
  return head ? { head, assets } : null;
}

/** The catalogue, live; undefined until it has been read, null where there is no workspace. */
export function useCatalogue({ owner }: Settings): CatalogueData | null | undefined {
  const stored = useStored(read);
  return useMemo(() => {
    if (!stored) return stored;
    const { head, assets } = stored;
    const { approvers } = head.settings;
    const names = new Set([...assets.map((asset) => asset.owner), ...(approvers ?? [])]);
    return {
      head,
      assets,
      actor: { name: owner.trim(), approvers },
      names: [...names].sort((a, b) => a.localeCompare(b)),
    };
  }, [stored, owner]);
}
