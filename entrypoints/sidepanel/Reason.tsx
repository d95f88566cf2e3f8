import { BadgeCard } from '../../components/panel/BadgeCard.tsx';
import { ruleBookOf } from '../../lib/domain/ruleBook.ts';
import type { AccountView } from '../../lib/pages/accountView.ts';
import { useFactActions } from './useFactActions.ts';

/** Why to act now, and what the rep says of it. */
export function Reason({ view, today }: { view: AccountView; today: string }) {
  const { verdict, whyNow, signals, edits, me, head, account } = view;
  const { actions, last, failure } = useFactActions(account.id, today);
  return (
    <>
      <BadgeCard
        verdict={verdict}
        whyNow={whyNow}
        facts={{ book: ruleBookOf(head), today, signals, edits, me, actions }}
        said={edits.find(({ id }) => id === last)}
      />
      {failure && (
        <p className="fact-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
