import { Ban, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTexts } from '../texts.tsx';

export interface PickableAccount {
  id: string;
  name: string;
  /** What tells it from another of the same name. */
  line: string;
}

export interface AccountPickerProps {
  title: string;
  hint?: string | undefined;
  /** Shown first: those that fit the page. */
  candidates: PickableAccount[];
  /** All accounts, for the search; undefined while they are being read. */
  all: PickableAccount[] | undefined;
  onPick: (id: string | null) => void;
  /** Leaves everything as it is; missing where there is nothing to go back to. */
  onKeep?: (() => void) | undefined;
}

const MOST = 8;
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Lets the rep say which account a page belongs to; the choice is remembered. */
export function AccountPicker({ title, hint, candidates, all, onPick, onKeep }: AccountPickerProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const wanted = folded(query.trim());
    if (wanted === '') return candidates;
    return (all ?? []).filter((each) => folded(`${each.name} ${each.line}`).includes(wanted)).slice(0, MOST);
  }, [query, candidates, all]);
  return (
    <section className="picker">
      <h1>{title}</h1>
      {hint && <p className="muted">{hint}</p>}
      <ul>
        {shown.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="pick"
              data-testid="candidate"
              data-account={each.id}
              onClick={() => onPick(each.id)}
            >
              <span>{each.name}</span>
              <span className="muted">{each.line}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.trim() !== '' && shown.length === 0 && <p className="muted">{t('panel.account.noneFound')}</p>}
      <div className="search">
        <input
          type="search"
          aria-label={t('panel.account.searchAll')}
          placeholder={t('panel.account.searchAll')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <button type="button" className="button quiet" data-testid="no-candidate" onClick={() => onPick(null)}>
        <Ban size={16} aria-hidden /> {t('panel.account.notAccount')}
      </button>
      {onKeep && (
        <button type="button" className="button quiet" data-testid="keep-account" onClick={onKeep}>
          <Undo2 size={16} aria-hidden /> {t('panel.account.keep')}
        </button>
      )}
    </section>
  );
}
