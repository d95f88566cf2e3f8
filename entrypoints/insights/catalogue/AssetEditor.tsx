import { Nothing } from '../../../components/catalogue/Nothing.tsx';
import { useTexts } from '../../../components/texts.tsx';
import { Editor } from './Editor.tsx';
import type { CatalogueData } from './useCatalogue.ts';

/** @param id of the asset; undefined for a new one */
export function AssetEditor({ data, id }: { data: CatalogueData; id: string | undefined }) {
  const { t } = useTexts();
  const asset = data.assets.find((each) => each.id === id);
  if (id !== undefined && !asset)
    return (
      <>
        <h1>{t('insights.nav.catalogue')}</h1>
        <Nothing title={t('catalogue.gone')} testId="catalogue-gone">
          <a className="button" href="#catalogue">
            {t('catalogue.back')}
          </a>
        </Nothing>
      </>
    );
  return <Editor data={data} asset={asset} />;
}
