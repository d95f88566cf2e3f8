import { useState } from 'react';
import type { TodayListProps } from '../../components/today/TodayList.tsx';
import { type BadgeKind, badgeKinds } from '../domain/badgeKinds.ts';
import { countKinds, type ToAct } from '../domain/today.ts';
import { readOwners } from '../store/owners.ts';
import { changeSettings, type Settings } from '../store/settings.ts';
import { readToday, readTodayEntries, type Shown } from './todayView.ts';
import { useMinute } from './useMinute.ts';
import { useStored } from './useStored.ts';

/** Entries that "more" adds: nobody reads thousands. */
const MORE = 100;

const HOUR = 3_600_000;

/**
 * Where to act today, live: some first, more on demand. Accounts are judged once an hour, for a day that begins in the
 * team's time zone, and not with each choice.
 */
export function useToday({ owner }: Settings, first: Shown): TodayListProps {
  const [kind, setKind] = useState<BadgeKind>();
  const [shown, setShown] = useState(first);
  const hour = Math.floor(useMinute() / HOUR);
  const today = useStored(() => readToday(Date.now(), owner), [owner, hour]);
  const owners = useStored(() => readOwners()) ?? [];
  const ofKind = <T extends ToAct>(list: T[]) => (kind ? list.filter((each) => each.kind === kind) : list);
  const chosen = today && { ...today, act: ofKind(today.act), verify: ofKind(today.verify) };
  const entries = useStored(async () => chosen && readTodayEntries(chosen, shown), [today, kind, shown]);
  const counts = today ? countKinds([...today.act, ...today.verify]) : new Map<BadgeKind, number>();
  return {
    entries: chosen && entries,
    totals: { act: chosen?.act.length ?? 0, verify: chosen?.verify.length ?? 0 },
    kinds: (today?.kinds ?? badgeKinds).map((each) => [each, counts.get(each) ?? 0]),
    kind,
    onKind: (next) => {
      setKind(next);
      setShown(first);
    },
    owner,
    owners,
    onOwner: (next) => void changeSettings({ owner: next }),
    onMore: (list) => setShown({ ...shown, [list]: shown[list] + MORE }),
  };
}
