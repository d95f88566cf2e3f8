import { decide, identityOf, type Match } from '../domain/match.ts';
import { cluesOf } from '../domain/matchKeys.ts';
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
  const known = await findAccounts(clues.flatMap((clue) => clue.keys));
  const lasting = identityOf(clues, known);
  if (!lasting) return { match: decide(clues, known), identity: undefined };
  const identity = await hashIdentity(lasting);
  const override = await readOverride(identity);
  if (!override) return { match: decide(clues, known), identity };
  const { accountId } = override;
  return { match: accountId ? { outcome: 'matched', accountId, cue: 'override' } : { outcome: 'none' }, identity };
}
