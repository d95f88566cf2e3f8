import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';

/** Bringing content in and out. */
export function ImportContent(_: PageProps) {
  const { t } = useTexts();
  return <h1>{t('catalogue.import')}</h1>;
}
