import type { EventFields, UsageEvent } from '../../lib/domain/usageEvent.ts';
import { Badge } from '../Badge.tsx';
import { type Texts, useTexts } from '../texts.tsx';

/** A line of the log with the names that it only refers to. */
export interface LogRow {
  event: UsageEvent;
  /** Undefined when the asset is no longer in the workspace. */
  asset: string | undefined;
  /** Undefined where the workspace does not log accounts. */
  account: string | undefined;
}

function detailOf(event: UsageEvent, { t }: Texts): string {
  switch (event.action) {
    case 'offer':
      return t(`content.fit.${event.fit}`);
    case 'use':
      return t(`content.channel.${event.channel}`);
    case 'refusal':
      return [t(`content.refusal.${event.reason}`), event.own && t(`content.own.${event.own}`)]
        .filter(Boolean)
        .join(' · ');
    case 'search':
      return t(`content.searchEnd.${event.reason}`);
    case 'gap':
    case 'pause':
      return '';
  }
}

function Line({ row: { event, asset, account } }: { row: LogRow }) {
  const texts = useTexts();
  const { t } = texts;
  const detail = detailOf(event, texts);
  const { half, assetId, badge }: EventFields = event;
  return (
    <tr data-testid="log-row">
      <td>
        {texts.date(event.day)} {half && <span className="muted half">{t(`options.log.half.${half}`)}</span>}
      </td>
      <td>
        {t(`options.log.action.${event.action}`)} <span className="muted narrow">{detail}</span>
      </td>
      <td>
        {asset ?? (assetId && t('options.log.unknownAsset', { id: assetId }))}{' '}
        <span className="muted account">{account}</span>
      </td>
      <td className="wide">{detail}</td>
      <td className="badge-cell">
        {badge && <Badge kind={badge} />}
        {badge && <span className={badge === 'none' ? 'hidden' : 'badge-word'}>{t(`badge.kind.${badge}`)}</span>}
      </td>
    </tr>
  );
}

/** The rep's own log in words, newest first. */
export function LogTable({ rows }: { rows: LogRow[] }) {
  const { t } = useTexts();
  return (
    <table className="log">
      <caption className="hidden">{t('options.log.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('options.log.day')}</th>
          <th scope="col">{t('options.log.what')}</th>
          <th scope="col">{t('options.log.asset')}</th>
          <th scope="col" className="wide">
            {t('options.log.detail')}
          </th>
          <th scope="col">{t('options.log.badge')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.event.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
