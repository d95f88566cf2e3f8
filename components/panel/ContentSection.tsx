import { lazy, Suspense, useRef } from 'react';
import { isNews } from '../../lib/domain/requestReply.ts';
import { useTexts } from '../texts.tsx';
import type { OwnRequestsProps } from './OwnRequests.tsx';
import { RequestSent } from './RequestForm.tsx';
import type { RowContext } from './rowContext.ts';
import { SearchField } from './SearchField.tsx';
import type { SearchResultsProps } from './SearchResults.tsx';
import { Shelf, type ShelfProps } from './Shelf.tsx';
import { useArrowKeys } from './useArrowKeys.ts';

const SearchResults = lazy(() => import('./SearchResults.tsx'));
const OwnRequests = lazy(() => import('./OwnRequests.tsx'));

type Of<T> = Omit<T, 'row'>;

export interface ContentSectionProps {
  row: RowContext;
  onQuery: (query: string) => void;
  search: Of<SearchResultsProps>;
  shelf: Of<ShelfProps>;
  own: Of<OwnRequestsProps>;
}

/** The search over all approved content, and below it what it found or what is at hand without searching. */
export function ContentSection({ row, onQuery, search, shelf, own }: ContentSectionProps) {
  const { t } = useTexts();
  const area = useRef<HTMLElement>(null);
  useArrowKeys(area);
  const { query, results, asking } = search;
  const enter = () => {
    // Nothing was found: the words go to marketing. Otherwise the first result is next.
    if (results && !results.exact && asking.sent === undefined) asking.onSend();
    else area.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  };
  // A reply that the rep has not seen comes first; what he knows waits below.
  const news = own.requests.some(isNews);
  const requests = own.requests.length > 0 && (
    <Suspense>
      <OwnRequests {...own} row={row} />
    </Suspense>
  );
  return (
    <section ref={area} className="content" aria-label={t('content.title')}>
      <SearchField query={query} onQuery={onQuery} onEnter={enter} />
      {query.trim() !== '' ? (
        <Suspense>
          <SearchResults {...search} row={row} />
        </Suspense>
      ) : (
        <>
          <RequestSent asking={asking} />
          {news && requests}
          <Shelf {...shelf} row={row} />
          {!news && requests}
        </>
      )}
    </section>
  );
}
