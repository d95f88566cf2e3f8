import { useState } from 'react';
import type { TroubleKind } from '../../../lib/domain/teamTurn.ts';
import { useTexts } from '../../texts.tsx';

/** What came of joining; `address` and `code` were of no use as they were given, `declined` is the user's own word. */
export type JoinOutcome = TroubleKind | 'address' | 'code' | 'declined';

interface JoinFormProps {
  /** Where it is not the user's to choose: he signs in again, or his organisation has set it. */
  address: string | undefined;
  /** Somebody signs in again, who is in the team already. */
  again: boolean;
  busy: boolean;
  outcome: JoinOutcome | undefined;
  onJoin: (address: string, code: string, past: boolean) => void;
}

/** The way into a team: an address, a code, and what of the past goes along. */
export function JoinForm({ address, again, busy, outcome, onJoin }: JoinFormProps) {
  const { t } = useTexts();
  const [where, setWhere] = useState(address ?? '');
  const [code, setCode] = useState('');
  const [past, setPast] = useState(false);
  return (
    <form
      className="row join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onJoin(where, code, past);
      }}
    >
      <p className="muted">{t(again ? 'options.team.again' : 'options.team.told')}</p>
      {address && !again && <p className="muted">{t('options.team.byPolicy')}</p>}
      <div className="field">
        <label>
          {t('options.team.address')}
          <input
            type="url"
            value={where}
            readOnly={address !== undefined}
            placeholder="https://"
            spellCheck={false}
            autoComplete="off"
            aria-invalid={outcome === 'address'}
            aria-describedby="team-join-status"
            onChange={(event) => setWhere(event.target.value)}
          />
        </label>
        <label>
          {t('options.team.code')}
          <input
            type="text"
            value={code}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={outcome === 'code' || outcome === 'notAllowed'}
            aria-describedby="team-join-status"
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
      </div>
      {!again && (
        <label className="check">
          <input type="checkbox" checked={past} onChange={(event) => setPast(event.target.checked)} />
          {t('options.team.past')}
        </label>
      )}
      <div className="actions">
        <button type="submit" className="button" disabled={busy || where.trim() === ''} data-testid="team-join">
          {t(busy ? 'options.team.joining' : 'options.team.join')}
        </button>
      </div>
      <p className={outcome ? 'said wrong' : 'said'} id="team-join-status" role="status" data-testid="team-join-status">
        {outcome ? t(`options.team.outcome.${outcome}`) : ''}
      </p>
    </form>
  );
}
