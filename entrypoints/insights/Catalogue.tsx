import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';

/** @param path what the address names within the catalogue: an asset, the import, the collections */
export function Catalogue(_: PageProps & { path: string }) {
  const { t } = useTexts();
  return <h1>{t('insights.nav.catalogue')}</h1>;
}
