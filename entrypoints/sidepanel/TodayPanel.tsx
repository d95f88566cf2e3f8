import { ArrowLeft } from 'lucide-react';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useToday } from '../../lib/pages/useToday.ts';
import { dropTodayWish } from '../../lib/store/todayWish.ts';
import { TodayAndWeek } from './TodayAndWeek.tsx';
import { useReplaceShell } from './useReplaceShell.ts';

const SHOWN = { act: 12, verify: 6 };

/** Where to act today in place of the account of the page, because the rep asked for it; one click leads back. */
export function TodayPanel({ name, settings, week }: PageProps & { name: string; week: boolean }) {
  const { t } = useTexts();
  const today = useToday(settings, SHOWN);
  useReplaceShell(true);
  return (
    <>
      <p className="back-bar">
        <button type="button" className="button quiet" data-testid="back" onClick={() => void dropTodayWish()}>
          <ArrowLeft size={16} aria-hidden />
          <span>{t('panel.family.back', { name })}</span>
        </button>
      </p>
      <h1 className="hidden">{t('panel.today.title')}</h1>
      <TodayAndWeek today={today} settings={settings} week={week} />
    </>
  );
}
