import { ChevronDown, ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../components/texts.tsx';
import { TodayList, type TodayListProps } from '../../components/today/TodayList.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';

const MyWeek = lazy(() => import('./MyWeek.tsx'));

interface TodayAndWeekProps extends PageProps {
  today: TodayListProps;
  /** The popup has asked for the week. */
  week: boolean;
}

/** Where to act today, and the way to the rep's own week: that comes first, and open, where he has asked for it. */
export function TodayAndWeek({ today, settings, week }: TodayAndWeekProps) {
  const [first, setFirst] = useState(week);
  if (week && !first) setFirst(true);
  return (
    <>
      {first && <WeekSection settings={settings} shown />}
      <TodayList {...today} />
      {!first && <WeekSection settings={settings} shown={false} />}
    </>
  );
}

function WeekSection({ settings, shown }: PageProps & { shown: boolean }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(shown);
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <section className="my-week">
      <h2>
        <button
          type="button"
          className="button quiet"
          aria-expanded={open}
          data-testid="my-week"
          onClick={() => setOpen(!open)}
        >
          <Icon size={16} aria-hidden />
          {t('coaching.title')}
        </button>
      </h2>
      {open && (
        <Suspense>
          <MyWeek settings={settings} />
        </Suspense>
      )}
    </section>
  );
}
