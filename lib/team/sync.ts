import type { Account } from '../domain/account.ts';
import type { SyncOutcome } from '../domain/teamTurn.ts';
import { database } from '../store/database.ts';
import { pullAnew } from '../store/pulled.ts';
import { enterTeam } from '../store/teamMembership.ts';
import { readFigures } from './figures.ts';
import type { FrontName } from './fronts.ts';
import { tellPlays } from './plays.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { type TeamStore, teamStore } from './transport.ts';
import { Trouble } from './trouble.ts';
import type { Hello } from './wire.ts';

/** All that a sync needs to know; it runs where there are neither settings nor session. */
export interface SyncOrder {
  url: string;
  front: FrontName;
  token: string;
  /** Under which name this device speaks. */
  rep: string;
  secret: string;
  owner: string;
  /** The first day of which the log is told. */
  since: string;
  /** Which one it is; what answers it says so. */
  order?: number;
  /** Send what waits and fetch nothing. */
  pushOnly?: boolean;
}

export interface SyncOptions {
  keysOf: (account: Account) => string[];
  /** How much is done, 0 to 1. */
  onProgress: (share: number) => void;
}

/** One turn with the store: sends what waits, fetches what has changed, and the figures of groups. Never throws Trouble. */
export async function syncTeam(order: SyncOrder, options: SyncOptions): Promise<SyncOutcome> {
  let changed = false;
  try {
    const store = teamStore({ url: order.url, token: order.token }, order.front);
    const hello = await store.hello();
    const sync = await database.team.get('sync');
    // A database that was made anew has forgotten that there is a team.
    if (!sync) await enterTeam(order.since, true);
    if (sync?.epoch !== hello.epoch) await pullAnew(hello.epoch);
    await tellPlays({ secret: order.secret, owner: order.owner, now: Date.now() });
    await push(store, hello, order.rep);
    if (!order.pushOnly) {
      changed = await pullAgain(store, hello, { ...options, rep: order.rep });
      changed = (await readFigures(store)) || changed;
    }
    return { changed, role: hello.me.role, workspace: hello.workspace.name ?? '' };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { trouble: error.kind, detail: error.message, retryAfter: error.retryAfter, changed };
  }
}

/** A store that was set back is pulled from the beginning, beside what is in force. */
async function pullAgain(store: TeamStore, hello: Hello, options: Parameters<typeof pull>[2]): Promise<boolean> {
  try {
    return await pull(store, hello, options);
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === 'otherEpoch')) throw error;
    await pullAnew(hello.epoch);
    return pull(store, hello, options);
  }
}
