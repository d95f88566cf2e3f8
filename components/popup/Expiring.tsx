import { CalendarClock } from 'lucide-react';
import { useTexts } from '../texts.tsx';

/** Content that will soon be gone, and the way to the list. */
export function Expiring({ count }: { count: number }) {
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <p className="warning" data-testid="expiring">
      <CalendarClock size={16} aria-hidden />
      <a className="link" href="/insights.html#gaps" target="_blank" rel="noreferrer">
        {t('kpi.expiring', { count })}
      </a>
    </p>
  );
}
