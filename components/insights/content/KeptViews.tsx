import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { KeptView } from '../../../lib/domain/keptView.ts';
import { useTexts } from '../../texts.tsx';

interface KeptViewsProps {
  views: KeptView[];
  /** What is shown, as the address writes it. */
  state: string;
  addressOf: (state: string) => string;
  onKeep: (name: string) => void;
  onRemove: (id: string) => void;
}

/** Views that were kept under a name, each a link, and a way to keep the one that is shown. */
export function KeptViews({ views, state, addressOf, onKeep, onRemove }: KeptViewsProps) {
  const { t } = useTexts();
  /** Null: the form was there and is gone, so the focus goes back to its button. */
  const [name, setName] = useState<string | null>();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) onKeep(name.trim());
    setName(null);
  };
  return (
    <div className="kept-views">
      {views.length > 0 && (
        <ul aria-label={t('assetTable.views')}>
          {views.map((view) => (
            <li key={view.id}>
              <a href={addressOf(view.state)} aria-current={view.state === state || undefined}>
                {view.name}
              </a>
              <button
                type="button"
                aria-label={t('assetTable.remove', { name: view.name })}
                onClick={() => onRemove(view.id)}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {name === undefined || name === null ? (
        <button
          type="button"
          className="button quiet"
          data-testid="keep-view"
          // biome-ignore lint/a11y/noAutofocus: as below
          autoFocus={name === null}
          onClick={() => setName('')}
        >
          {t('assetTable.keep')}
        </button>
      ) : (
        <form onSubmit={keep}>
          <input
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            aria-label={t('assetTable.name')}
            placeholder={t('assetTable.name')}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && setName(null)}
          />
          <button type="submit" className="button">
            {t('catalogue.save')}
          </button>
        </form>
      )}
    </div>
  );
}
