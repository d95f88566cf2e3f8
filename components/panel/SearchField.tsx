import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  onEnter: () => void;
}

/** The search; "/" leads to it from anywhere, Escape empties it. */
export function SearchField({ query, onQuery, onEnter }: SearchFieldProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="search">
      <Search size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        data-testid="search"
        aria-label={t('content.search')}
        aria-keyshortcuts="/"
        placeholder={t('content.search')}
        value={query}
        maxLength={500}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // A button that takes the focus now must not be pressed by the same key.
          event.preventDefault();
          onEnter();
        }}
      />
      {query ? (
        <IconButton icon={X} label={t('content.clear')} onClick={() => onQuery('')} />
      ) : (
        <kbd aria-hidden>/</kbd>
      )}
    </div>
  );
}
