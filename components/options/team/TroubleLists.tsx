import { useTexts } from '../../texts.tsx';

/** What the store has not taken, with its reason. */
export interface ShownRefusal {
  id: string;
  what: 'event' | 'run' | 'due' | 'edit' | 'erase';
  reason: string;
}

interface TroubleListsProps {
  refused: ShownRefusal[];
  bad: { count: number; first: { list: string; id: string; field: string }[] } | undefined;
  onDropRefused: () => void;
}

/** Rows that are named. */
const SHOWN = 20;

/** What the store has refused, and what came from it that is of no use. */
export function TroubleLists({ refused, bad, onDropRefused }: TroubleListsProps) {
  const { t } = useTexts();
  return (
    <>
      {refused.length > 0 && (
        <details className="row" data-testid="team-refused">
          <summary>{t('options.team.refused', { count: refused.length })}</summary>
          <ul>
            {refused.slice(0, SHOWN).map(({ id, what, reason }) => (
              <li key={id}>
                {t(`options.team.what.${what}`)}: {reason}
              </li>
            ))}
          </ul>
          <button type="button" className="button quiet" onClick={onDropRefused}>
            {t('options.team.dropRefused')}
          </button>
        </details>
      )}
      {bad && bad.count > 0 && (
        <details className="row" data-testid="team-bad">
          <summary>{t('options.team.bad', { count: bad.count })}</summary>
          <ul>
            {bad.first.map(({ list, id, field }) => (
              <li key={`${list} ${id}`}>
                {list} {id}
                {field && `: ${field}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
