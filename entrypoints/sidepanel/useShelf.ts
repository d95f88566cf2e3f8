import { useMemo, useState } from 'react';
import { type ShelfName, type ShelfProps, shelves } from '../../components/panel/Shelf.tsx';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { collectionsOf, offerableOf, readShelf } from '../../lib/pages/shelf.ts';
import { useStored } from '../../lib/pages/useStored.ts';

export interface ShelfState {
  shelf: Omit<ShelfProps, 'row'>;
  /** Ids of the favourites. */
  starred: ReadonlySet<string>;
  /** What may be offered of a list of ids. */
  offerable: ReturnType<typeof offerableOf>;
}

/** Nothing fits a page that belongs to no account, and no list is open: what else the panel says comes first. */
const withoutAccount = shelves.filter((each) => each !== 'fitting');

/** What is at hand without searching, live. */
export function useShelf({ account, assets, head, recommendations }: ContentView, now: number): ShelfState {
  const [name, setName] = useState<ShelfName | undefined>(account && 'fitting');
  const [expanded, setExpanded] = useState(false);
  const ids = useStored(readShelf);
  const offerable = useMemo(() => offerableOf(assets, now), [assets, now]);
  const starred = useMemo(() => new Set(ids?.favourites), [ids]);
  return {
    shelf: {
      shelves: account ? shelves : withoutAccount,
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
