import type { Account } from '../domain/account.ts';
import { dayOf } from '../domain/day.ts';
import { addProfiles, type IcpAudit, icpAudit, noProfiles } from '../domain/icpAudit.ts';
import { type Move, type Moving, moves } from '../domain/moves.ts';
import type { Icp } from '../domain/workspace.ts';
import { accountSlices } from '../store/slices.ts';
import { readHead } from '../store/workspace.ts';
import { readStates } from './badgedAccounts.ts';

/** An account with the facts that move it one way, newest first. */
export interface Mover {
  account: Account;
  facts: Moving[];
}

export interface Audit {
  /** Accounts by the way they go, those with the newest fact first. */
  movers: Record<Move, Mover[]>;
  icp: Icp | undefined;
  audit: IcpAudit | undefined;
  today: string;
}

const newest = ({ facts }: Mover) => facts[0]?.date ?? '';
const byNewest = (a: Mover, b: Mover) => {
  const [x, y] = [newest(a), newest(b)];
  return x === y ? (a.account.id < b.account.id ? -1 : 1) : x < y ? 1 : -1;
};

/** Which way accounts go, and how those that were won or are worked on differ from the ICP; null without a workspace. */
export async function readAudit(now: number): Promise<Audit | null> {
  const head = await readHead();
  if (!head) return null;
  const { icp } = head;
  const states = await readStates(head, now);
  const today = dayOf(now, head.settings.timeZone);
  const movers: Audit['movers'] = { growing: [], declining: [], changing: [] };
  const profiles = noProfiles();
  for await (const accounts of accountSlices()) {
    if (icp) addProfiles(profiles, accounts, (id) => states.get(id)?.badge !== undefined, icp);
    for (const account of accounts) {
      const found = states.get(account.id)?.moves ?? {};
      for (const move of moves) if (found[move]) movers[move].push({ account, facts: found[move] });
    }
  }
  for (const move of moves) movers[move].sort(byNewest);
  return { movers, icp, audit: icp && icpAudit(icp, profiles, today), today };
}
