import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Recommendation } from '../../lib/domain/rank.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { type AssetActions, AssetRow } from './AssetRow.tsx';

export interface ContentSectionProps extends AssetActions {
  recommendations: Recommendation[];
  query: string;
  onQuery: (query: string) => void;
  /** What the search found; undefined while there is no query or the index is being built. */
  results: Asset[] | undefined;
  expanded: boolean;
  onExpand: (expanded: boolean) => void;
  uses: ReadonlyMap<string, number>;
  isSendable: (asset: Asset) => boolean;
  canInsert: boolean;
}

/** Recommendations shown before "n more that fit"; the panel logs as offered exactly what is shown. */
export const SHOWN_FIRST = 3;
/** Results shown; nobody reads further, better words do. */
const MOST_RESULTS = 30;

/** Content that fits, or what a search over all approved content found. */
export function ContentSection(props: ContentSectionProps) {
  const { recommendations, query, results, expanded } = props;
  const { t } = useTexts();
  const searching = query.trim() !== '';
  const shown = expanded ? recommendations : recommendations.slice(0, SHOWN_FIRST);
  const row = (asset: Asset, fits: Recommendation['fits']) => (
    <AssetRow
      key={asset.id}
      {...props}
      asset={asset}
      fits={fits}
      uses={props.uses.get(asset.id) ?? 0}
      sendable={props.isSendable(asset)}
    />
  );
  return (
    <section className="content" aria-label={t('content.title')}>
      <SearchField query={query} onQuery={props.onQuery} />
      {searching ? (
        <>
          <p className="hidden" role="status">
            {results && t('content.results', { count: results.length })}
          </p>
          {results?.length === 0 && (
            <Empty title={t('content.noResults', { query })} next={t('content.noResultsNext')} />
          )}
          <ul>{results?.slice(0, MOST_RESULTS).map((asset) => row(asset, []))}</ul>
        </>
      ) : (
        <>
          {recommendations.length === 0 && <Empty title={t('content.empty')} next={t('content.emptyNext')} />}
          <ul>{shown.map(({ asset, fits }) => row(asset, fits))}</ul>
          {recommendations.length > SHOWN_FIRST && (
            <button type="button" className="link more" onClick={() => props.onExpand(!expanded)} data-testid="more">
              {expanded ? t('content.less') : t('content.more', { count: recommendations.length - SHOWN_FIRST })}
            </button>
          )}
        </>
      )}
    </section>
  );
}

const Empty = ({ title, next }: { title: ReactNode; next: ReactNode }) => (
  <div className="empty">
    <p>{title}</p>
    <p className="muted">{next}</p>
  </div>
);

function SearchField({ query, onQuery }: Pick<ContentSectionProps, 'query' | 'onQuery'>) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="search">
      <Search size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        data-testid="search"
        aria-label={t('content.search')}
        aria-keyshortcuts="/"
        placeholder={t('content.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
      />
      {query ? (
        <IconButton icon={X} label={t('content.clear')} onClick={() => onQuery('')} />
      ) : (
        <kbd aria-hidden>/</kbd>
      )}
    </div>
  );
}
