import { useDeferredValue, useMemo } from 'react';
import { Nothing } from '../../components/catalogue/Nothing.tsx';
import { ColumnMenu } from '../../components/insights/content/ColumnMenu.tsx';
import { ContentFilters } from '../../components/insights/content/ContentFilters.tsx';
import { ContentTable } from '../../components/insights/content/ContentTable.tsx';
import { exportRows } from '../../components/insights/content/exportRows.ts';
import { KeptViews } from '../../components/insights/content/KeptViews.tsx';
import { ExportMenu } from '../../components/insights/figures/ExportMenu.tsx';
import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { useTexts } from '../../components/texts.tsx';
import { COLD_DAYS, COLD_OFFERS, FRESH_DAYS, HOT_DAYS, STALE_DAYS } from '../../lib/domain/figures/assetRow.ts';
import { filterRows, sortRows } from '../../lib/domain/figures/assetTable.ts';
import { monthsOf } from '../../lib/domain/figures/calendar.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import { useStored } from '../../lib/pages/useStored.ts';
import { useWork } from '../../lib/pages/useWork.ts';
import { keepView, readKeptViews, removeView } from '../../lib/store/keptViews.ts';
import { addressOf } from './catalogue/addresses.ts';
import { useAssetRows } from './useAssetRows.ts';
import { useFigures, type ViewProps } from './useFigures.ts';
import { useTableState } from './useTableState.ts';

const TABLE = 'content';

/** Every asset of the catalogue with its figures: found, sorted, kept as a view, taken along. */
export function Content({ settings }: ViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const work = useWork();
  const { filter, setFilter, scopes, team, figures } = useFigures(settings);
  const { state, path, addressOf: viewAt, change } = useTableState();
  const views = useStored(() => readKeptViews(TABLE)) ?? [];
  const { rows, owners, empty } = useAssetRows(settings, figures, filter.range);
  // What is typed is seen at once, the list follows.
  const text = useDeferredValue(state.text);
  const wanted = useMemo(() => ({ ...state, text }), [state, text]);
  const found = useMemo(() => rows && filterRows(rows, wanted), [rows, wanted]);
  const shown = useMemo(
    () => found && sortRows(wanted.status ? found.filter(({ status }) => status === wanted.status) : found, wanted),
    [found, wanted],
  );
  const smallest = team?.minGroupSize ?? 1;
  const months = monthsOf(filter.range);
  if (empty)
    return (
      <div className="content-view">
        <h1>{t('insights.nav.content')}</h1>
        <Nothing title={t(empty === 'workspace' ? 'catalogue.noWorkspace' : 'catalogue.empty')} testId="content-empty">
          <a className="button primary" href={empty === 'workspace' ? '/options.html' : '#catalogue/import'}>
            {t(empty === 'workspace' ? 'panel.none.setUp' : 'catalogue.emptyNext')}
          </a>
        </Nothing>
      </div>
    );
  return (
    <div className="content-view">
      <h1>{t('insights.nav.content')}</h1>
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} onFilter={setFilter} />
      {figures && !team && <p className="muted">{t('overview.own')}</p>}
      <Failure work={work} />
      {found && shown ? (
        <>
          <ContentFilters state={state} onState={change} rows={found} owners={owners} />
          <div className="content-bar">
            <p className="muted" role="status" data-testid="content-count">
              {t('catalogue.count', { count: shown.length })}
            </p>
            <KeptViews
              views={views}
              state={path}
              addressOf={viewAt}
              onKeep={(name) => work.run(() => keepView({ table: TABLE, name, state: path }))}
              onRemove={(id) => work.run(() => removeView(id))}
            />
            <ColumnMenu chosen={state.columns} onChoose={(columns) => change({ columns })} />
            <ExportMenu
              onExport={(as) =>
                work.run(() => exportTable(TABLE, exportRows(shown, state.columns, months, smallest, texts), as))
              }
            />
          </div>
          {shown.length > 0 ? (
            <ContentTable
              rows={shown}
              state={wanted}
              months={months.length}
              smallest={smallest}
              onSort={change}
              addressOf={addressOf}
            />
          ) : (
            <Nothing title={t('catalogue.noMatch')} testId="content-no-match">
              <a className="button" href={viewAt('')}>
                {t('catalogue.noMatchNext')}
              </a>
            </Nothing>
          )}
          <p className="muted">
            {t('assetTable.meaning', {
              hot: HOT_DAYS,
              offers: COLD_OFFERS,
              cold: COLD_DAYS,
              fresh: FRESH_DAYS,
              stale: STALE_DAYS,
            })}{' '}
            {team && t('assetTable.fewMeaning', { count: smallest })}
          </p>
        </>
      ) : (
        <div className="skeleton content-skeleton" aria-hidden />
      )}
    </div>
  );
}
