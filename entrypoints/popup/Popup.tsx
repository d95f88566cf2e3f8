import { browser } from 'wxt/browser';
import { NoWorkspace } from '../../components/popup/NoWorkspace.tsx';
import { PlaysInTime } from '../../components/popup/PlaysInTime.tsx';
import { PopupHeader } from '../../components/popup/PopupHeader.tsx';
import { TodayTop } from '../../components/popup/TodayTop.tsx';
import { UsageStatistics } from '../../components/popup/UsageStatistics.tsx';
import { useTexts } from '../../components/texts.tsx';
import { openPanel } from '../../lib/background/openPanel.ts';
import { readPlaysInTime } from '../../lib/pages/playsView.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { readStatistics } from '../../lib/pages/usageView.ts';
import { useActiveTab } from '../../lib/pages/useActiveTab.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { useToday } from '../../lib/pages/useToday.ts';
import { wishForToday } from '../../lib/store/todayWish.ts';
import { readHead } from '../../lib/store/workspace.ts';
import { FailingLine } from './FailingLine.tsx';
import { useWebsite } from './useWebsite.ts';

const TODAY_SHOWN = { act: 3, verify: 0 };

/** The account of the tab on top, the rep's own usage below, and where to act today. */
export function Popup({ settings }: PageProps) {
  const { t } = useTexts();
  const tab = useActiveTab();
  const looking = useWebsite(tab);
  const head = useStored(async () => (await readHead()) ?? null);
  const statistics = useStored(() => readStatistics(Date.now()));
  const plays = useStored(() => readPlaysInTime(Date.now(), settings.owner), [settings.owner]);
  const today = useToday(settings, TODAY_SHOWN);
  if (!tab) return null;
  const openOptions = () => void browser.runtime.openOptionsPage().then(close);
  const showWeek = () => {
    openPanel(tab.id); // first, as below
    const accountId = tab.account?.status === 'matched' ? tab.account.accountId : undefined;
    void wishForToday({ tab: tab.id, accountId, week: true }).finally(close);
  };
  const showPanel = () => {
    openPanel(tab.id);
    close();
  };
  const showToday = () => {
    openPanel(tab.id); // first: after waiting for anything it is refused
    const accountId = tab.account?.status === 'matched' ? tab.account.accountId : undefined;
    void (accountId ? wishForToday({ tab: tab.id, accountId }) : Promise.resolve()).finally(close);
  };
  return (
    <>
      <PopupHeader account={tab.account} looking={looking} onOpenPanel={showPanel} onOpenOptions={openOptions} />
      <FailingLine settings={settings} />
      {head === null && <NoWorkspace onSetUp={openOptions} />}
      {head && statistics && <UsageStatistics statistics={statistics} />}
      {head && plays && <PlaysInTime {...plays} />}
      {head && <TodayTop {...today} onOpenPanel={showToday} />}
      {head && (
        <a className="link more" href="/insights.html" target="_blank" rel="noreferrer" data-testid="open-insights">
          {t('popup.openInsights')}
        </a>
      )}
      {head && settings.role === 'rep' && (
        <p>
          <button type="button" className="link more" data-testid="open-week" onClick={showWeek}>
            {t('coaching.title')}
          </button>
        </p>
      )}
    </>
  );
}
