import { useState } from 'react';
import { useTexts } from '../../texts.tsx';

/** What becomes of that which the store has not been told yet. */
export type Leaving = 'send' | 'save' | 'discard';

interface LeaveTeamProps {
  /** How much the store has not been told yet. */
  untold: number;
  busy: boolean;
  onLeave: (how: Leaving) => void;
}

/** Leaving asks once more, in place, and says what would be lost. */
export function LeaveTeam({ untold, busy, onLeave }: LeaveTeamProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button
        type="button"
        className="button quiet danger"
        disabled={busy}
        data-testid="team-leave"
        onClick={() => setAsking(true)}
      >
        {t('options.team.leave')}
      </button>
    );
  const ways: Leaving[] = untold > 0 ? ['send', 'save', 'discard'] : ['discard'];
  return (
    <fieldset className="confirm" data-testid="team-leaving">
      <legend>{untold > 0 ? t('options.team.untold', { count: untold }) : t('options.team.leaveConfirm')}</legend>
      {ways.map((how) => (
        <button
          type="button"
          key={how}
          className={how === 'discard' ? 'button danger' : 'button'}
          disabled={busy}
          data-testid={`team-leave-${how}`}
          onClick={() => onLeave(how)}
        >
          {t(untold > 0 ? `options.team.leaving.${how}` : 'options.team.leave')}
        </button>
      ))}
      <button type="button" className="button" data-testid="team-stay" onClick={() => setAsking(false)}>
        {t('options.team.stay')}
      </button>
    </fieldset>
  );
}
