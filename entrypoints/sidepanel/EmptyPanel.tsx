import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { NoAccount, Unreadable } from '../../components/panel/NoAccount.tsx';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { sendToTab } from '../../lib/messaging/send.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useToday } from '../../lib/pages/useToday.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { dropTodayWish } from '../../lib/store/todayWish.ts';
import type { WorkspaceHead } from '../../lib/store/workspace.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { PageContent } from './PageContent.tsx';
import { TodayAndWeek } from './TodayAndWeek.tsx';
import { useReplaceShell } from './useReplaceShell.ts';

interface EmptyPanelProps extends PageProps {
  tab: number;
  state: TabAccount | undefined;
  /** Null without a workspace. */
  head: WorkspaceHead | null;
  /** The rep has asked for his own week. */
  week?: boolean;
}

const SHOWN = { act: 8, verify: 4 };

/** No account: why, the search over content, and where to act instead. */
export function EmptyPanel({ tab, state, head, settings, week = false }: EmptyPanelProps) {
  const today = useToday(settings, SHOWN);
  const [searching, setSearching] = useState(false);
  const [choosing, setChoosing] = useState(false);
  useReplaceShell(true);
  // Asked for once: the next page without an account shows it closed.
  useEffect(() => {
    if (week) void dropTodayWish();
  }, [week]);
  if (choosing && state) return <ChoosePanel tab={tab} state={state} ids={[]} onDone={() => setChoosing(false)} />;
  const why = !head ? 'noWorkspace' : state?.status === 'none' ? 'notInWorkspace' : 'notRecord';
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
      {head && (
        <PageContent
          tab={tab}
          site={state?.site}
          head={head}
          rep={settings.owner}
          drawn={today.entries !== undefined}
          onSearching={setSearching}
        />
      )}
      {head && !searching && <TodayAndWeek today={today} settings={settings} week={week} />}
    </>
  );
}
