import { browser } from 'wxt/browser';
import { NoWorkspace } from '../../components/popup/NoWorkspace.tsx';
import { PopupHeader } from '../../components/popup/PopupHeader.tsx';
import { TodayTop } from '../../components/popup/TodayTop.tsx';
import { useTexts } from '../../components/texts.tsx';
import { openPanel } from '../../lib/background/openPanel.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useActiveTab } from '../../lib/pages/useActiveTab.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { useToday } from '../../lib/pages/useToday.ts';
import { wishForToday } from '../../lib/store/todayWish.ts';
import { readHead } from '../../lib/store/workspace.ts';
import { FailingSite } from './FailingSite.tsx';
import { FailingSync } from './FailingSync.tsx';
import { Figures } from './Figures.tsx';
import { useFigures } from './useFigures.ts';
import { useShell } from './useShell.ts';
import { useWebsite } from './useWebsite.ts';

const TODAY_SHOWN = { act: 3, verify: 0 };

/** For a rep: it judges every account, so it is not begun where nobody looks at it. */
function Today({ settings, onOpenPanel }: PageProps & { onOpenPanel: () => void }) {
  return <TodayTop {...useToday(settings, TODAY_SHOWN)} onOpenPanel={onOpenPanel} />;
}

/** The account of the tab on top; below the figures of the team, or the rep's own and where to act today. */
export function Popup({ settings }: PageProps) {
  const { t } = useTexts();
  const tab = useActiveTab();
  const looking = useWebsite(tab);
  const head = useStored(async () => (await readHead()) ?? null);
  const figures = useFigures(settings);
  const live = useShell(tab !== undefined, head === null || (head !== undefined && figures.view !== undefined));
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
      <FailingSite settings={settings} />
      <FailingSync />
      {head === null && <NoWorkspace onSetUp={openOptions} />}
      {head && live && <Figures settings={settings} {...figures} />}
      {head && live && figures.own && <Today settings={settings} onOpenPanel={showToday} />}
      {head && live && (
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
