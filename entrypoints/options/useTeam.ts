import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { JoinOutcome } from '../../components/options/team/JoinForm.tsx';
import type { Leaving } from '../../components/options/team/LeaveTeam.tsx';
import { dayOf } from '../../lib/domain/day.ts';
import type { SignInPolicy } from '../../lib/domain/policy.ts';
import type { SignInWay, WayIn } from '../../lib/domain/signInWay.ts';
import { send } from '../../lib/messaging/send.ts';
import { saveFile } from '../../lib/pages/saveFile.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import type { Work } from '../../lib/pages/useWork.ts';
import { readConflicts } from '../../lib/store/conflicts.ts';
import { countOutbox, readOutbox, readRefused } from '../../lib/store/outbox.ts';
import { enterTeam, leaveTeam, readTeamSync } from '../../lib/store/teamMembership.ts';
import { type Connection, readConnection } from '../../lib/team/connection.ts';
import { originPattern, readInvitation } from '../../lib/team/joinLink.ts';
import { Trouble } from '../../lib/team/trouble.ts';
import { askWayIn } from '../../lib/team/wayIn.ts';

async function readLists() {
  const [sync, refused, conflicts] = await Promise.all([readTeamSync(), readRefused(), readConflicts()]);
  return {
    bad: sync?.bad,
    refused: refused.map(({ id, kind, reason = '' }) => ({ id, what: kind, reason })),
    conflicts,
  };
}

/** What stands in the card beside the state, live; undefined until it has been read. */
export const useTeamLists = () => useStored(readLists);

/** What is told of a store that belongs to this device from now on. */
async function enter(url: string, past: boolean, before: Connection | undefined): Promise<void> {
  if (before?.url !== url) await leaveTeam();
  if (!(await readTeamSync())) await enterTeam(past ? '' : dayOf(Date.now()), past);
  await send('teamSync', 'now');
}

async function join(address: string, given: string, past: boolean): Promise<JoinOutcome | undefined> {
  const invitation = readInvitation(address);
  if (!invitation) return 'address';
  const code = given.trim();
  if (!code) return 'code';
  const { url } = invitation;
  const before = await readConnection();
  // Who was asked for another code has given the permission already, and is not asked by the browser again.
  if (!(await browser.permissions.request({ origins: [originPattern(url)] }))) return 'declined';
  const { trouble } = await send('teamJoin', { url, code, past });
  if (trouble) return trouble;
  await enter(url, past, before);
  return undefined;
}

const atProvider: Partial<Record<string, JoinOutcome>> = {
  signIn: 'cancelled',
  notAllowed: 'noRole',
  offline: 'noProvider',
};

/** Asks for what signing in needs, in the turn of the click, and has the background do it. */
async function signInAt(address: string, way: SignInWay, past: boolean): Promise<JoinOutcome | undefined> {
  const url = readInvitation(address)?.url;
  if (!url) return 'address';
  const origins = [originPattern(url), originPattern(way.issuer)];
  if (!(await browser.permissions.request({ origins, permissions: ['identity'] }))) return 'declined';
  const before = await readConnection();
  const { trouble } = await send('teamSignIn', { url, way, past });
  if (trouble) return atProvider[trouble] ?? trouble;
  await enter(url, past, before);
  return undefined;
}

/** The way into a team: the store is asked what it takes, then one signs in or joins by a code. */
export function useJoin(work: Work, policy: SignInPolicy | undefined) {
  const [outcome, setOutcome] = useState<JoinOutcome>();
  const [found, setFound] = useState<{ way: WayIn; invited: string }>();
  /** Who is in need not be asked the way any more; after leaving it begins with the address again. */
  const come = (enterBy: () => Promise<JoinOutcome | undefined>) =>
    tell(async () => {
      const came = await enterBy();
      if (!came) setFound(undefined);
      return came;
    });
  const tell = (ask: () => Promise<JoinOutcome | undefined>) => {
    setOutcome(undefined);
    work.run(async () => setOutcome(await ask()));
  };
  /** The permission first: the browser asks only in the turn of the click. */
  async function find(address: string): Promise<JoinOutcome | undefined> {
    const invitation = readInvitation(address);
    if (!invitation) return 'address';
    const { url, code = '' } = invitation;
    if (!(await browser.permissions.request({ origins: [originPattern(url)] }))) return 'declined';
    try {
      setFound({ way: await askWayIn(url, policy), invited: code });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return error.kind;
    }
    return undefined;
  }
  return {
    outcome,
    way: found?.way,
    invited: found?.invited ?? '',
    onEdit: () => setFound(undefined),
    onFind: (address: string) => tell(() => find(address)),
    onSignIn: (way: SignInWay, address: string, past: boolean) => come(() => signInAt(address, way, past)),
    onJoin: (address: string, code: string, past: boolean) => come(() => join(address, code, past)),
  };
}

/** Milliseconds that sending before leaving may take. */
const PATIENCE = 30_000;

/** Has what waits sent. @returns whether the store has taken all of it */
async function sendAll(): Promise<boolean> {
  await send('teamSync', 'now');
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const { waiting, refused } = await countOutbox();
    if (waiting === 0) return refused === 0 && (await readConflicts()).length === 0;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

/** Leaves the team; what the store has not been told yet is sent, saved or given up before. @returns whether it was left */
export async function leave(how: Leaving): Promise<boolean> {
  if (how === 'send' && !(await sendAll())) return false;
  if (how === 'save') {
    const untold = { waiting: await readOutbox(), conflicts: await readConflicts() };
    saveFile('whynow-not-sent.json', JSON.stringify(untold, undefined, 2));
  }
  const connection = await readConnection();
  await send('teamLeave', undefined);
  await leaveTeam();
  if (connection) {
    const { url, signIn } = connection;
    const origins = [url, signIn?.issuer].flatMap((each) => (each ? [originPattern(each)] : []));
    const permissions: 'identity'[] = signIn ? ['identity'] : [];
    await browser.permissions.remove({ origins, permissions }).catch(() => false);
  }
  return true;
}
