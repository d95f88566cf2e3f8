import { TriangleAlert } from 'lucide-react';
import { browser } from 'wxt/browser';
import { standingText } from '../../components/team/stateText.ts';
import { useTexts } from '../../components/texts.tsx';
import { isFailing } from '../../lib/domain/teamTurn.ts';
import { useConnection, useStanding } from '../../lib/pages/useTeam.ts';

const details = () => browser.tabs.create({ url: browser.runtime.getURL('/options.html#team') }).then(close);

/** One line where the team's data have not been kept up to date: figures that are old would look like those of today. */
export function FailingSync({ now }: { now: number }) {
  const texts = useTexts();
  const connection = useConnection();
  const standing = useStanding();
  if (!connection || !standing || !isFailing(standing, now)) return null;
  return (
    <p className="failing" data-testid="failing-sync">
      <TriangleAlert size={16} aria-hidden />
      <span>{standingText(standing, now, texts)}</span>
      <button type="button" className="link" onClick={() => void details()}>
        {texts.t('health.details')}
      </button>
    </p>
  );
}
