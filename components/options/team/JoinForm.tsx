import { useState } from 'react';
import type { WayIn } from '../../../lib/domain/signInWay.ts';
import type { TroubleKind } from '../../../lib/domain/teamTurn.ts';
import { useTexts } from '../../texts.tsx';

/**
 * What came of joining; `address` and `code` were of no use as they were given, `declined` is the user's own word, and so
 * is `cancelled` at the provider's page.
 */
export type JoinOutcome =
  | TroubleKind
  | 'address'
  | 'code'
  | 'declined'
  | 'cancelled'
  | 'otherPerson'
  | 'noRole'
  | 'noProvider';

interface JoinFormProps {
  /** Where it is not the user's to choose: he signs in again, or his organisation has set it. */
  address: string | undefined;
  /** Somebody signs in again, who is in the team already. */
  again: boolean;
  /** How one comes in there; undefined until the store has been asked. */
  way: WayIn | undefined;
  /** Of the invitation, where it holds one. */
  invited: string;
  busy: boolean;
  outcome: JoinOutcome | undefined;
  /** The address is another. */
  onEdit: () => void;
  onFind: (address: string) => void;
  onSignIn: (address: string, past: boolean) => void;
  onJoin: (address: string, code: string, past: boolean) => void;
}

/** The way into a team: an address, then what its store asks for, and what of the past goes along. */
export function JoinForm(props: JoinFormProps) {
  const { address, again, way, invited, busy, outcome, onEdit, onFind, onSignIn, onJoin } = props;
  const { t } = useTexts();
  const [where, setWhere] = useState(address ?? '');
  const [typed, setTyped] = useState<string>();
  const [past, setPast] = useState(false);
  const code = typed ?? invited;
  const { signIn, joinByCode } = way ?? { signIn: undefined, joinByCode: false };
  return (
    <form
      className="row join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (joinByCode && (code || !signIn)) onJoin(where, code, past);
        else if (signIn) onSignIn(where, past);
        else onFind(where);
      }}
    >
      <p className="muted">{t(again ? 'options.team.again' : 'options.team.told')}</p>
      {address && !again && <p className="muted">{t('options.team.byPolicy')}</p>}
      <div className="field">
        {!again && (
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
              onChange={(event) => {
                setWhere(event.target.value);
                if (way) onEdit();
              }}
            />
          </label>
        )}
        {joinByCode && (
          <label>
            {t('options.team.code')}
            <input
              type="text"
              value={code}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={outcome === 'code' || outcome === 'notAllowed'}
              aria-describedby="team-join-status"
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
      </div>
      {way && !again && (
        <label className="check">
          <input type="checkbox" checked={past} onChange={(event) => setPast(event.target.checked)} />
          {t('options.team.past')}
        </label>
      )}
      {signIn && <p className="muted">{t('options.team.signInAt', { provider: new URL(signIn.issuer).host })}</p>}
      <div className="actions">
        {!way && (
          <button type="submit" className="button" disabled={busy || where.trim() === ''} data-testid="team-find">
            {t(busy ? 'options.team.joining' : 'options.team.find')}
          </button>
        )}
        {signIn && (
          <button
            type={joinByCode ? 'button' : 'submit'}
            className="button"
            disabled={busy}
            data-testid="team-sign-in"
            onClick={joinByCode ? () => onSignIn(where, past) : undefined}
          >
            {t(busy ? 'options.team.joining' : 'team.setUp')}
          </button>
        )}
        {joinByCode && (
          <button type="submit" className="button" disabled={busy} data-testid="team-join">
            {t(busy ? 'options.team.joining' : signIn ? 'options.team.joinByCode' : 'options.team.join')}
          </button>
        )}
      </div>
      <p className={outcome ? 'said wrong' : 'said'} id="team-join-status" role="status" data-testid="team-join-status">
        {outcome ? t(`options.team.outcome.${outcome}`) : ''}
      </p>
    </form>
  );
}
