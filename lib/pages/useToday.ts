import { useState } from 'react';
import type { TodayListProps } from '../../components/TodayList.tsx';
import { readToday } from './todayView.ts';
import { useStored } from './useStored.ts';

/** Entries that "more" adds: nobody reads thousands. */
const MORE = 100;

/** Where to act today, live: some first, more on demand. */
export function useToday(shownFirst: number): TodayListProps {
  const [shown, setShown] = useState(shownFirst);
  const today = useStored(() => readToday(Date.now(), shown), [shown]);
  return { entries: today?.entries, total: today?.total ?? 0, onMore: () => setShown(shown + MORE) };
}
