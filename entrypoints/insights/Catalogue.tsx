import { CatalogueSkeleton, NoWorkspace } from '../../components/catalogue/Nothing.tsx';
import { WhoAmI } from '../../components/catalogue/WhoAmI.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { changeSettings } from '../../lib/store/settings.ts';
import { AssetEditor } from './catalogue/AssetEditor.tsx';
import { placeOf } from './catalogue/addresses.ts';
import { CatalogueList } from './catalogue/CatalogueList.tsx';
import { CatalogueSettings } from './catalogue/CatalogueSettings.tsx';
import { Collections } from './catalogue/Collections.tsx';
import { useCatalogue } from './catalogue/useCatalogue.ts';
import { ImportContent } from './ImportContent.tsx';

/** @param path what the address names within the catalogue: an asset, the import, the collections */
export function Catalogue({ settings, path }: PageProps & { path: string }) {
  const data = useCatalogue(settings);
  if (data === undefined) return <CatalogueSkeleton />;
  if (data === null) return <NoWorkspace />;
  const place = placeOf(path);
  if (place.at === 'import') return <ImportContent settings={settings} />;
  return (
    <div className="catalogue">
      <WhoAmI name={settings.owner} names={data.names} onName={(owner) => void changeSettings({ owner })} />
      {place.at === 'list' && <CatalogueList data={data} />}
      {place.at === 'collections' && <Collections data={data} id={place.id} />}
      {place.at === 'settings' && <CatalogueSettings data={data} />}
      {place.at === 'new' && <AssetEditor key="new" data={data} id={undefined} />}
      {place.at === 'asset' && <AssetEditor key={place.id} data={data} id={place.id} />}
    </div>
  );
}
