import { type Clue, type Cue, isNobodys } from './matchKeys.ts';

/** The outcome of matching one sighting. Two cues that disagree are `ambiguous`, not a bet. */
export type Match =
  | { outcome: 'matched'; accountId: string; cue: Cue }
  | { outcome: 'ambiguous'; candidates: string[]; cue: Cue }
  | { outcome: 'none' };

/** Most candidates that a rep is asked to choose from. */
export const MOST_CANDIDATES = 6;

interface Found {
  cue: Cue;
  accounts: string[];
  /** May narrow what other clues found; alone it is a question. */
  weak?: boolean;
}

/** Account ids by match key. */
export type Known = ReadonlyMap<string, string[]>;

/** The first key that is known: a host counts before its parent domain, a name with its legal form before one without. */
const knownOf = (keys: string[] | undefined, known: Known) => keys?.find((key) => known.get(key)?.length);
const knownKey = (clue: Clue, known: Known) => knownOf(clue.keys, known);
const accountsOf = (key: string | undefined, known: Known): string[] => known.get(key ?? '') ?? [];

const isMail = (clue: Clue) => clue.role !== undefined && clue.role !== 'website';

/** The correspondents that decide: those of the first role in which anybody is known. */
function deciding(clues: Clue[], known: Known): Clue[] {
  const mail = clues.filter((clue) => isMail(clue) && knownKey(clue, known) !== undefined);
  return mail.filter((clue) => clue.role === mail[0]?.role);
}

/**
 * What a correction by the user is remembered for: the strongest lasting identity of the page, or undefined where it has
 * none. Names that anybody may bear are none. A domain counts together with the name beside it, for a group's companies
 * share one; alone only if it is known: one that is not may be free mail, and a correction of one sender would then be
 * that of all. A message between two known companies is remembered for the two together, so that mail of either alone
 * is not touched. Stored only as a salted hash (see `store/overrides`): LinkedIn forbids keeping what was read.
 */
export function identityOf(clues: Clue[], known: Known): string | undefined {
  const strong = clues.find((clue) => clue.cue === 'externalId' || clue.cue === 'linkedin');
  if (strong) return strong.keys[0];
  const correspondents = deciding(clues, known).map((clue) => knownKey(clue, known) ?? '');
  if (correspondents.length > 0) return [...new Set(correspondents)].sort().join(' ');
  const website = clues.filter((clue) => clue.role === 'website').map((clue) => knownKey(clue, known));
  const name = clues.find((clue) => clue.cue === 'name')?.keys[0];
  return [website.find(Boolean), name].filter(Boolean).join(' ') || undefined;
}

const intersection = (a: string[], b: string[]) => a.filter((each) => b.includes(each));

/** What the non-mail clues found each, and the correspondents together, strongest first. */
function findingsOf(clues: Clue[], known: Known): Found[] {
  const found = clues
    .filter((clue) => !isMail(clue))
    .map((clue): Found => {
      const key = knownKey(clue, known);
      return { cue: clue.cue, accounts: accountsOf(key ?? knownOf(clue.asks, known), known), weak: !key };
    });
  const mail = deciding(clues, known);
  const last = clues.findLastIndex((clue) => clue.role !== undefined && clue.role === mail[0]?.role);
  // Somebody outside whom the team does not know has as good a claim as the known ones of his role or after it.
  const rival = clues
    .slice(0, last + 1)
    .some((clue) => isMail(clue) && knownKey(clue, known) === undefined && !isNobodys(clue.keys[0] ?? ''));
  const accounts = [...new Set(mail.flatMap((clue) => accountsOf(knownKey(clue, known), known)))];
  found.push({ cue: 'domain', accounts, weak: rival });
  return found.filter((each) => each.accounts.length > 0);
}

/**
 * Decides from the clues of a sighting (strongest first) and the accounts known for their keys.
 *
 * - The ids that the team itself wrote down, of a CRM record or a LinkedIn page, name one account and overrule what the
 *   page says: a website field may be wrong, a name may have changed. Unless name and domain agree on another account:
 *   then somebody has mixed up two records.
 * - The correspondents of a message are alternatives, not agreeing evidence: the sender decides before the recipients,
 *   and two companies in one and the same role are ambiguous.
 * - Domain and name must agree. A clue that knows several accounts (a domain shared by a parent and its subsidiary,
 *   homonyms) is narrowed by the others; one that points elsewhere makes the match ambiguous.
 */
export function decide(clues: Clue[], known: Known): Match {
  const found = findingsOf(clues, known);
  const first = found[0];
  if (!first) return { outcome: 'none' };
  const ask = (accounts: string[]): Match => {
    return { outcome: 'ambiguous', candidates: [...new Set(accounts)].slice(0, MOST_CANDIDATES), cue: first.cue };
  };
  const everybody = found.flatMap(({ accounts }) => accounts);

  const rest = found.slice(1);
  const supports = ({ accounts }: Found) => intersection(first.accounts, accounts).length > 0;
  const against = rest.filter((each) => !each.weak && !supports(each));
  const others = (cue: Cue) => against.filter((each) => each.cue === cue).flatMap(({ accounts }) => accounts);
  const isOverruled =
    (first.cue === 'externalId' || first.cue === 'linkedin') &&
    others('linkedin').length === 0 &&
    intersection(others('domain'), others('name')).length === 0;
  if (against.length > 0 && !isOverruled) return ask(everybody);

  const agreed = first.accounts.filter((id) => rest.filter(supports).every(({ accounts }) => accounts.includes(id)));
  const [accountId] = agreed;
  if (accountId === undefined) return ask(first.accounts);
  if (agreed.length > 1 || found.every(({ weak }) => weak)) return ask(agreed);
  return { outcome: 'matched', accountId, cue: first.cue };
}
