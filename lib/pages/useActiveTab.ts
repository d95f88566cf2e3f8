import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TabAccount } from '../domain/tabAccount.ts';
import { onTabAccount, readTabAccount } from '../store/tabAccount.ts';

export interface ActiveTab {
  id: number;
  /** Undefined: no record of a site that we read. */
  account: TabAccount | undefined;
}

/** The active tab of this window and what it shows, live; undefined until it is known. */
export function useActiveTab(): ActiveTab | undefined {
  const [active, setActive] = useState<ActiveTab>();
  useEffect(() => {
    let current: number | undefined;
    const follow = async () => {
      // Refused while the tab in front is closing; the one that comes to the front reports itself.
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
      if (tab?.id === undefined) return;
      current = tab.id;
      const account = await readTabAccount(tab.id);
      if (current === tab.id) setActive({ id: tab.id, account });
    };
    const onActivated = () => void follow();
    browser.tabs.onActivated.addListener(onActivated);
    const stop = onTabAccount((id, account) => {
      if (id === current) setActive({ id, account });
    });
    void follow();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      stop();
    };
  }, []);
  return active;
}
