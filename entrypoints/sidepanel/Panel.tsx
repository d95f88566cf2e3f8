import { useEffect, useState } from 'react';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useActiveTab } from '../../lib/pages/useActiveTab.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { type TodayWish, watchTodayWish } from '../../lib/store/todayWish.ts';
import { readHead } from '../../lib/store/workspace.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { ChoosePanel } from './ChoosePanel.tsx';
import { EmptyPanel } from './EmptyPanel.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { TeamFoot } from './TeamFoot.tsx';
import { TodayPanel } from './TodayPanel.tsx';

/** The panel follows the active tab and shows what the background knows of it. */
export function Panel({ settings }: PageProps) {
  const tab = useActiveTab();
  const head = useStored(async () => (await readHead()) ?? null);
  const [wish, setWish] = useState<TodayWish>();
  useEffect(() => watchTodayWish(setWish), []);
  if (!tab || head === undefined) return null;
  const { id, account } = tab;
  // Another page of the tab shows its own account.
  const week = wish?.tab === id && wish.week === true;
  const wished = account?.status === 'matched' && wish?.tab === id && wish.accountId === account.accountId;
  return (
    <>
      {account?.status === 'matched' && wished && (
        <TodayPanel name={account.first.name} settings={settings} week={week} />
      )}
      {account?.status === 'matched' && !wished && (
        <AccountPanel key={`${id} ${account.accountId}`} tab={id} state={account} head={head} settings={settings} />
      )}
      {account?.status === 'ambiguous' && <ChoosePanel key={id} tab={id} state={account} ids={account.candidates} />}
      {account?.status !== 'matched' && account?.status !== 'ambiguous' && (
        <EmptyPanel key={id} tab={id} state={account} settings={settings} head={head} week={week} />
      )}
      <NoticeBar settings={settings} />
      <TeamFoot />
    </>
  );
}
