import type { ReactNode } from 'react';
import type { Account } from '../../lib/domain/account.ts';
import type { Urgency } from '../../lib/domain/badge.ts';
import type { BadgeKind } from '../../lib/domain/badgeKinds.ts';
import type { TodayEntry, VerifyEntry } from '../../lib/domain/today.ts';
import { Badge } from '../Badge.tsx';
import { useTexts } from '../texts.tsx';

/** An account to act on: its badge, how urgent it is, and the reason. */
export const TodayRow = ({ entry: { account, badge, whyNow } }: { entry: TodayEntry }) => (
  <Row testId="today-row" account={account} kind={badge.kind} urgency={badge.urgency}>
    {whyNow}
  </Row>
);

/** An account to look at before: the badge in question, and what it hangs on. */
export function VerifyRow({ entry: { account, kind, urgency, why, fact } }: { entry: VerifyEntry }) {
  const { t } = useTexts();
  return (
    <Row testId="verify-row" account={account} kind={kind} urgency={urgency} inDoubt={why === 'would'}>
      {t(`panel.today.${why}`, { fact: fact.text, kind: t(`badge.kind.${kind}`) })}
    </Row>
  );
}

interface RowProps {
  testId: string;
  account: Account;
  kind: BadgeKind;
  urgency: Urgency;
  /** There is no such badge yet. */
  inDoubt?: boolean;
  children: ReactNode;
}

function Row({ testId, account, kind, urgency, inDoubt = false, children }: RowProps) {
  const { t } = useTexts();
  return (
    <li data-testid={testId} data-in-doubt={inDoubt || undefined}>
      <Badge kind={kind} />
      <div>
        <p className="today-name">
          {account.crmUrl ? (
            <a href={account.crmUrl} target="_blank" rel="noreferrer" title={t('panel.account.openCrm')}>
              {account.name}
            </a>
          ) : (
            <span>{account.name}</span>
          )}
          <span className="muted">
            {t(`badge.kind.${kind}`)} · {t(`badge.urgency.${urgency}`)}
          </span>
        </p>
        <p className="muted">{children}</p>
      </div>
    </li>
  );
}
