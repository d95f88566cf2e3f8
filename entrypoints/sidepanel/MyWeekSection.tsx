import { ChevronDown, ChevronRight } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';

const MyWeek = lazy(() => import('./MyWeek.tsx'));

/** The way to the rep's own week. @param asked the popup has asked for it */
export function MyWeekSection({ settings, asked }: PageProps & { asked: boolean }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(asked);
  useEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
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
