import { useEffect, useState } from 'react';
import { WEBSITE } from '../../lib/domain/tabAccount.ts';
import { send } from '../../lib/messaging/send.ts';
import type { ActiveTab } from '../../lib/pages/useActiveTab.ts';

/**
 * Has the account looked up whose own website the tab shows, unless a page that we read has told one: the click that
 * opened the popup lets the browser tell the tab's address. What is found arrives as the tab's account.
 * @returns true until that is known
 */
export function useWebsite(tab: ActiveTab | undefined): boolean {
  const [asked, setAsked] = useState<number>();
  const id = tab?.id;
  const known = tab?.account !== undefined && tab.account.site !== WEBSITE;
  useEffect(() => {
    if (id === undefined || known) return;
    const done = () => setAsked(id);
    send('website', id).then(done, done); // without a background there is no answer, and nothing is lost
  }, [id, known]);
  return !known && asked !== id;
}
