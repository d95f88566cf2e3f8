import type { Clue, Cue } from './matchKeys.ts';

/** The outcome of matching one sighting. Two cues that disagree are `ambiguous`, not a bet. */
export type Match =
  | { outcome: 'matched'; accountId: string; cue: Cue }
  | { outcome: 'ambiguous'; candidates: string[]; cue: Cue }
  | { outcome: 'none' };

/** Most candidates that a rep is asked to choose from. */
const MOST_CANDIDATES = 6;

interface Found {
  cue: Cue;
  accounts: string[];
}

/** The accounts of the first known key of a clue: a host counts before its parent domain. */
function follow(clue: Clue, known: ReadonlyMap<string, string[]>): string[] {
  for (const key of clue.keys) {
    const accounts = known.get(key);
    if (accounts?.length) return accounts;
  }
  return [];
}

const intersection = (a: string[], b: string[]) => a.filter((each) => b.includes(each));

/**
 * Decides from the clues of a sighting (strongest first) and the accounts known for their keys.
 *
 * The correspondents of a message are alternatives, not agreeing evidence: the sender decides before the recipients, and
 * two companies in one and the same role are ambiguous. Every other clue must agree: a clue that knows several accounts
 * (a domain shared by a parent and its subsidiary, homonyms) is narrowed by the others, and one that points elsewhere
 * makes the match ambiguous.
 */
export function decide(clues: Clue[], known: ReadonlyMap<string, string[]>): Match {
  const mail = clues.filter((clue) => clue.role !== undefined && clue.role !== 'website');
  const found = clues
    .filter((clue) => !mail.includes(clue))
    .map((clue): Found => ({ cue: clue.cue, accounts: follow(clue, known) }))
    .filter((each) => each.accounts.length > 0);
  const role = mail.find((clue) => follow(clue, known).length > 0)?.role;
  if (role) {
    const accounts = mail.filter((clue) => clue.role === role).flatMap((clue) => follow(clue, known));
    found.push({ cue: 'domain', accounts: [...new Set(accounts)] });
  }
  const first = found[0];
  if (!first) return { outcome: 'none' };

  let agreed = first.accounts;
  for (const each of found.slice(1)) {
    const common = intersection(agreed, each.accounts);
    if (common.length === 0) {
      const candidates = [...new Set(found.flatMap(({ accounts }) => accounts))];
      return { outcome: 'ambiguous', candidates: candidates.slice(0, MOST_CANDIDATES), cue: first.cue };
    }
    agreed = common;
  }
  const [accountId, ...others] = agreed;
  if (accountId !== undefined && others.length === 0) return { outcome: 'matched', accountId, cue: first.cue };
  return { outcome: 'ambiguous', candidates: agreed.slice(0, MOST_CANDIDATES), cue: first.cue };
}
