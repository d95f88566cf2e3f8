import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { ImportContent } from './ImportContent.tsx';

/** @param path what the address names within the catalogue: an asset, the import, the collections */
export function Catalogue({ path, ...page }: PageProps & { path: string }) {
  const { t } = useTexts();
  if (path === 'import') return <ImportContent {...page} />;
  return <h1>{t('insights.nav.catalogue')}</h1>;
}
