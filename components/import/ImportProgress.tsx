import { useTexts } from '../texts.tsx';

interface ImportProgressProps {
  label: string;
  /** 0 to 1. */
  share: number;
  onCancel: () => void;
}

/** How far a long import is, and the way out of it. */
export function ImportProgress({ label, share, onCancel }: ImportProgressProps) {
  const { t } = useTexts();
  return (
    <div className="import-progress" data-testid="import-progress">
      <label>
        <span>{label}</span>
        <progress max={100} value={Math.round(share * 100)} />
      </label>
      <button type="button" className="button" data-testid="import-stop" onClick={onCancel}>
        {t('options.import.cancel')}
      </button>
    </div>
  );
}
