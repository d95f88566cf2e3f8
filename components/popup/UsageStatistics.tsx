import { type UsageStatistics as Statistics, USAGE_YARDSTICK } from '../../lib/domain/usage.ts';
import { useTexts } from '../texts.tsx';
import { TrendChart } from './TrendChart.tsx';

/** Lines of a short list. */
const SHOWN = 3;

/** The rep's own figures: content usage rate beside the yardstick, totals, trend, reasons, most and never used. */
export function UsageStatistics({ statistics }: { statistics: Statistics }) {
  const { t, number } = useTexts();
  const { totals, reasons, top, neverOffered } = statistics;
  const nothing = totals.offers + totals.uses + totals.refusals === 0;
  return (
    <>
      <UsageRate {...statistics} />
      {nothing ? (
        <p className="muted block">{t('popup.empty')}</p>
      ) : (
        <>
          <dl className="totals">
            {(['offers', 'uses', 'refusals'] as const).map((name) => (
              <div key={name} data-testid={`total-${name}`}>
                <dt className="muted">{t(`popup.${name}`)}</dt>
                <dd>{number(totals[name])}</dd>
              </div>
            ))}
          </dl>
          <TrendChart weeks={statistics.weeks} />
          <ShortList
            title={t('popup.reasons')}
            rows={reasons.map(({ reason, count }) => [t(`content.refusal.${reason}`), count])}
          />
          <ShortList title={t('popup.top')} rows={top.map(({ asset, uses }) => [asset.title, uses])} />
        </>
      )}
      {neverOffered.length > 0 && (
        <details className="never">
          <summary>{t('popup.neverCount', { count: neverOffered.length })}</summary>
          <ul data-testid="never-offered">
            {neverOffered.map((asset) => (
              <li key={asset.id}>{asset.title}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="muted block">{t('popup.thisDevice')}</p>
    </>
  );
}

function UsageRate({ rate, used, usable }: Statistics) {
  const { t, percent } = useTexts();
  if (rate === undefined) return <p className="muted block">{t('popup.nothingApproved')}</p>;
  return (
    <div className="rate">
      <h2>{t('popup.rate')}</h2>
      <p>
        <strong data-testid="usage-rate">{t('popup.rateFigure', { percent: percent(rate) })}</strong>
        <span className="muted" title={t('popup.yardstickSource')}>
          {t('popup.yardstick', { percent: percent(USAGE_YARDSTICK) })}
        </span>
      </p>
      <div className="rate-bar" aria-hidden="true">
        <span style={{ width: `${rate * 100}%` }} />
        <i style={{ left: `${USAGE_YARDSTICK * 100}%` }} />
      </div>
      <p className="muted">{t('popup.rateDetail', { used, usable })}</p>
    </div>
  );
}

function ShortList({ title, rows }: { title: string; rows: [string, number][] }) {
  const { number } = useTexts();
  if (rows.length === 0) return null;
  return (
    <div className="short-list">
      <h2>{title}</h2>
      <ul>
        {rows.slice(0, SHOWN).map(([label, count]) => (
          <li key={label}>
            <span title={label}>{label}</span>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
