import { TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts.tsx';

interface OvertakenBarProps {
  /** Who was quicker, where that is known. */
  by: string | undefined;
  /** Gives up what was typed. */
  onTheirs: () => void;
  /** Keeps what was typed, to be saved as the version after theirs. */
  onMine: () => void;
}

/** Somebody else has saved the asset meanwhile: nothing is overwritten unasked. */
export function OvertakenBar({ by, onTheirs, onMine }: OvertakenBarProps) {
  const { t } = useTexts();
  return (
    <div className="leave" role="alert" data-testid="overtaken">
      <TriangleAlert size={16} aria-hidden />
      <span>{by ? t('catalogue.overtaken.by', { by }) : t('catalogue.overtaken.title')}</span>
      <button type="button" className="button" onClick={onTheirs}>
        {t('catalogue.overtaken.theirs')}
      </button>
      <button type="button" className="button" onClick={onMine}>
        {t('catalogue.overtaken.mine')}
      </button>
    </div>
  );
}
