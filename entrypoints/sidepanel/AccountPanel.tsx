import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { AccountHeader } from '../../components/panel/AccountHeader.tsx';
import { BadgeCard } from '../../components/panel/BadgeCard.tsx';
import { LastUses } from '../../components/panel/LastUses.tsx';
import { PlayCard } from '../../components/panel/PlayCard.tsx';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { readAccountView } from '../../lib/pages/accountView.ts';
import { lastUsesOf } from '../../lib/pages/lastUses.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { Content } from './Content.tsx';
import { forgetCorrection } from './correction.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { useReplaceShell } from './useReplaceShell.ts';

interface AccountPanelProps extends PageProps {
  tab: number;
  state: Extract<TabAccount, { status: 'matched' }>;
}

export function AccountPanel({ tab, state }: AccountPanelProps) {
  const now = useMinute();
  const view = useLiveQuery(async () => (await readAccountView(state.accountId, now)) ?? null, [state.accountId, now]);
  const [choosing, setChoosing] = useState(false);
  useReplaceShell(view !== undefined);
  if (view === undefined) return null;
  // The workspace has changed and no longer knows the account.
  if (view === null) return <EmptyPanel tab={tab} state={{ ...state, status: 'none' }} hasWorkspace />;
  if (choosing) return <ChoosePanel tab={tab} state={state} ids={[]} onDone={() => setChoosing(false)} />;
  const { account, verdict, play } = view;
  return (
    <>
      <AccountHeader
        {...view}
        cue={state.cue}
        read={state.read}
        onWrongAccount={() => setChoosing(true)}
        onForgetCorrection={() => forgetCorrection(tab, state)}
      />
      <BadgeCard {...view} verdict={verdict} threshold={view.head.badgeRules.threshold} />
      {play && <PlayCard play={play} contacts={account.contacts ?? []} />}
      <Content tab={tab} site={state.site} view={view} now={now} />
      <LastUses uses={lastUsesOf(view)} here={view.head.settings.logAccounts} />
    </>
  );
}
