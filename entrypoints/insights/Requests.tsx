import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';

/** What reps have asked for, as a queue. */
export function Requests(_: PageProps) {
  const { t } = useTexts();
  return <h1>{t('insights.nav.requests')}</h1>;
}
