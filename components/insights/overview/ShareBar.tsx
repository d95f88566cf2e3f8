import { type Status, type StatusCounts, shareOf, statuses } from '../../../lib/domain/figures/status.ts';
import { yardsticks } from '../../../lib/domain/kpi/kpis.ts';
import { useTexts } from '../../texts.tsx';
import { pointsText } from '../figures/format.ts';
import { FigureTable, type Save } from './FigureTable.tsx';

interface ShareBarProps {
  counts: StatusCounts;
  before: StatusCounts | undefined;
  /** The address of the list of those with a status. */
  addressOf: (status: Status) => string;
  onSave: Save;
}

/** What becomes of approved content, as one bar; each part of it leads to its list. */
export function ShareBar({ counts, before, addressOf, onSave }: ShareBarProps) {
  const texts = useTexts();
  const { t, percent } = texts;
  const rate = shareOf(counts, 'used');
  if (rate === undefined)
    return (
      <p className="overview-none">
        {t('overview.nothingApproved')} <a href="#catalogue">{t('insights.nav.catalogue')}</a>
      </p>
    );
  const points = pointsText(rate, before && shareOf(before, 'used'), texts);
  const yardstick = t('popup.yardstick', { percent: percent(yardsticks.contentUsage) });
  const said = [
    t('overview.used', { percent: percent(rate) }),
    yardstick,
    ...(points ? [t('overview.points', { points })] : []),
  ];
  const labelOf = (status: Status) => t(`assetTable.status.${status}`);
  const partOf = (status: Status) => `${labelOf(status)}: ${t('catalogue.count', { count: counts[status] })}`;
  return (
    <FigureTable
      file="status"
      title={t('overview.bar')}
      columns={[t('overview.what'), t('overview.assets'), t('overview.share')]}
      smallest={0}
      onSave={onSave}
      rows={statuses.map((status) => ({
        key: status,
        name: labelOf(status),
        shown: (
          <a href={addressOf(status)}>
            <i className="swatch" data-status={status} />
            {labelOf(status)}
          </a>
        ),
        cells: [{ count: counts[status], more: false }, shareOf(counts, status)],
      }))}
    >
      <p className="said-rate" data-testid="said-rate">
        <strong>{said[0]}</strong>, {said.slice(1).join(', ')}
      </p>
      <p className="muted">{t('overview.unseen', { percent: percent(shareOf(counts, 'never') ?? 0) })}</p>
      <div className="share-bar">
        {statuses.map(
          (status) =>
            counts[status] > 0 && (
              <a
                key={status}
                href={addressOf(status)}
                data-status={status}
                data-testid={`bar-${status}`}
                style={{ flexGrow: counts[status] }}
                title={partOf(status)}
              >
                <span className="hidden">{partOf(status)}</span>
              </a>
            ),
        )}
        <i
          style={{ left: `${yardsticks.contentUsage * 100}%` }}
          title={t('kpi.source.contentUsage')}
          data-label={yardstick}
        />
      </div>
    </FigureTable>
  );
}
