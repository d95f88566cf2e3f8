import { useEffect, useState } from 'react';
import { AccountHeader } from '../../components/panel/AccountHeader.tsx';
import { LastUses } from '../../components/panel/LastUses.tsx';
import { RelativeBar } from '../../components/panel/RelativeBar.tsx';
import { dayOf } from '../../lib/domain/day.ts';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { readAccountView } from '../../lib/pages/accountView.ts';
import { lastUsesOf } from '../../lib/pages/lastUses.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import type { WorkspaceHead } from '../../lib/store/workspace.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { Content } from './Content.tsx';
import { forgetCorrection } from './correction.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { PlaySection } from './PlaySection.tsx';
import { Reason } from './Reason.tsx';
import { useReplaceShell } from './useReplaceShell.ts';

interface AccountPanelProps extends PageProps {
  tab: number;
  state: Extract<TabAccount, { status: 'matched' }>;
  /** Null without a workspace. */
  head: WorkspaceHead | null;
}

export function AccountPanel({ tab, state, head, settings }: AccountPanelProps) {
  const now = useMinute();
  // A relative that the rep looks at; the match stays what it is, and another page shows its own account.
  const [relative, setRelative] = useState<string>();
  const [returned, setReturned] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the identity is another with each page that is read.
  useEffect(() => setRelative(undefined), [state.identity]);
  const wanted = relative ?? state.accountId;
  const view = useStored(async () => (await readAccountView(wanted, now)) ?? null, [wanted, now]);
  const [choosing, setChoosing] = useState(false);
  useReplaceShell(view !== undefined);
  if (view === undefined) return null;
  // The workspace has changed and no longer knows the account.
  if (view === null)
    return <EmptyPanel tab={tab} state={{ ...state, status: 'none' }} head={head} settings={settings} />;
  if (choosing) return <ChoosePanel tab={tab} state={state} ids={[]} onDone={() => setChoosing(false)} />;
  const { account, play } = view;
  const own = account.id === state.accountId;
  const show = (id: string) => {
    setRelative(id === state.accountId ? undefined : id);
    setReturned(id === state.accountId);
    scrollTo(0, 0);
  };
  const matching = {
    cue: state.cue,
    read: state.read,
    onWrongAccount: () => setChoosing(true),
    onForgetCorrection: () => forgetCorrection(tab, state),
  };
  return (
    <>
      {!own && (
        <RelativeBar
          key={`bar ${account.id}`}
          matched={state.first.name}
          shown={account.name}
          onBack={() => show(state.accountId)}
        />
      )}
      <AccountHeader {...view} matching={own ? matching : undefined} onShow={show} returned={own && returned} />
      <Reason key={`reason ${account.id}`} view={view} today={dayOf(now, view.head.settings.timeZone)} />
      {play && view.verdict.badge && (
        <PlaySection key={`play ${account.id}`} {...view} play={play} badge={view.verdict.badge} />
      )}
      <Content key={account.id} tab={tab} site={state.site} view={view} now={now} rep={settings.owner} />
      <LastUses uses={lastUsesOf(view)} here={view.head.settings.logAccounts} paused={settings.logPaused} />
    </>
  );
}
