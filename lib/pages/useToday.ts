import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { TodayListProps } from '../../components/TodayList.tsx';
import { readToday } from './todayView.ts';

/** Entries that "more" adds: nobody reads thousands. */
const MORE = 100;

/** Where to act today, live: some first, more on demand. */
export function useToday(shownFirst: number): TodayListProps {
  const [shown, setShown] = useState(shownFirst);
  const today = useLiveQuery(() => readToday(Date.now(), shown), [shown]);
  return { entries: today?.entries, total: today?.total ?? 0, onMore: () => setShown(shown + MORE) };
}
