import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.tsx';

interface RelativeBarProps {
  /** The account of the page. */
  matched: string;
  /** The account that is looked at. */
  shown: string;
  onBack: () => void;
}

/** Stays in sight above an account that is not the page's, so that its badge is not taken for the page's. */
export function RelativeBar({ matched, shown, onBack }: RelativeBarProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <aside className="relative-bar" data-testid="relative-bar" aria-label={t('panel.family.title')}>
      <p>{t('panel.family.notThisPage', { shown, matched })}</p>
      <button ref={back} type="button" className="link" onClick={onBack}>
        <ArrowLeft size={12} aria-hidden />
        {t('panel.family.back', { name: matched })}
      </button>
    </aside>
  );
}
