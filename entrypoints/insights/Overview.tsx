import { Nothing } from '../../components/catalogue/Nothing.tsx';
import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { Figures } from '../../components/insights/overview/Figures.tsx';
import { ShareBar } from '../../components/insights/overview/ShareBar.tsx';
import { ShortList } from '../../components/insights/overview/ShortList.tsx';
import { Totals } from '../../components/insights/overview/Totals.tsx';
import { useTexts } from '../../components/texts.tsx';
import { rangeBefore } from '../../lib/domain/figures/calendar.ts';
import { most } from '../../lib/domain/figures/overview.ts';
import { countStatuses } from '../../lib/domain/figures/status.ts';
import { sumAssets, sumBadges } from '../../lib/domain/figures/sum.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { addressOf } from './catalogue/addresses.ts';
import { useCatalogue } from './catalogue/useCatalogue.ts';
import { queryOf, useFigures, type ViewProps } from './useFigures.ts';

/** Lines of a short list. */
const SHOWN = 5;

/** What becomes of approved content, and where to look first. */
export function Overview({ settings }: ViewProps) {
  const { t } = useTexts();
  const now = useMinute();
  const catalogue = useCatalogue(settings);
  const { filter, setFilter, scopes, team, figures, before } = useFigures(settings);
  const { range } = filter;
  const head = (
    <>
      <h1>{t('insights.nav.overview')}</h1>
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} onFilter={setFilter} />
    </>
  );
  if (catalogue === null)
    return (
      <div className="overview">
        <h1>{t('insights.nav.overview')}</h1>
        <Nothing title={t('catalogue.noWorkspace')} testId="overview-no-workspace">
          <a className="button primary" href="/options.html">
            {t('panel.none.setUp')}
          </a>
        </Nothing>
      </div>
    );
  if (!catalogue || !figures)
    return (
      <>
        {head}
        <div className="skeleton overview-skeleton" aria-hidden />
      </>
    );
  const { assets } = catalogue;
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const { weeks, months, scope } = figures;
  // Of a month that is running, or in which a group was too small for a week, a team store may tell weeks alone.
  const isEmpty = months.every(({ assets }) => assets.length === 0) && weeks.every(({ active }) => active === 0);
  // Where figures begin within the period before, less happened only because less was counted.
  const past = before && before.weeks.length >= weeks.length ? before : undefined;
  const sums = sumAssets(months, range);
  const common = {
    smallest: team?.minGroupSize ?? 1,
    onSave: (name: string, table: Parameters<typeof exportTable>[1], as: 'csv' | 'json') =>
      void exportTable(name, table, as),
  };
  const listed = (path: string) => `#content/${path}?${queryOf(filter)}`;
  const shortList = (of: 'uses' | 'refusals') =>
    most(sums.values(), of, assets.length)
      .flatMap(({ assetId: id, [of]: sum }) => {
        const title = byId.get(id)?.title;
        return title === undefined ? [] : [{ id, title, address: `#${addressOf(id)}`, sum }];
      })
      .slice(0, SHOWN);
  return (
    <div className="overview">
      {head}
      {!team && <p className="muted">{t('overview.own')}</p>}
      <ShareBar
        {...common}
        counts={countStatuses(assets, sums, now)}
        before={past && countStatuses(assets, sumAssets(past.months, rangeBefore(range)), now)}
        addressOf={listed}
      />
      {isEmpty ? (
        <p className="overview-none">{t('overview.empty')}</p>
      ) : (
        <>
          <Totals {...common} weeks={weeks} before={past?.weeks} />
          <h2>{t('overview.look')}</h2>
          <div className="overview-pair">
            <ShortList {...common} title={t('popup.top')} rows={shortList('uses')} address={listed('sort=-uses')} />
            <ShortList
              {...common}
              title={t('overview.mostRefused')}
              rows={shortList('refusals')}
              address={listed('sort=-refusals')}
            />
          </div>
          <Figures {...common} scope={scope} weeks={weeks} badges={sumBadges(months, range)} />
        </>
      )}
    </div>
  );
}
