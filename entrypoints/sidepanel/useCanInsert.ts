import { useEffect, useState } from 'react';
import { sendToTab } from '../../lib/messaging/send.ts';

/** How often an open panel asks a page for a compose box, in milliseconds. */
const INTERVAL = 800;

/** Whether a compose box is open in the tab; asked only where there can be one and only while the panel is visible. */
export function useCanInsert(tab: number, mail: boolean): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => {
    if (!mail) return;
    const ask = async () => {
      if (document.visibilityState === 'visible') setCan((await sendToTab(tab, 'canInsert', undefined)) === true);
    };
    void ask();
    const timer = setInterval(ask, INTERVAL);
    return () => {
      clearInterval(timer);
      setCan(false);
    };
  }, [tab, mail]);
  return can;
}
