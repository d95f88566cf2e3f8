import { useMemo, useState } from 'react';
import { type AssetDraft, draftOf, type Faults, newId, readDraft } from '../../../components/catalogue/draft.ts';
import type { Asset } from '../../../lib/domain/asset.ts';
import { zoneOf } from './inAYear.ts';
import type { CatalogueData } from './useCatalogue.ts';

export interface Draft {
  fields: AssetDraft;
  /** What the draft began with: once something is typed it follows no later version. */
  base: Asset | undefined;
  changed: boolean;
  change: (change: Partial<AssetDraft>) => void;
  discard: () => void;
  /** Lets the draft replace a version that it did not begin with. */
  rebase: (base: Asset | undefined) => void;
  read: () => { asset?: Asset; faults: Faults };
}

/** What is typed about an asset; without anything typed it follows the asset. */
export function useDraft({ head, assets, actor }: CatalogueData, asset: Asset | undefined): Draft {
  const [typed, setTyped] = useState<{ fields: AssetDraft; base: Asset | undefined }>();
  const beginning = useMemo(
    () => ({ owner: actor.name, language: head.language, timeZone: zoneOf(head.settings.timeZone) }),
    [actor.name, head],
  );
  const first = useMemo(() => draftOf(asset, beginning), [asset, beginning]);
  const { fields, base } = typed ?? { fields: first, base: asset };
  const isTaken = (id: string) => assets.some((each) => each.id === id);
  return {
    fields,
    base,
    changed: typed !== undefined && JSON.stringify(fields) !== JSON.stringify(draftOf(base, beginning)),
    change: (change) => setTyped({ fields: { ...fields, ...change }, base }),
    discard: () => setTyped(undefined),
    rebase: (next) => setTyped({ fields, base: next }),
    read: () =>
      readDraft(fields, {
        id: base?.id ?? newId(fields.title, isTaken, crypto.randomUUID()),
        base,
        known: isTaken,
        beginning,
      }),
  };
}
