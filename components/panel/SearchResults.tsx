import { useState } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import { useTexts } from '../texts.tsx';
import { AssetRow } from './AssetRow.tsx';
import { type Asking, RequestForm, RequestSent } from './RequestForm.tsx';
import type { RowContext } from './rowContext.ts';
import { type Filter, NO_FILTER, SearchFilters } from './SearchFilters.tsx';

/** What a search found. */
export interface Results {
  assets: Asset[];
  /** Whether they hold what was asked for; otherwise they are only the nearest. */
  exact: boolean;
}

export interface SearchResultsProps {
  row: RowContext;
  query: string;
  /** Undefined while the index is being built. */
  results: Results | undefined;
  filter: Filter;
  languages: string[];
  onFilter: (filter: Filter) => void;
  asking: Asking;
}

/** Results shown at first, of which each letter draws the list anew, and on demand: better words do more than more rows. */
const FIRST_RESULTS = 10;
const MOST_RESULTS = 50;
/** Answers that are shown in full: the first few, which are those looked for. */
const UNFOLDED = 5;

/** What a search over all approved content found; where it found nothing, the nearest, and the way to ask marketing. */
export default function SearchResults(props: SearchResultsProps) {
  const { query, results, filter, onFilter, asking, row } = props;
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  /** The query of which all results are shown: another one begins short again. */
  const [opened, setOpened] = useState<string>();
  const most = opened === query ? MOST_RESULTS : FIRST_RESULTS;
  const found = results?.exact ? results.assets : [];
  const nearest = results?.exact ? [] : (results?.assets ?? []);
  const filtered = filter.type !== undefined || filter.language !== undefined;
  return (
    <>
      <div className="results-head">
        <p className={found.length > 0 ? 'muted' : 'hidden'} role="status" data-testid="result-count">
          {results && t('content.results', { count: found.length })}
        </p>
        <SearchFilters filter={filter} languages={props.languages} onFilter={onFilter} />
      </div>
      {results && found.length === 0 && (
        <div className="empty" data-testid="no-results">
          <p>{t('content.noResults', { query })}</p>
          {filtered && (
            <button type="button" className="link" onClick={() => onFilter(NO_FILTER)} data-testid="clear-filter">
              {t('content.filter.clear')}
            </button>
          )}
          {asking.sent === undefined && <RequestForm asking={asking} focus={false} />}
        </div>
      )}
      <RequestSent asking={asking} />
      {nearest.length > 0 && <h3>{t('content.nearest')}</h3>}
      <ul>
        {[...found.slice(0, most), ...nearest].map((asset, index) => (
          <AssetRow
            key={asset.id}
            {...row}
            asset={asset}
            unfolded={results?.exact && asset.type === 'answer' && index < UNFOLDED}
          />
        ))}
      </ul>
      {found.length > most && most < MOST_RESULTS && (
        <button type="button" className="link more" onClick={() => setOpened(query)} data-testid="more-results">
          {t('content.moreResults')}
        </button>
      )}
      {found.length > 0 && asking.sent === undefined && (
        <>
          {!asks && (
            <button type="button" className="link more" onClick={() => setAsks(true)} data-testid="ask">
              {t('content.request.open')}
            </button>
          )}
          {asks && <RequestForm asking={asking} focus />}
        </>
      )}
    </>
  );
}
