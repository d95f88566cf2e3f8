import { browser } from 'wxt/browser';
import { FailingSite } from '../../components/popup/FailingSite.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useHealth } from '../../lib/pages/useHealth.ts';
import { siteFacts } from '../../lib/sites/index.ts';

const details = () => browser.tabs.create({ url: browser.runtime.getURL('/options.html#sites') }).then(close);

/** The site that fails most, of those that are on and fail more than they read. */
export function FailingLine({ settings }: PageProps) {
  const health = useHealth();
  const [worst] = siteFacts
    .filter(({ id }) => !settings.sitesOff.includes(id))
    .flatMap(({ id, name }) => {
      const failing = health.get(id)?.failing;
      return failing ? [{ name, failing }] : [];
    })
    .sort((a, b) => b.failing.failures - a.failing.failures);
  return worst ? <FailingSite {...worst} onDetails={() => void details()} /> : null;
}
