import type { ReactNode } from 'react';
import type { Asset } from '../../../lib/domain/asset.ts';
import type { Stall } from '../../../lib/domain/coaching/stalls.ts';
import type { ContentRequest } from '../../../lib/domain/contentRequest.ts';
import type { AssetSum, BadgeSum } from '../../../lib/domain/figures/sum.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';

interface NewsProps {
  refused: AssetSum[];
  noResult: BadgeSum[];
  requests: ContentRequest[];
  fresh: Asset[];
  expiring: Asset[];
  stalls: Stall[];
  titleOf: (assetId: string) => string;
  /** Where an asset is edited. */
  addressOf: (assetId: string) => string;
  /** Reps from which on a count is told. */
  smallest: number;
  /** The months of what goes by months, in words. */
  months: string;
}

/** Lines of each list: the page is one. */
const SHOWN = 4;
/** Reasons that are named with an asset. */
const REASONS = 2;

/** What each side has to know of the other's work. */
export function News(props: NewsProps) {
  const { refused, noResult, requests, fresh, expiring, stalls, titleOf, addressOf, smallest, months } = props;
  const texts = useTexts();
  const { t, date, number } = texts;
  const asset = (id: string) => <a href={`#${addressOf(id)}`}>{titleOf(id)}</a>;
  const reasonsOf = ({ reasons }: AssetSum) =>
    [...reasons]
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, REASONS)
      .map(([reason, count]) => `${t(`content.refusal.${reason}`)} ${number(count)}`)
      .join(', ');
  return (
    <div className="news">
      <section data-testid="for-marketing">
        <h2>{t('meeting.marketing')}</h2>
        <Lines title={t('meeting.refused')} of={months} items={refused}>
          {(sum) => (
            <Line key={sum.assetId} figure={sumText(sum.refusals, smallest, texts)} detail={reasonsOf(sum)}>
              {asset(sum.assetId)}
            </Line>
          )}
        </Lines>
        <Lines title={t('meeting.requests')} items={requests.slice(0, 1)}>
          {({ id, day, text }) => (
            <Line key={id} figure={number(requests.length)}>
              <a href="#requests">{t('meeting.oldest', { date: date(day), text })}</a>
            </Line>
          )}
        </Lines>
        <Lines title={t('meeting.noResult')} of={months} items={noResult}>
          {(sum) => (
            <Line key={sum.badge} figure={sumText(sum.noResult, smallest, texts)}>
              <Badge kind={sum.badge} /> {sum.badge === 'none' ? t('meeting.noBadge') : t(`badge.kind.${sum.badge}`)}
            </Line>
          )}
        </Lines>
      </section>
      <section data-testid="for-sales">
        <h2>{t('meeting.sales')}</h2>
        <Lines title={t('meeting.fresh')} items={fresh}>
          {({ id, approvedAt = '' }) => (
            <Line key={id} figure={t('meeting.approved', { date: date(approvedAt.slice(0, 10)) })}>
              {asset(id)}
            </Line>
          )}
        </Lines>
        <Lines title={t('meeting.expiring')} items={expiring}>
          {({ id, expiresAt = '' }) => (
            <Line key={id} figure={t('meeting.expires', { date: date(expiresAt.slice(0, 10)) })}>
              {asset(id)}
            </Line>
          )}
        </Lines>
        <Lines title={t('meeting.stalls')} of={months} items={stalls}>
          {({ play, step, reached, settled }) => (
            <Line key={play.id} detail={t('meeting.stall', { lost: reached - settled, reached, step })}>
              {play.title}
            </Line>
          )}
        </Lines>
      </section>
    </div>
  );
}

interface LinesProps<T> {
  title: string;
  /** What it is of, in words. */
  of?: string;
  items: T[];
  children: (item: T) => ReactNode;
}

function Lines<T>({ title, of, items, children }: LinesProps<T>) {
  const { t } = useTexts();
  return (
    <>
      <h3>
        {title} {of && <span className="muted">{of}</span>}
      </h3>
      {items.length === 0 ? (
        <p className="muted">{t('meeting.none')}</p>
      ) : (
        <ul>
          {items.slice(0, SHOWN).map(children)}
          {items.length > SHOWN && <li className="muted">{t('meeting.more', { count: items.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}

interface LineProps {
  figure?: string;
  detail?: string;
  children: ReactNode;
}

const Line = ({ figure, detail, children }: LineProps) => (
  <li>
    <span className="line-name">{children}</span>
    {figure && <span>{figure}</span>}
    {detail && <span className="muted">{detail}</span>}
  </li>
);
