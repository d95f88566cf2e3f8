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

/** Account ids by match key. */
type Known = ReadonlyMap<string, string[]>;

/** The first key of a clue that is known: a host counts before its parent domain. */
const knownKey = (clue: Clue, known: Known) => clue.keys.find((key) => known.get(key)?.length);
const follow = (clue: Clue, known: Known): string[] => known.get(knownKey(clue, known) ?? '') ?? [];

const isMail = (clue: Clue) => clue.role !== undefined && clue.role !== 'website';

/** The correspondents that decide: those of the first role in which anybody is known. */
function deciding(clues: Clue[], known: Known): Clue[] {
  const mail = clues.filter((clue) => isMail(clue) && knownKey(clue, known) !== undefined);
  return mail.filter((clue) => clue.role === mail[0]?.role);
}

/**
 * What a correction by the user is remembered for: the strongest lasting identity of the page, or undefined where it has
 * none. A domain counts only if it is known: one that is not may be free mail, and a correction of one sender would then
 * be that of all. A message between two known companies is remembered for the two together, so that mail of either
 * alone is not touched. Stored only as a salted hash (see `store/overrides`): LinkedIn forbids keeping what was read.
 */
export function identityOf(clues: Clue[], known: Known): string | undefined {
  const strong = clues.find((clue) => clue.cue === 'externalId' || clue.cue === 'linkedin');
  if (strong) return strong.keys[0];
  const correspondents = deciding(clues, known).map((clue) => knownKey(clue, known) ?? '');
  if (correspondents.length > 0) return [...new Set(correspondents)].sort().join(' ');
  const website = clues.find((clue) => clue.cue === 'domain' && !isMail(clue) && knownKey(clue, known));
  if (website) return knownKey(website, known);
  return clues.find((clue) => clue.cue === 'name')?.keys[0];
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
export function decide(clues: Clue[], known: Known): Match {
  const found = clues
    .filter((clue) => !isMail(clue))
    .map((clue): Found => ({ cue: clue.cue, accounts: follow(clue, known) }))
    .filter((each) => each.accounts.length > 0);
  const correspondents = deciding(clues, known).flatMap((clue) => follow(clue, known));
  if (correspondents.length > 0) found.push({ cue: 'domain', accounts: [...new Set(correspondents)] });
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
