import type { Account } from '../account.ts';
import type { Signal } from '../signal.ts';
import type { VerifyEntry } from '../today.ts';
import { type Finding, type FindingRow, MOST_ROWS } from './finding.ts';

/** An account as evidence. Who owns it is not said: the check judges the ground, never a rep. */
const rowOf = ({ id, name, crmUrl }: Account): FindingRow => ({ kind: 'account', id, name, link: crmUrl });

/**
 * Badges that would not be there without what is only assumed.
 * @param resting how many
 * @param badged accounts with a badge
 * @param some of the resting ones, the most urgent first
 */
export const restingBadges = (resting: number, badged: number, some: VerifyEntry[], owners: string[]): Finding => ({
  rule: 'restingBadges',
  count: resting,
  of: badged,
  rows: some
    .slice(0, MOST_ROWS)
    .map(({ account, fact }) => ({ ...rowOf(account), note: 'assumed', value: fact.label })),
  owners,
});

/** Accounts that nobody answers for. @param ownerless some of them */
export const accountOwners = (count: number, of: number, ownerless: Account[], owners: string[]): Finding => ({
  rule: 'accountOwners',
  count,
  of,
  rows: ownerless.slice(0, MOST_ROWS).map(rowOf),
  owners,
});

/** Facts that nobody answers for, of all that the workspace has. */
export const signalOwners = (ownerless: Signal[], of: number, owners: string[]): Finding => ({
  rule: 'signalOwners',
  count: ownerless.length,
  of,
  rows: ownerless.slice(0, MOST_ROWS).map(({ id, label }) => ({ kind: 'signal', id, name: label })),
  owners,
});
