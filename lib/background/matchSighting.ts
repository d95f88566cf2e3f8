import { doubt } from '../domain/doubt.ts';
import { decide, identityOf, type Match } from '../domain/match.ts';
import { cluesOf, keysOfClues, kinKey } from '../domain/matchKeys.ts';
import type { Sighting } from '../domain/sighting.ts';
import { hashIdentity } from '../store/identity.ts';
import { type AccountFile, readFile, readForMatch, readOverride, type WorkspaceHead } from '../store/matchReads.ts';
import { records } from '../store/workerRecords.ts';

export interface Matched {
  match: Match;
  /** The hash under which the user's correction for this page is kept. */
  identity: string | undefined;
  /** Of the matched account; undefined also where it has left the workspace. */
  file: AccountFile | undefined;
  head: WorkspaceHead;
}

/**
 * Matches a sighting against the workspace; undefined without one. The user's own correction comes before every rule.
 * Two rounds of reading: the keys, then the correction together with the account that the rules would give.
 */
export async function matchSighting(sighting: Sighting): Promise<Matched | undefined> {
  const { head, known } = await readForMatch(records, keysOfClues(cluesOf(sighting, [])));
  if (!head) return undefined;
  const clues = cluesOf(sighting, head.settings.ownDomains);
  const lasting = identityOf(clues, known);
  const ruled = decide(clues, known);
  const hashed = lasting === undefined ? undefined : hashIdentity(lasting);
  const found = ruled.outcome === 'matched' ? ruled.accountId : undefined;
  const [identity, override, expected] = await Promise.all([
    hashed,
    hashed?.then((id) => readOverride(records, id)),
    found === undefined ? undefined : readFile(records, found, [kinKey(found)]),
  ]);
  const settled = doubt(ruled, sighting, expected?.account, expected?.also ?? []);
  if (!override) return { match: settled, identity, file: expected, head };
  const { accountId } = override;
  if (accountId === null) return { match: { outcome: 'none' }, identity, file: undefined, head };
  const match: Match = { outcome: 'matched', accountId, cue: 'override' };
  return { match, identity, file: await readFile(records, accountId), head };
}
