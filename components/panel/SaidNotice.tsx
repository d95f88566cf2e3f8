import { useEffect, useRef } from 'react';
import type { SignalEdit } from '../../lib/domain/signalEdit.ts';
import { useTexts } from '../texts.tsx';
import { type Facts, factIn } from './facts.ts';

interface SaidNoticeProps {
  /** What the rep has just said; undefined when nothing. */
  edit: SignalEdit | undefined;
  facts: Facts;
}

/** What the rep has just said, with the way back. It takes the focus: the line that was spoken of may have gone. */
export function SaidNotice({ edit, facts }: SaidNoticeProps) {
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const id = edit?.id;
  useEffect(() => {
    if (!id) return;
    // After the menu, which gives the focus back to its button.
    const timer = setTimeout(() => button.current?.focus());
    return () => clearTimeout(timer);
  }, [id]);
  const undone = edit?.undoneAt !== undefined;
  const what = edit && t(undone ? 'panel.fact.undone' : `panel.fact.action.${edit.action}`);
  return (
    <div role="status" data-testid="said" className="said">
      {edit && what && (
        <>
          <span className="said-text">{t('panel.fact.notice', { what, fact: factIn(edit, facts.signals) })}</span>
          <button
            ref={button}
            type="button"
            className="link"
            onClick={() => (undone ? facts.actions.onRedo : facts.actions.onUndo)(edit)}
          >
            {t(undone ? 'panel.fact.restore' : 'panel.fact.undo')}
          </button>
        </>
      )}
    </div>
  );
}
