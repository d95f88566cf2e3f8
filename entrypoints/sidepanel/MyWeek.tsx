import { MyWeek as Week } from '../../components/panel/MyWeek.tsx';
import '../../components/panel/myWeek.css';
import { dayOf } from '../../lib/domain/day.ts';
import { readMyWeek } from '../../lib/pages/myWeekView.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useStored } from '../../lib/pages/useStored.ts';

/** The rep's own week, read when it is opened and not before. */
export default function MyWeek({ settings: { owner } }: PageProps) {
  const today = dayOf(useMinute());
  const view = useStored(() => readMyWeek(Date.now(), owner), [owner, today]);
  if (!view) return view === undefined ? <div className="skeleton" aria-busy="true" /> : null;
  return <Week {...view} withTeam={view.team !== undefined} />;
}
