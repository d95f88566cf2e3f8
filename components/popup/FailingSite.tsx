import { TriangleAlert } from 'lucide-react';
import type { Failing } from '../../lib/domain/healthSummary.ts';
import { failingText } from '../failing.ts';
import { useTexts } from '../texts.tsx';

interface FailingSiteProps {
  name: string;
  failing: Failing;
  onDetails: () => void;
}

/** One line for a site that fails more than it reads: silence would look like "no account". */
export function FailingSite({ name, failing, onDetails }: FailingSiteProps) {
  const texts = useTexts();
  return (
    <p className="failing" data-testid="failing-site">
      <TriangleAlert size={16} aria-hidden />
      <span>{failingText(name, failing, texts)}</span>
      <button type="button" className="link" onClick={onDetails}>
        {texts.t('health.details')}
      </button>
    </p>
  );
}
