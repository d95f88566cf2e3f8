import { TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts.tsx';

interface FailingProps {
  text: string;
  onDetails: () => void;
  testId: string;
}

/** One line for what fails and would otherwise look as if there were nothing to say, with the way to more of it. */
export function Failing({ text, onDetails, testId }: FailingProps) {
  const { t } = useTexts();
  return (
    <p className="failing" data-testid={testId}>
      <TriangleAlert size={16} aria-hidden />
      <span>{text}</span>
      <button type="button" className="link" onClick={onDetails}>
        {t('health.details')}
      </button>
    </p>
  );
}
