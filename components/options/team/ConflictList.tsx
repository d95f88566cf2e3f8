import { useTexts } from '../../texts.tsx';

/** An edit that somebody else's has overtaken, and the fields in which the two differ. */
export interface ShownConflict {
  id: string;
  /** What it is called in the team's version, else in one's own. */
  title: string;
  fields: { name: string; mine: string; theirs: string }[];
}

interface ConflictListProps {
  conflicts: ShownConflict[];
  onKeepTheirs: (id: string) => void;
  onPutMine: (id: string) => void;
}

/** Both versions side by side: the team's is in force, the own one is kept until its author has decided. */
export function ConflictList({ conflicts, onKeepTheirs, onPutMine }: ConflictListProps) {
  const { t } = useTexts();
  if (conflicts.length === 0) return null;
  return (
    <div className="row conflicts" data-testid="team-conflicts">
      <h3>{t('options.team.conflicts', { count: conflicts.length })}</h3>
      <p className="muted">{t('options.team.conflictsWhy')}</p>
      {conflicts.map(({ id, title, fields }) => (
        <article key={id} className="conflict" data-testid="team-conflict">
          <h4>{title}</h4>
          <div className="sides">
            <span />
            <b>{t('options.team.theirs')}</b>
            <b>{t('options.team.mine')}</b>
            {fields.map(({ name, mine, theirs }) => (
              <div key={name} className="side">
                <span className="muted">{name}</span>
                <span>{theirs || '–'}</span>
                <span>{mine || '–'}</span>
              </div>
            ))}
          </div>
          <div className="actions">
            <button type="button" className="button" onClick={() => onKeepTheirs(id)}>
              {t('options.team.keepTheirs')}
            </button>
            <button type="button" className="button" data-testid="team-put-mine" onClick={() => onPutMine(id)}>
              {t('options.team.putMine')}
            </button>
          </div>
        </article>
      ))}
    </div>
  );
}
