import type { TodayEntry } from '../lib/domain/today.ts';
import { Badge } from './Badge.tsx';
import { useTexts } from './texts.tsx';

export interface TodayListProps {
  /** Undefined while they are being computed. */
  entries: TodayEntry[] | undefined;
  /** With those that are not shown. */
  total: number;
  onMore: () => void;
}

/** Accounts with a badge, most urgent first, each with its reason and the way into the CRM. */
export function TodayList({ entries, total, onMore }: TodayListProps) {
  const { t } = useTexts();
  return (
    <section className="today" data-testid="today" aria-busy={entries === undefined}>
      <h2>{t('panel.today.title')}</h2>
      {entries === undefined && <TodaySkeleton />}
      {entries?.length === 0 && <p className="muted">{t('panel.today.empty')}</p>}
      <ul>
        {entries?.map((entry) => (
          <TodayRow key={entry.account.id} entry={entry} />
        ))}
      </ul>
      {entries && total > entries.length && (
        <button type="button" className="link more" onClick={onMore}>
          {t('panel.today.more', { count: total - entries.length })}
        </button>
      )}
    </section>
  );
}

function TodayRow({ entry: { account, badge, whyNow } }: { entry: TodayEntry }) {
  const { t } = useTexts();
  return (
    <li data-testid="today-row">
      <Badge kind={badge.kind} />
      <div>
        <p className="today-name">
          {account.crmUrl ? (
            <a href={account.crmUrl} target="_blank" rel="noreferrer">
              {account.name}
            </a>
          ) : (
            account.name
          )}
          <span className="muted">{t(`badge.urgency.${badge.urgency}`)}</span>
        </p>
        <p className="muted">{whyNow}</p>
      </div>
    </li>
  );
}

const TodaySkeleton = () => (
  <div aria-hidden>
    {[1, 2, 3].map((row) => (
      <div key={row} className="skeleton" style={{ height: 36, marginBlock: 8 }} />
    ))}
  </div>
);
