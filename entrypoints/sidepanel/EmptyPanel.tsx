import { useState } from 'react';
import { browser } from 'wxt/browser';
import { NoAccount, Unreadable } from '../../components/panel/NoAccount.tsx';
import { TodayList } from '../../components/today/TodayList.tsx';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { sendToTab } from '../../lib/messaging/send.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useToday } from '../../lib/pages/useToday.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { useReplaceShell } from './useReplaceShell.ts';

interface EmptyPanelProps extends PageProps {
  tab: number;
  state: TabAccount | undefined;
  hasWorkspace: boolean;
}

const SHOWN = { act: 8, verify: 4 };

/** No account: why, and where to act instead. */
export function EmptyPanel({ tab, state, hasWorkspace, settings }: EmptyPanelProps) {
  const today = useToday(settings, SHOWN);
  const [choosing, setChoosing] = useState(false);
  useReplaceShell(true);
  if (choosing && state) return <ChoosePanel tab={tab} state={state} ids={[]} onDone={() => setChoosing(false)} />;
  const why = !hasWorkspace ? 'noWorkspace' : state?.status === 'none' ? 'notInWorkspace' : 'notRecord';
  return (
    <>
      {state?.status === 'unreadable' ? (
        <Unreadable
          site={siteFacts.find((site) => site.id === state.site)?.name ?? ''}
          onRetry={() => void sendToTab(tab, 'reread', undefined)}
        />
      ) : (
        <NoAccount
          why={why}
          onSetUp={() => void browser.runtime.openOptionsPage()}
          onPick={state?.identity ? () => setChoosing(true) : undefined}
        />
      )}
      {hasWorkspace && <TodayList {...today} />}
    </>
  );
}
