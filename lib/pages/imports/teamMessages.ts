import type { SyncOutcome } from '../../domain/teamTurn.ts';
import type { SyncOrder } from '../../team/sync.ts';

/** What the team's page asks of its worker: one turn with the team store. */
export interface TeamAsk {
  team: SyncOrder;
}

export interface TeamAnswer {
  outcome: 'synced';
  result: SyncOutcome;
}
