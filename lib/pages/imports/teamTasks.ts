import { type SyncOrder, syncTeam } from '../../team/sync.ts';
import { keysOf } from '../../workspace/install.ts';
import type { TeamAnswer } from './teamMessages.ts';

/** One turn at a time, in whichever page. */
const LOCK = 'whynow-team';

/** One turn with the team store: what waits is sent, what has changed is fetched and put in force. */
export async function obeyTeam(order: SyncOrder, onProgress: (share: number) => void): Promise<TeamAnswer> {
  const result = await navigator.locks.request(LOCK, () => syncTeam(order, { keysOf, onProgress }));
  return { outcome: 'synced', result };
}
