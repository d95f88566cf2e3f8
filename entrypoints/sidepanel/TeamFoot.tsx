import { browser } from 'wxt/browser';
import { TeamLine } from '../../components/team/TeamLine.tsx';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useConnection, useStanding } from '../../lib/pages/useTeam.ts';

/** The panel's last line, where there is a team store. */
export function TeamFoot() {
  const connection = useConnection();
  const standing = useStanding();
  const now = useMinute();
  if (!connection || !standing) return null;
  return <TeamLine standing={standing} now={now} onSetUp={() => void browser.runtime.openOptionsPage()} />;
}
