import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Recommendation } from '../../lib/domain/rank.ts';
import { useTexts } from '../texts.tsx';
import { AssetRow } from './AssetRow.tsx';
import type { RowContext } from './rowContext.ts';

export const shelves = ['fitting', 'favourites', 'recent', 'collections'] as const;
export type ShelfName = (typeof shelves)[number];

/** A curated set with what of it may be offered now. */
export interface ShownCollection {
  id: string;
  title: string;
  description: string | undefined;
  assets: Asset[];
}

export interface ShelfProps {
  row: RowContext;
  /** Those there are. */
  shelves: readonly ShelfName[];
  /** The one that is open; undefined: none. */
  shelf: ShelfName | undefined;
  onShelf: (shelf: ShelfName | undefined) => void;
  recommendations: Recommendation[];
  expanded: boolean;
  onExpand: (expanded: boolean) => void;
  favourites: Asset[];
  recent: Asset[];
  collections: ShownCollection[];
}

/** Recommendations shown before "n more that fit"; the panel logs as offered exactly what is shown. */
export const SHOWN_FIRST = 3;
/** Rows of a list: what is further down is found by searching. */
const MOST = 50;

/** Content without searching: what fits the account, what the rep likes and uses, what marketing has put together. */
export function Shelf(props: ShelfProps) {
  const { shelf, onShelf } = props;
  // Beside an account there is always something to say; elsewhere a list closes as it opens.
  const closable = !props.shelves.includes('fitting');
  const { t } = useTexts();
  return (
    <>
      <ToggleButtonGroup
        className="shelves"
        aria-label={t('content.shelf.label')}
        selectionMode="single"
        disallowEmptySelection={!closable}
        selectedKeys={shelf ? [shelf] : []}
        onSelectionChange={(keys) => onShelf(shelves.find((each) => keys.has(each)))}
      >
        {props.shelves.map((each) => (
          <ToggleButton key={each} id={each} className="shelf" data-testid={`shelf-${each}`}>
            {t(`content.shelf.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shelf === 'fitting' && <Fitting {...props} />}
      {shelf === 'favourites' && <Plain {...props} assets={props.favourites} empty="favourites" />}
      {shelf === 'recent' && <Plain {...props} assets={props.recent} empty="recent" />}
      {shelf === 'collections' && <Collections {...props} />}
    </>
  );
}

function Fitting({ row, recommendations, expanded, onExpand }: ShelfProps) {
  const { t } = useTexts();
  const shown = expanded ? recommendations : recommendations.slice(0, SHOWN_FIRST);
  return (
    <>
      {recommendations.length === 0 && (
        <div className="empty">
          <p>{t('content.empty')}</p>
          <p className="muted">{t('content.emptyNext')}</p>
        </div>
      )}
      <ul>
        {shown.map(({ asset, fits }) => (
          <AssetRow key={asset.id} {...row} asset={asset} fits={fits} />
        ))}
      </ul>
      {recommendations.length > SHOWN_FIRST && (
        <button type="button" className="link more" onClick={() => onExpand(!expanded)} data-testid="more">
          {expanded ? t('content.less') : t('content.more', { count: recommendations.length - SHOWN_FIRST })}
        </button>
      )}
    </>
  );
}

interface PlainProps {
  row: RowContext;
  assets: Asset[];
  empty: 'favourites' | 'recent';
}

function Plain({ row, assets, empty }: PlainProps) {
  const { t } = useTexts();
  if (assets.length === 0) return <p className="empty muted">{t(`content.shelf.no.${empty}`)}</p>;
  return (
    <ul>
      {assets.slice(0, MOST).map((asset) => (
        <AssetRow key={asset.id} {...row} asset={asset} />
      ))}
    </ul>
  );
}

function Collections({ row, collections }: ShelfProps) {
  const { t, number } = useTexts();
  if (collections.length === 0) return <p className="empty muted">{t('content.shelf.no.collections')}</p>;
  return collections.map(({ id, title, description, assets }) => (
    <details key={id} className="collection" data-testid="collection" open={collections.length === 1 || undefined}>
      <summary>
        {title} <span className="muted">{number(assets.length)}</span>
      </summary>
      {description && <p className="muted">{description}</p>}
      <ul>
        {assets.slice(0, MOST).map((asset) => (
          <AssetRow key={asset.id} {...row} asset={asset} />
        ))}
      </ul>
    </details>
  ));
}
