import { failingText } from '../../components/failing.ts';
import { Failing } from '../../components/popup/Failing.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useHealth } from '../../lib/pages/useHealth.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { openSection } from './openSection.ts';

/** The site that fails most, of those that are on and fail more than they read. */
export function FailingSite({ settings }: PageProps) {
  const texts = useTexts();
  const health = useHealth();
  const [worst] = siteFacts
    .filter(({ id }) => !settings.sitesOff.includes(id))
    .flatMap(({ id, name }) => {
      const failing = health.get(id)?.failing;
      return failing ? [{ name, failing }] : [];
    })
    .sort((a, b) => b.failing.failures - a.failing.failures);
  if (!worst) return null;
  const text = failingText(worst.name, worst.failing, texts);
  return <Failing text={text} onDetails={() => openSection('sites')} testId="failing-site" />;
}
