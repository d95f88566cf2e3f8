import { useState } from 'react';
import type { TodayEntry } from '../lib/domain/today.ts';
import { Badge } from './Badge.tsx';
import { useTexts } from './texts.tsx';

export interface TodayListProps {
  /** Undefined while they are being computed. */
  entries: TodayEntry[] | undefined;
  shownFirst: number;
}

/** Accounts with a badge, most urgent first, each with its reason and the way into the CRM. */
export function TodayList({ entries, shownFirst }: TodayListProps) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries?.slice(0, shownFirst);
  return (
    <section className="today" data-testid="today" aria-busy={entries === undefined}>
      <h2>{t('panel.today.title')}</h2>
      {entries === undefined && <TodaySkeleton />}
      {entries?.length === 0 && <p className="muted">{t('panel.today.empty')}</p>}
      <ul>
        {shown?.map((entry) => (
          <TodayRow key={entry.account.id} entry={entry} />
        ))}
      </ul>
      {entries && shown && entries.length > shown.length && (
        <button type="button" className="link more" onClick={() => setAll(true)}>
          {t('panel.today.more', { count: entries.length - shown.length })}
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
