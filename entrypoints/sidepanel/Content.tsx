import { useMemo, useState } from 'react';
import { ContentSection, SHOWN_FIRST } from '../../components/panel/ContentSection.tsx';
import { isSendable } from '../../lib/domain/asset.ts';
import type { AccountView } from '../../lib/pages/accountView.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { useCanInsert } from './useCanInsert.ts';
import { useContentActions } from './useContentActions.ts';
import { useOffers } from './useOffers.ts';
import { useSearch } from './useSearch.ts';

interface ContentProps {
  tab: number;
  site: string;
  view: AccountView;
  now: number;
}

/** Content that fits and the search, with what the rep does with it. */
export function Content({ tab, site, view, now }: ContentProps) {
  const [query, setQuery] = useState('');
  const [expanded, setExpanded] = useState(false);
  const results = useSearch(view.assets, query, now);
  const mail = siteFacts.some((each) => each.id === site && each.kind === 'mail');
  const canInsert = useCanInsert(tab, mail);
  const { actions, status } = useContentActions(tab, view);
  const shown = useMemo(
    () => (query.trim() ? [] : view.recommendations.slice(0, expanded ? undefined : SHOWN_FIRST)),
    [query, expanded, view.recommendations],
  );
  useOffers(shown, view);
  return (
    <>
      <ContentSection
        {...actions}
        {...view}
        query={query}
        onQuery={setQuery}
        results={results}
        expanded={expanded}
        onExpand={setExpanded}
        isSendable={(asset) => isSendable(asset, Date.now())}
        canInsert={canInsert}
      />
      <p className="status" role="status" data-testid="status">
        {status}
      </p>
    </>
  );
}
