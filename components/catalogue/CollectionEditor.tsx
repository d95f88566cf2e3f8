import { ChevronDown, ChevronUp, Trash2, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import { type Standing as StandingOf, standingOf } from '../../lib/domain/assetList.ts';
import { MOST_IN_COLLECTION } from '../../lib/domain/collections.ts';
import type { Collection } from '../../lib/domain/workspace.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { AssetChoice } from './AssetChoice.tsx';
import { Standing } from './Standing.tsx';

interface CollectionEditorProps {
  collection: Collection;
  assets: Asset[];
  now: number;
  busy: boolean;
  addressOf: (assetId: string) => string;
  onRename: (title: string, description: string) => void;
  onAdd: (assetId: string) => void;
  onMove: (index: number, by: number) => void;
  onRemove: (assetId: string) => void;
  onDelete: () => void;
}

/** One collection: what it is called, and its assets in order. Those that are not offered stay, and say why reps miss them. */
export function CollectionEditor(props: CollectionEditorProps) {
  const { collection, assets, now, busy, addressOf, onRename, onAdd, onMove, onRemove, onDelete } = props;
  const { t } = useTexts();
  const [title, setTitle] = useState(collection.title);
  const [description, setDescription] = useState(collection.description ?? '');
  const [asked, setAsked] = useState(false);
  const changed = title !== collection.title || description !== (collection.description ?? '');
  const rename = (event: FormEvent) => {
    event.preventDefault();
    onRename(title, description);
  };
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const outside = assets.filter(({ id }) => !collection.assets.includes(id));
  const standing = (asset: Asset): StandingOf => standingOf(asset, now);
  return (
    <>
      <form className="collection-form" onSubmit={rename}>
        <label className="field">
          {t('catalogue.field.title')}
          <input
            required
            pattern=".*\S.*"
            maxLength={200}
            value={title}
            data-testid="rename-title"
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className="field">
          {t('catalogue.collections.description')}
          <input
            maxLength={200}
            value={description}
            data-testid="rename-description"
            onChange={(event) => setDescription(event.target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={busy || !changed}>
          {t('catalogue.save')}
        </button>
      </form>
      <ol className="collection-list" data-testid="collected">
        {collection.assets.map((id, index) => {
          const asset = byId.get(id);
          const name = asset?.title ?? t('catalogue.collections.missing', { id });
          return (
            <li key={id} data-testid="collected-asset" data-asset={id}>
              <div>{asset ? <a href={`#${addressOf(id)}`}>{name}</a> : <span className="muted">{name}</span>}</div>
              {asset && <Standing standing={standing(asset)} />}
              {index > 0 && (
                <IconButton
                  icon={ChevronUp}
                  label={t('catalogue.collections.up')}
                  of={name}
                  onClick={() => onMove(index, -1)}
                />
              )}
              {index < collection.assets.length - 1 && (
                <IconButton
                  icon={ChevronDown}
                  label={t('catalogue.collections.down')}
                  of={name}
                  onClick={() => onMove(index, 1)}
                />
              )}
              <IconButton icon={X} label={t('catalogue.collections.remove')} of={name} onClick={() => onRemove(id)} />
            </li>
          );
        })}
      </ol>
      {collection.assets.length === 0 && <p className="muted">{t('catalogue.collections.none')}</p>}
      {collection.assets.length < MOST_IN_COLLECTION ? (
        <AssetChoice
          // A new one for each asset that was added, empty again.
          key={collection.assets.join(' ')}
          label={t('catalogue.collections.add')}
          assets={outside}
          value=""
          onChange={(id) => id !== '' && onAdd(id)}
          testId="collect"
        />
      ) : (
        <p className="muted">{t('catalogue.collections.fullOne')}</p>
      )}
      <div className="inline-form">
        {asked ? (
          <>
            <span>{t('catalogue.collections.deleteAsk')}</span>
            <button type="button" className="button" disabled={busy} data-testid="delete-now" onClick={onDelete}>
              {t('catalogue.collections.delete')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsked(false)}>
              {t('catalogue.cancel')}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" data-testid="delete" onClick={() => setAsked(true)}>
            <Trash2 size={16} aria-hidden /> {t('catalogue.collections.delete')}
          </button>
        )}
      </div>
    </>
  );
}
