import { useMemo, useState } from 'react';
import type { ShelfName, ShelfProps } from '../../components/panel/Shelf.tsx';
import type { AccountView } from '../../lib/pages/accountView.ts';
import { collectionsOf, offerableOf, readShelf } from '../../lib/pages/shelf.ts';
import { useStored } from '../../lib/pages/useStored.ts';

export interface ShelfState {
  shelf: Omit<ShelfProps, 'row'>;
  /** Ids of the favourites. */
  starred: ReadonlySet<string>;
  /** What may be offered of a list of ids. */
  offerable: ReturnType<typeof offerableOf>;
}

/** What is at hand without searching, live. */
export function useShelf({ assets, head, recommendations }: AccountView, now: number): ShelfState {
  const [name, setName] = useState<ShelfName>('fitting');
  const [expanded, setExpanded] = useState(false);
  const ids = useStored(readShelf);
  const offerable = useMemo(() => offerableOf(assets, now), [assets, now]);
  const starred = useMemo(() => new Set(ids?.favourites), [ids]);
  return {
    shelf: {
      shelf: name,
      onShelf: setName,
      recommendations,
      expanded,
      onExpand: setExpanded,
      favourites: offerable(ids?.favourites ?? []),
      recent: offerable(ids?.recent ?? []),
      collections: collectionsOf(head.collections ?? [], offerable),
    },
    starred,
    offerable,
  };
}
