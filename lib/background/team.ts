import { browser } from 'wxt/browser';
import { dayOf } from '../domain/day.ts';
import type { SyncOutcome } from '../domain/teamTurn.ts';
import type { TeamJoinAnswer } from '../messaging/protocol.ts';
import { readForMatch } from '../store/matchReads.ts';
import { pseudonym } from '../store/pseudonym.ts';
import { installationSecret, keepWorkspaceSites, readSettings } from '../store/settings.ts';
import { records } from '../store/workerRecords.ts';
import { waitAfter } from '../team/backoff.ts';
import {
  forgetConnection,
  forgetSession,
  keepConnection,
  keepSession,
  readConnection,
  readSession,
} from '../team/connection.ts';
import { deviceName, joinByCode } from '../team/join.ts';
import { forgetTeamState, keepTeamState, readTeamState, type TeamState } from '../team/state.ts';
import { Trouble } from '../team/trouble.ts';
import { rereadPages } from './rereadPages.ts';
import { closePage, orderTurn } from './teamPage.ts';

/** The alarm that has the store asked again. */
export const TEAM_ALARM = 'team';

/** Milliseconds in which what is done one after the other becomes one turn, and between two turns of their own accord. */
const GATHER = 1_500;
const PACE = 30_000;

let turn = 0;
let gathering: ReturnType<typeof setTimeout> | undefined;

const change = async (part: Partial<TeamState>): Promise<void> =>
  keepTeamState({ ...(await readTeamState()), ...part });

/** Has a turn with the store: sends what waits and fetches what is new. Nothing where there is no store. */
export async function syncTeam(): Promise<void> {
  const connection = await readConnection();
  if (!connection) return;
  // Should this worker or the turn be killed, the alarm begins another.
  await wake((await readTeamState()).failures, 0);
  // Whether its token still holds is for the store to say: this device's clock may be wrong.
  const session = await readSession();
  if (!session) return onTeamDone({ trouble: 'signIn', changed: false });
  turn = Date.now();
  const [rep, secret, { owner }] = await Promise.all([pseudonym(), installationSecret(), readSettings()]);
  const { url, front, since } = connection;
  await orderTurn({ url, front, since, token: session.token, rep, secret, owner });
}

/** Has the next turn begin by itself. */
async function wake(failures: number, hint: number | undefined): Promise<void> {
  await browser.alarms.create(TEAM_ALARM, { delayInMinutes: waitAfter(failures, Math.random(), hint) / 60 });
}

/** Something waits for the store: a turn soon, not more often than twice a minute, and not while the store is in trouble. */
export async function syncSoon(): Promise<void> {
  if (!(await readConnection()) || (await readTeamState()).failures > 0) return;
  clearTimeout(gathering);
  // The clock may have been set back since.
  const wait = Math.min(PACE, Math.max(GATHER, turn + PACE - Date.now()));
  if (wait > GATHER) await browser.alarms.create(TEAM_ALARM, { delayInMinutes: wait / 60_000 });
  else gathering = setTimeout(() => void syncTeam(), wait);
}

/** What the rep does is written outside the database too, and that wakes this worker. */
export function onTeamStorage(changes: Record<string, unknown>): void {
  if (Object.keys(changes).some((key) => /^(log|copy):/.test(key))) void syncSoon();
}

export async function onTeamShare(share: number): Promise<void> {
  await change({ kind: 'syncing', share });
}

export async function onTeamDone({ trouble, retryAfter, changed, role, workspace }: SyncOutcome): Promise<void> {
  const connection = await readConnection();
  if (!connection) return;
  const before = await readTeamState();
  const now = Date.now();
  if (trouble) {
    const failures = before.failures + 1;
    await keepTeamState({ kind: trouble, freshAt: before.freshAt, since: before.since ?? now, failures });
    await wake(failures, retryAfter);
  } else {
    await keepTeamState({ kind: 'fresh', freshAt: now, failures: 0 });
    if (workspace !== connection.workspace || role !== connection.role)
      await keepConnection({ ...connection, workspace, role });
    await wake(0, 0);
  }
  await closePage();
  if (!changed) return;
  const { head } = await readForMatch(records, []);
  await keepWorkspaceSites(head?.sitesOff ?? []);
  await rereadPages();
}

/** Joins a store by a code. The token comes no further than here. */
export async function onTeamJoin(given: { url: string; code: string; past: boolean }): Promise<TeamJoinAnswer> {
  const { url, code, past } = given;
  try {
    const { front, token, expires } = await joinByCode(url, code, await deviceName(url, await installationSecret()));
    await keepSession({ token, expires });
    const before = await readConnection();
    // Who signs in again goes on where he was.
    const since = before?.url === url ? before.since : past ? '' : dayOf(Date.now());
    await keepConnection({ ...before, url, front, since });
    await keepTeamState({ kind: 'syncing', freshAt: 0, failures: 0 });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { trouble: error.kind };
  }
  return { trouble: undefined };
}

export async function onTeamLeave(): Promise<void> {
  await Promise.all([forgetConnection(), forgetSession(), browser.alarms.clear(TEAM_ALARM), closePage()]);
  await forgetTeamState();
}
