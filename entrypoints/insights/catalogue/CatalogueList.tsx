import { FileDown, LibraryBig, Plus, SlidersHorizontal } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { AssetGrid } from '../../../components/catalogue/AssetGrid.tsx';
import { BulkBar, type BulkDeed } from '../../../components/catalogue/BulkBar.tsx';
import { BulkReport, type Outcome } from '../../../components/catalogue/BulkReport.tsx';
import { Filters } from '../../../components/catalogue/Filters.tsx';
import { Nothing } from '../../../components/catalogue/Nothing.tsx';
import { useTexts } from '../../../components/texts.tsx';
import {
  type AssetFilter,
  type AssetSort,
  countStandings,
  listAssets,
  listable,
  valuesOf,
} from '../../../lib/domain/assetList.ts';
import { Failure } from '../../../lib/pages/Failure.tsx';
import { useMinute } from '../../../lib/pages/useMinute.ts';
import { useWork } from '../../../lib/pages/useWork.ts';
import { addressOf } from './addresses.ts';
import { changeMany } from './changes.ts';
import { inAYear } from './inAYear.ts';
import type { CatalogueData } from './useCatalogue.ts';

/** Filter and order outlive a visit to an asset. */
let kept: { filter: AssetFilter; sort: AssetSort } = { filter: {}, sort: { key: 'title', descending: false } };

function ListHeader() {
  const { t } = useTexts();
  return (
    <header className="catalogue-header">
      <h1>{t('insights.nav.catalogue')}</h1>
      <a className="button quiet" href="#catalogue/collections" data-testid="to-collections">
        <LibraryBig size={16} aria-hidden /> {t('catalogue.collections.title')}
      </a>
      <a className="button quiet" href="#catalogue/settings" data-testid="to-settings">
        <SlidersHorizontal size={16} aria-hidden /> {t('catalogue.rules.title')}
      </a>
      <a className="button" href="#catalogue/import" data-testid="to-import">
        <FileDown size={16} aria-hidden /> {t('catalogue.import')}
      </a>
      <a className="button primary" href="#catalogue/new" data-testid="new-asset">
        <Plus size={16} aria-hidden /> {t('catalogue.new')}
      </a>
    </header>
  );
}

/** All content of the workspace: found, sorted, selected, and changed many at a time. */
export function CatalogueList({ data: { assets, head, actor, names } }: { data: CatalogueData }) {
  const { t } = useTexts();
  const [{ filter, sort }, setView] = useState(kept);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome>();
  const work = useWork();
  const now = useMinute();
  const ready = useMemo(() => listable(assets, now), [assets, now]);
  // What is typed is seen at once, the list follows.
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => listAssets(ready, wanted, sort), [ready, wanted, sort]);
  // What the filter hides is not acted on.
  const selected = useMemo(() => {
    const shown = rows.filter(({ asset }) => chosen.has(asset.id));
    return new Set(shown.map(({ asset }) => asset.id));
  }, [rows, chosen]);
  const view = (next: Partial<typeof kept>) => {
    kept = { filter, sort, ...next };
    setView(kept);
  };
  const run = (deed: BulkDeed) =>
    work.run(async () => {
      setOutcome(undefined);
      setOutcome(await changeMany([...selected], deed, actor, Date.now()));
    });
  if (assets.length === 0)
    return (
      <>
        <ListHeader />
        <Nothing title={t('catalogue.empty')} testId="catalogue-empty">
          <a className="button" href="#catalogue/import">
            {t('catalogue.emptyNext')}
          </a>
        </Nothing>
      </>
    );
  return (
    <>
      <ListHeader />
      <Filters
        filter={filter}
        onFilter={(next) => view({ filter: next })}
        counts={countStandings(ready)}
        total={ready.length}
        languages={valuesOf(assets, 'language')}
        owners={valuesOf(assets, 'owner')}
      />
      {selected.size > 0 ? (
        <BulkBar
          count={selected.size}
          busy={work.busy}
          owners={names}
          collections={head.collections ?? []}
          until={inAYear(now, head.settings.timeZone)}
          onDo={run}
          onClear={() => setChosen(new Set())}
        />
      ) : (
        <p className="muted catalogue-count" role="status" data-testid="catalogue-count">
          {t('catalogue.count', { count: rows.length })}
        </p>
      )}
      <BulkReport outcome={outcome} />
      <Failure work={work} />
      {rows.length > 0 ? (
        <AssetGrid
          rows={rows}
          sort={sort}
          onSort={(next) => view({ sort: next })}
          selected={selected}
          onSelect={(ids) => {
            setOutcome(undefined);
            setChosen(ids);
          }}
          addressOf={addressOf}
        />
      ) : (
        <Nothing title={t('catalogue.noMatch')} testId="catalogue-no-match">
          <button type="button" className="button" onClick={() => view({ filter: {} })}>
            {t('catalogue.noMatchNext')}
          </button>
        </Nothing>
      )}
    </>
  );
}
