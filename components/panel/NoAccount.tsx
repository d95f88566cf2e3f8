import { CircleOff, ScanEye } from 'lucide-react';
import { useTexts } from '../texts.tsx';

export interface NoAccountProps {
  why: 'notRecord' | 'notInWorkspace' | 'noWorkspace';
  onSetUp: () => void;
  /** Lets the rep choose the account; missing where the page gives nothing to remember the choice by. */
  onPick: (() => void) | undefined;
}

/** No account: said in one sentence, with the one next step. */
export function NoAccount({ why, onSetUp, onPick }: NoAccountProps) {
  const { t } = useTexts();
  return (
    <section className="no-account" data-testid="no-account" data-why={why}>
      <CircleOff size={16} aria-hidden />
      <div>
        <h1>{t('panel.none.title')}</h1>
        <p className="muted">{t(`panel.none.${why}`)}</p>
        {why === 'noWorkspace' && (
          <button type="button" className="button primary" onClick={onSetUp}>
            {t('panel.none.setUp')}
          </button>
        )}
        {why === 'notInWorkspace' && onPick && (
          <button type="button" className="button" onClick={onPick} data-testid="pick">
            {t('panel.none.pick')}
          </button>
        )}
      </div>
    </section>
  );
}

/** A record whose page could not be read: nothing is guessed. */
export function Unreadable({ site, onRetry }: { site: string; onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <section className="no-account" data-testid="unreadable">
      <ScanEye size={16} aria-hidden />
      <div>
        <h1>{t('panel.unreadable.title')}</h1>
        <p className="muted">{t('panel.unreadable.why', { site })}</p>
        <button type="button" className="button" onClick={onRetry}>
          {t('panel.unreadable.next')}
        </button>
      </div>
    </section>
  );
}
