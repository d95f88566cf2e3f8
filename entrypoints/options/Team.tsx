import { useState } from 'react';
import { Section } from '../../components/options/Layout.tsx';
import { ConflictList } from '../../components/options/team/ConflictList.tsx';
import { JoinForm } from '../../components/options/team/JoinForm.tsx';
import { LeaveTeam, type Leaving } from '../../components/options/team/LeaveTeam.tsx';
import { TroubleLists } from '../../components/options/team/TroubleLists.tsx';
import { TeamLine } from '../../components/team/TeamLine.tsx';
import { useTexts } from '../../components/texts.tsx';
import { send } from '../../lib/messaging/send.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useConnection, useStanding } from '../../lib/pages/useTeam.ts';
import { useWork, type Work } from '../../lib/pages/useWork.ts';
import { keepTheirs, putMineAgain } from '../../lib/store/conflicts.ts';
import { dropRefused } from '../../lib/store/outbox.ts';
import type { Connection } from '../../lib/team/connection.ts';
import { leave, useJoin, useTeamLists } from './useTeam.ts';

/** What talks to the store runs in a page that only Chromium's browsers have. */
const canSync = typeof chrome.offscreen === 'object';

/** The team store: the way in, how it stands, and the way out. */
export function Team({ settings }: PageProps) {
  const { team, teamSignIn } = settings.policy;
  const { t } = useTexts();
  const connection = useConnection();
  const work = useWork();
  const { onSignIn, ...join } = useJoin(work, teamSignIn);
  const { way } = join;
  const [status, setStatus] = useState('');
  return (
    <Section id="team" hint={t('options.team.hint')}>
      {connection === null && !canSync && <p className="muted">{t('options.team.notHere')}</p>}
      {connection === null && canSync && (
        <div className="group">
          <JoinForm
            key={team}
            {...join}
            address={team}
            again={false}
            busy={work.busy}
            onSignIn={(address, past) => way?.signIn && onSignIn(way.signIn, address, past)}
          />
        </div>
      )}
      {connection && (
        <Member
          connection={connection}
          locked={connection.url === team}
          work={work}
          join={{ ...join, onSignIn }}
          onSaid={setStatus}
        />
      )}
      <Failure work={work} />
      <p className="said" role="status" data-testid="team-status">
        {status}
      </p>
    </Section>
  );
}

interface MemberProps {
  connection: Connection;
  join: ReturnType<typeof useJoin>;
  /** The organisation has set this store: nobody leaves it. */
  locked: boolean;
  work: Work;
  onSaid: (status: string) => void;
}

const roles = ['rep', 'marketer', 'manager', 'admin'] as const;

function Member({ connection, locked, work, join, onSaid }: MemberProps) {
  const { t } = useTexts();
  const standing = useStanding();
  const lists = useTeamLists();
  const now = useMinute();
  if (!standing || !lists) return null;
  const role = roles.find((each) => each === connection.role);
  const onLeave = (how: Leaving) =>
    work.run(async () => onSaid(t((await leave(how)) ? 'options.team.left' : 'options.team.notSent')));
  return (
    <div className="group" data-testid="team-member">
      <div className="row">
        <h3>{connection.workspace ?? connection.url}</h3>
        {role && (
          <p className="muted">
            {t('options.team.member', { role: t(`options.team.role.${role}`), address: connection.url })}
          </p>
        )}
        <TeamLine standing={standing} now={now} />
      </div>
      {standing.kind === 'signIn' && <SignInAgain connection={connection} join={join} busy={work.busy} />}
      <ConflictList
        conflicts={lists.conflicts}
        onKeepTheirs={(id) => work.run(() => keepTheirs(id))}
        onPutMine={(id) => work.run(() => putMineAgain(id))}
      />
      <TroubleLists
        refused={lists.refused}
        bad={lists.bad}
        onDropRefused={() => work.run(async () => void (await dropRefused()))}
      />
      <div className="row">
        <div className="actions">
          <button
            type="button"
            className="button"
            data-testid="team-sync"
            disabled={work.busy}
            onClick={() => work.run(() => send('teamSync', 'now'))}
          >
            {t('options.team.sync')}
          </button>
          {locked ? (
            <span className="muted">{t('options.team.byPolicy')}</span>
          ) : (
            <LeaveTeam
              untold={standing.waiting + standing.refused + lists.conflicts.length}
              busy={work.busy}
              onLeave={onLeave}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** One button where one signs in; else the field for a code. */
function SignInAgain({ connection, join, busy }: { connection: Connection; join: MemberProps['join']; busy: boolean }) {
  const { url, signIn } = connection;
  return (
    <JoinForm
      {...join}
      address={url}
      again
      way={{ signIn, joinByCode: !signIn }}
      busy={busy}
      onSignIn={(address, past) => signIn && join.onSignIn(signIn, address, past)}
    />
  );
}
