import { browser } from 'wxt/browser';
import { dayOf } from '../domain/day.ts';
import type { SignInWay } from '../domain/signInWay.ts';
import type { SyncOutcome } from '../domain/teamTurn.ts';
import type { TeamJoinAnswer } from '../messaging/protocol.ts';
import { readForMatch } from '../store/matchReads.ts';
import { pseudonym } from '../store/pseudonym.ts';
import { installationSecret, keepWorkspaceSites, readSettings } from '../store/settings.ts';
import { records } from '../store/workerRecords.ts';
import { waitAfter } from '../team/backoff.ts';
import {
  type Connection,
  forgetConnection,
  forgetSession,
  keepConnection,
  keepSession,
  readConnection,
  readSession,
  type Session,
} from '../team/connection.ts';
import { deviceName, findFront, joinByCode } from '../team/join.ts';
import { forgetTeamState, keepTeamState, readTeamState, type TeamState } from '../team/state.ts';
import { Trouble } from '../team/trouble.ts';
import { rereadPages } from './rereadPages.ts';
import { closePage, orderTurn } from './teamPage.ts';
import { personOf, sessionFor, signInAt, signOutAt } from './teamSignIn.ts';

/** The alarm that has the store asked again. */
export const TEAM_ALARM = 'team';

/** Milliseconds in which what is done one after the other becomes one turn, and between two turns of their own accord. */
const GATHER = 1_500;
const PACE = 30_000;

let turn = 0;
/** A token that the store has refused although its time was not over. */
let refused: string | undefined;
let gathering: ReturnType<typeof setTimeout> | undefined;

const change = async (part: Partial<TeamState>): Promise<void> =>
  keepTeamState({ ...(await readTeamState()), ...part });

/** Has a turn with the store: sends what waits and fetches what is new. Nothing where there is no store. */
export async function syncTeam(): Promise<void> {
  const connection = await readConnection();
  if (!connection) return;
  // Should this worker or the turn be killed, the alarm begins another.
  await wake((await readTeamState()).failures, 0);
  turn = Date.now();
  let session: Session;
  try {
    session = await sessionFor(connection, refused);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return settle({ trouble: error.kind, changed: false });
  }
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

export async function onTeamDone(outcome: SyncOutcome): Promise<void> {
  const token = outcome.trouble === 'signIn' && (await readConnection())?.signIn && (await readSession())?.token;
  if (!token || token === refused) return settle(outcome);
  // The provider may give another one without anybody noticing: that is tried once before the user is asked.
  refused = token;
  await syncTeam();
}

async function settle({ trouble, retryAfter, changed, role, workspace, order }: SyncOutcome): Promise<void> {
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
  await closePage(order);
  if (!changed) return;
  const { head } = await readForMatch(records, []);
  await keepWorkspaceSites(head?.sitesOff ?? []);
  await rereadPages();
}

/** What is kept of a store that this device belongs to from now on; who signs in again goes on where he was. */
async function enter(given: Omit<Connection, 'since'> & { past: boolean }, session: Session): Promise<void> {
  const { past, ...connection } = given;
  await keepSession(session);
  const before = await readConnection();
  const known = before?.url === connection.url ? before : undefined;
  const since = known?.since ?? (past ? '' : dayOf(Date.now()));
  await keepConnection({ ...known, ...connection, since });
  await keepTeamState({ kind: 'syncing', freshAt: 0, failures: 0 });
}

/** Tells what came between instead of throwing it. */
async function answered(join: () => Promise<TeamJoinAnswer['trouble']>): Promise<TeamJoinAnswer> {
  try {
    return { trouble: await join() };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    // Nothing follows that would close it.
    if (!(await readConnection())) await closePage();
    return { trouble: error.kind };
  }
}

/** Joins a store by a code. The token comes no further than here. */
export const onTeamJoin = ({ url, code, past }: { url: string; code: string; past: boolean }) =>
  answered(async () => {
    const { front, token, expires } = await joinByCode(url, code, await deviceName(url, await installationSecret()));
    await enter({ url, front, past, signIn: undefined, person: undefined }, { token, expires });
    return undefined;
  });

/** Signs in at the team's provider and joins its store, or goes on there. */
export const onTeamSignIn = ({ url, way, past }: { url: string; way: SignInWay; past: boolean }) =>
  answered(async () => {
    const { session, subject = '' } = await signInAt(way, false);
    const person = await personOf(way, subject);
    const before = await readConnection();
    // What waits here is somebody else's. Of another provider nobody can tell.
    const sameProvider = before?.url === url && before.signIn?.issuer === way.issuer;
    if (sameProvider && before.person && before.person !== person) return 'otherPerson';
    const front = await findFront(url, session.token);
    await enter({ url, front, past, signIn: way, person }, session);
    return undefined;
  });

/** Leaves the store: at once here, and at the provider as far as that can be done now. */
export async function onTeamLeave(): Promise<void> {
  const [connection, session] = await Promise.all([readConnection(), readSession()]);
  await Promise.all([forgetConnection(), forgetSession(), browser.alarms.clear(TEAM_ALARM), closePage()]);
  await forgetTeamState();
  if (connection?.signIn && session) await signOutAt(connection.signIn, session);
}
