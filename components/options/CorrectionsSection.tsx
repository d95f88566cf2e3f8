import { useState } from 'react';
import { useTexts } from '../texts.tsx';
import { CorrectionRow, type CorrectionView } from './CorrectionRow.tsx';
import { Section } from './Layout.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Above it, a list is searched rather than read. */
const READABLE = 20;

interface CorrectionsSectionProps {
  /** Newest first; undefined while they are read. */
  corrections: CorrectionView[] | undefined;
  onUndo: (id: string) => void;
  onRestore: (id: string) => void;
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What the user has put right: to be read, searched and taken back. */
export function CorrectionsSection({ corrections, onUndo, onRestore }: CorrectionsSectionProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(READABLE);
  const fits = ({ account, site }: CorrectionView) =>
    folded(`${account ?? t('options.corrections.noAccount')} ${site ?? ''}`).includes(folded(query.trim()));
  const found = corrections?.filter(fits) ?? [];
  const rest = Math.max(0, found.length - shown);
  return (
    <Section id="corrections" hint={t('options.corrections.hint')}>
      {!corrections && <Skeleton lines={3} />}
      {corrections?.length === 0 && <p className="empty">{t('options.corrections.empty')}</p>}
      {corrections && corrections.length > READABLE && (
        <div className="field corrections-search">
          <input
            type="search"
            aria-label={t('options.corrections.search')}
            placeholder={t('options.corrections.search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      {found.length > 0 && (
        <ul className="group">
          {found.slice(0, shown).map((each) => (
            <CorrectionRow
              key={each.id}
              correction={each}
              onUndo={() => onUndo(each.id)}
              onRestore={() => onRestore(each.id)}
            />
          ))}
        </ul>
      )}
      {corrections && corrections.length > 0 && found.length === 0 && (
        <p className="empty" role="status">
          {t('options.corrections.noneFound', { query: query.trim() })}
        </p>
      )}
      {rest > 0 && (
        <button type="button" className="button corrections-more" onClick={() => setShown(shown + rest)}>
          {t('options.corrections.more', { count: rest })}
        </button>
      )}
    </Section>
  );
}
