import { decide, type Match } from '../domain/match.ts';
import { cluesOf, identityOf } from '../domain/matchKeys.ts';
import type { Sighting } from '../domain/sighting.ts';
import { hashIdentity, readOverride } from '../store/overrides.ts';
import { findAccounts } from '../store/workspace.ts';

/** A match together with the hash under which the user's correction for this page is kept. */
export interface Matched {
  match: Match;
  identity: string | undefined;
}

/** Matches a sighting against the workspace; the user's own correction comes before every rule. */
export async function matchSighting(sighting: Sighting, ownDomains: string[]): Promise<Matched> {
  const clues = cluesOf(sighting, ownDomains);
  const lasting = identityOf(sighting);
  const keys = clues.flatMap((clue) => clue.keys);
  const [identity, known] = await Promise.all([lasting && hashIdentity(lasting), findAccounts(keys)]);
  const override = identity ? await readOverride(identity) : undefined;
  if (override?.accountId === null) return { match: { outcome: 'none' }, identity };
  if (override?.accountId)
    return { match: { outcome: 'matched', accountId: override.accountId, cue: 'override' }, identity };
  return { match: decide(clues, known), identity };
}
