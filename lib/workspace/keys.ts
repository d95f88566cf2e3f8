import type { Account } from '../domain/account.ts';
import { keysOfAccount } from '../domain/matchKeys.ts';
import { registrableDomain } from './registrable.ts';

/**
 * The match keys of each account of a workspace. A subsidiary without a domain of its own is found under its group's:
 * what comes from there may be either's, and must not silently be taken for the parent's.
 */
export function keysIn(accounts: Account[]): (account: Account) => string[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return (account) => {
    const parent = account.domains?.length ? undefined : byId.get(account.parentId ?? '');
    return keysOfAccount(parent?.domains ? { ...account, domains: parent.domains } : account, registrableDomain);
  };
}
