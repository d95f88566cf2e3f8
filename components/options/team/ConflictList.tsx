import { useTexts } from '../../texts.tsx';
import { conflictFields, conflictTitle, type ShownConflict } from './conflictFields.ts';

interface ConflictListProps {
  conflicts: ShownConflict[];
  onKeepTheirs: (id: string) => void;
  onPutMine: (id: string) => void;
}

/** Both versions side by side: the team's is in force, the own one is kept until its author has decided. */
export function ConflictList({ conflicts, onKeepTheirs, onPutMine }: ConflictListProps) {
  const texts = useTexts();
  const { t } = texts;
  if (conflicts.length === 0) return null;
  return (
    <div className="row conflicts" data-testid="team-conflicts">
      <h3>{t('options.team.conflicts', { count: conflicts.length })}</h3>
      <p className="muted">{t('options.team.conflictsWhy')}</p>
      {conflicts.map((conflict) => (
        <article key={conflict.id} className="conflict" data-testid="team-conflict">
          <h4>{conflictTitle(conflict)}</h4>
          <div className="sides">
            <span />
            <b>{t('options.team.theirs')}</b>
            <b>{t('options.team.mine')}</b>
            {conflictFields(conflict, texts).map(({ name, label, mine, theirs }) => (
              <div key={name} className="side">
                <span className="muted">{label}</span>
                <span>{theirs || '–'}</span>
                <span>{mine || '–'}</span>
              </div>
            ))}
          </div>
          <div className="actions">
            <button type="button" className="button" onClick={() => onKeepTheirs(conflict.id)}>
              {t('options.team.keepTheirs')}
            </button>
            <button type="button" className="button" data-testid="team-put-mine" onClick={() => onPutMine(conflict.id)}>
              {t('options.team.putMine')}
            </button>
          </div>
        </article>
      ))}
    </div>
  );
}
