import { Redo2, Undo2 } from 'lucide-react';
import { useTexts } from '../texts.tsx';

export interface CorrectionView {
  id: string;
  /** The account's name; null: the user said that there is none. */
  account: string | null;
  /** Undefined where that was not kept. */
  site: string | undefined;
  day: string | undefined;
  /** Taken back while the page is open: it can be had again. */
  undone: boolean;
}

interface CorrectionRowProps {
  correction: CorrectionView;
  onUndo: () => void;
  onRestore: () => void;
}

export function CorrectionRow({ correction, onUndo, onRestore }: CorrectionRowProps) {
  const { t, date } = useTexts();
  const { site, day, undone } = correction;
  const account = correction.account ?? t('options.corrections.noAccount');
  const where = [site ?? t('options.corrections.unknownSite'), day && date(day)].filter(Boolean).join(' · ');
  const Icon = undone ? Redo2 : Undo2;
  // One and the same button, so that the keyboard's place stays where it is.
  return (
    <li className="row correction" data-testid="correction" data-undone={undone || undefined}>
      <div>
        <p className="correction-account">{account}</p>
        <p className="muted">{undone ? `${t('options.corrections.undone')} · ${where}` : where}</p>
      </div>
      <button type="button" className="button" onClick={undone ? onRestore : onUndo}>
        <Icon size={16} aria-hidden />
        {t(undone ? 'options.corrections.restore' : 'options.corrections.undo')}
        <span className="hidden">{`: ${account}, ${where}`}</span>
      </button>
    </li>
  );
}
