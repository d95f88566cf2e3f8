import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Collection } from '../../lib/domain/workspace.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { Nothing } from './Nothing.tsx';

interface CollectionListProps {
  collections: Collection[];
  busy: boolean;
  /** Whether there is room for one more. */
  room: boolean;
  onCreate: (title: string) => void;
  onMove: (index: number, by: number) => void;
}

/** The collections in the order in which reps see them. */
export function CollectionList({ collections, busy, room, onCreate, onMove }: CollectionListProps) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const create = (event: FormEvent) => {
    event.preventDefault();
    onCreate(title);
    setTitle('');
  };
  return (
    <>
      <form className="inline-form" onSubmit={create}>
        <label className="field">
          {t('catalogue.collections.new')}
          <input
            required
            pattern=".*\S.*"
            maxLength={200}
            value={title}
            disabled={!room}
            data-testid="collection-title"
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={busy || !room}>
          <Plus size={16} aria-hidden /> {t('catalogue.collections.create')}
        </button>
        {!room && <span className="muted">{t('catalogue.collections.full')}</span>}
      </form>
      {collections.length === 0 && (
        <Nothing title={t('catalogue.collections.empty')} testId="collections-empty">
          <p className="muted">{t('catalogue.collections.emptyNext')}</p>
        </Nothing>
      )}
      <ol className="collection-list">
        {collections.map(({ id, title: name, description, assets }, index) => (
          <li key={id} data-testid="collection">
            <div>
              <a href={`#catalogue/collections/${id}`}>{name}</a>
              <p className="muted">
                {t('catalogue.collections.size', { count: assets.length })}
                {description && ` · ${description}`}
              </p>
            </div>
            {index > 0 && (
              <IconButton
                icon={ChevronUp}
                label={t('catalogue.collections.up')}
                of={name}
                onClick={() => onMove(index, -1)}
              />
            )}
            {index < collections.length - 1 && (
              <IconButton
                icon={ChevronDown}
                label={t('catalogue.collections.down')}
                of={name}
                onClick={() => onMove(index, 1)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
