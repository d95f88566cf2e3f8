import { useEffect, useMemo, useState } from 'react';
import { ContentSection } from '../../components/panel/ContentSection.tsx';
import { type Filter, NO_FILTER } from '../../components/panel/SearchFilters.tsx';
import { SHOWN_FIRST } from '../../components/panel/Shelf.tsx';
import { useTexts } from '../../components/texts.tsx';
import { isSendable } from '../../lib/domain/asset.ts';
import { valuesOf } from '../../lib/domain/snippet.ts';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { useCanInsert } from './useCanInsert.ts';
import { useContentActions } from './useContentActions.ts';
import { useOffers } from './useOffers.ts';
import { useRequests } from './useRequests.ts';
import { useSearch } from './useSearch.ts';
import { useSearchEnd } from './useSearchEnd.ts';
import { useShelf } from './useShelf.ts';

interface ContentProps {
  tab: number;
  /** Undefined where no record was read. */
  site: string | undefined;
  view: ContentView;
  now: number;
  /** The name that the rep goes by; empty when he has not said it. */
  rep: string;
  /** Whether the rep searches, for what gives way to the results. */
  onSearching?: (searching: boolean) => void;
}

/** What is at hand and the search, with what the rep does with it. */
export function Content({ tab, site, view, now, rep, onSearching }: ContentProps) {
  const { account, assets, recommendations } = view;
  const { date } = useTexts();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const preferred = account?.language ?? view.head.language;
  const results = useSearch(query, { ...filter, preferred }, now);
  // A message that has no recipients yet is no record either.
  const mail = site === undefined || siteFacts.some((each) => each.id === site && each.kind === 'mail');
  const canInsert = useCanInsert(tab, mail);
  const onUsed = useSearchEnd(query, results?.exact, view);
  const { actions, status } = useContentActions(tab, view, onUsed);
  const { shelf, starred, offerable } = useShelf(view, now);
  const { asking, requests, onSeen } = useRequests(view, query);
  const searching = query.trim() !== '';
  useEffect(() => onSearching?.(searching), [searching, onSearching]);
  const { expanded } = shelf;
  const offering = !searching && shelf.shelf === 'fitting';
  const shown = useMemo(
    () => (offering ? recommendations.slice(0, expanded ? undefined : SHOWN_FIRST) : []),
    [offering, expanded, recommendations],
  );
  useOffers(shown, view);
  const languages = useMemo(() => [...new Set(assets.map(({ language }) => language))].sort(), [assets]);
  const answers = new Map(
    requests.flatMap(({ id, assetId }) => {
      const [asset] = assetId ? offerable([assetId]) : [];
      return asset ? [[id, asset] as const] : [];
    }),
  );
  return (
    <>
      <ContentSection
        row={{
          ...actions,
          uses: view.uses,
          // As of the minute of the view; asked again at the click.
          isSendable: (asset) => isSendable(asset, now),
          canInsert,
          favourites: starred,
          values: valuesOf(account ?? {}, rep, date),
          people: (account?.contacts ?? []).map(({ name }) => name),
        }}
        onQuery={setQuery}
        search={{ query, results, filter, languages, onFilter: setFilter, asking }}
        shelf={shelf}
        own={{ requests, answers, onSeen }}
      />
      <p className="status" role="status" data-testid="status">
        {status}
      </p>
    </>
  );
}
