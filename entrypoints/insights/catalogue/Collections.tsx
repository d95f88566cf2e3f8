import { ArrowLeft } from 'lucide-react';
import { CollectionEditor } from '../../../components/catalogue/CollectionEditor.tsx';
import { CollectionList } from '../../../components/catalogue/CollectionList.tsx';
import { useTexts } from '../../../components/texts.tsx';
import { MOST_COLLECTIONS, moved, putCollection, renamed, withAssets } from '../../../lib/domain/collections.ts';
import type { Collection } from '../../../lib/domain/workspace.ts';
import { Failure } from '../../../lib/pages/Failure.tsx';
import { useMinute } from '../../../lib/pages/useMinute.ts';
import { useWork } from '../../../lib/pages/useWork.ts';
import { changeHead } from '../../../lib/store/headChange.ts';
import { addressOf } from './addresses.ts';
import type { CatalogueData } from './useCatalogue.ts';

const changeAll = (change: (all: Collection[]) => Collection[]) =>
  changeHead(({ collections = [] }) => ({ collections: change(collections) }));

/** Curated sets of content, kept in the workspace. @param id of the one that is open; empty for the list */
export function Collections({ data: { head, assets }, id }: { data: CatalogueData; id: string }) {
  const { t } = useTexts();
  const work = useWork();
  const now = useMinute();
  const collections = head.collections ?? [];
  const open = collections.find((each) => each.id === id);
  const run = (change: (all: Collection[]) => Collection[]) => work.run(() => changeAll(change));
  const changeOpen = (change: (collection: Collection) => Collection) =>
    run((all) => {
      const current = all.find((each) => each.id === id);
      return current ? putCollection(all, change(current)) : all;
    });
  const create = (title: string) => {
    const collection = { id: crypto.randomUUID(), title: title.trim(), assets: [] };
    work.run(async () => {
      await changeAll((all) => (all.length < MOST_COLLECTIONS ? [...all, collection] : all));
      location.hash = `catalogue/collections/${collection.id}`;
    });
  };
  return (
    <div className="collections">
      <header className="editor-header">
        <a className="button quiet" href={open ? '#catalogue/collections' : '#catalogue'}>
          <ArrowLeft size={16} aria-hidden /> {t(open ? 'catalogue.collections.title' : 'insights.nav.catalogue')}
        </a>
        <h1>{open?.title ?? t('catalogue.collections.title')}</h1>
      </header>
      {open ? (
        <CollectionEditor
          key={open.id}
          collection={open}
          assets={assets}
          now={now}
          busy={work.busy}
          addressOf={addressOf}
          onRename={(title, description) => changeOpen((each) => renamed(each, title, description) ?? each)}
          onAdd={(assetId) => changeOpen((each) => withAssets(each, [assetId]))}
          onMove={(index, by) => changeOpen((each) => ({ ...each, assets: moved(each.assets, index, by) }))}
          onRemove={(assetId) =>
            changeOpen((each) => ({ ...each, assets: each.assets.filter((other) => other !== assetId) }))
          }
          onDelete={() => {
            run((all) => all.filter((each) => each.id !== open.id));
            location.hash = 'catalogue/collections';
          }}
        />
      ) : (
        <CollectionList
          collections={collections}
          busy={work.busy}
          room={collections.length < MOST_COLLECTIONS}
          onCreate={create}
          onMove={(index, by) => run((all) => moved(all, index, by))}
        />
      )}
      <Failure work={work} />
    </div>
  );
}
