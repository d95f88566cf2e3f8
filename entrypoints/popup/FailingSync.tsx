import { Failing } from '../../components/popup/Failing.tsx';
import { standingText } from '../../components/team/stateText.ts';
import { useTexts } from '../../components/texts.tsx';
import { isFailing } from '../../lib/domain/teamTurn.ts';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useConnection, useStanding } from '../../lib/pages/useTeam.ts';
import { openSection } from './openSection.ts';

function Standing() {
  const texts = useTexts();
  const standing = useStanding();
  const now = useMinute();
  if (!standing || !isFailing(standing, now)) return null;
  return (
    <Failing text={standingText(standing, now, texts)} onDetails={() => openSection('team')} testId="failing-sync" />
  );
}

/** The team's data have not been kept up to date: figures that are old would look like those of today. */
export function FailingSync() {
  // Most have no team store, and nothing else is to be read for them.
  return useConnection() ? <Standing /> : null;
}
