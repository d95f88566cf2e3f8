import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.tsx';

interface NoticeProps {
  /** Called once, when the notice has stood on a page that somebody could see. */
  onShown: () => void;
  onUnderstood?: (() => void) | undefined;
}

/** What is logged and what is not; nothing is logged before it has been shown. */
export function Notice({ onShown, onUnderstood }: NoticeProps) {
  const { t } = useTexts();
  const shown = useRef(false);
  useEffect(() => {
    const tell = () => {
      if (shown.current || document.visibilityState !== 'visible') return;
      shown.current = true;
      onShown();
    };
    tell();
    // A tab that was opened behind another one has shown nothing yet.
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [onShown]);
  return (
    <aside className="notice" data-testid="notice" aria-labelledby="notice-title">
      <h3 id="notice-title">{t('notice.title')}</h3>
      <p>{t('notice.logged')}</p>
      <p>{t('notice.notLogged')}</p>
      <p>{t('notice.where')}</p>
      <p>{t('notice.purpose')}</p>
      {onUnderstood && (
        <button type="button" className="button" onClick={onUnderstood}>
          {t('notice.understood')}
        </button>
      )}
    </aside>
  );
}
