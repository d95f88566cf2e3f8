import type { Account } from '../../lib/domain/account.ts';
import { doubt } from '../../lib/domain/doubt.ts';
import { decide, type Match } from '../../lib/domain/match.ts';
import { cluesOf, keysOfAccount, keysOfClues, kinKey } from '../../lib/domain/matchKeys.ts';
import type { Sighting } from '../../lib/domain/sighting.ts';
import { registrableDomain } from '../../lib/workspace/registrable.ts';

/** The product's own matching, over an index in memory in place of the store's packs. */
export class Matcher {
  readonly #accounts = new Map<string, Account>();
  readonly #keys = new Map<string, string[]>();
  readonly #ownDomains: string[];

  constructor(accounts: Account[], ownDomains: string[] = []) {
    this.#ownDomains = ownDomains;
    for (const account of accounts) {
      this.#accounts.set(account.id, account);
      for (const key of keysOfAccount(account, registrableDomain)) {
        const known = this.#keys.get(key);
        if (known) known.push(account.id);
        else this.#keys.set(key, [account.id]);
      }
    }
  }

  /** As `lib/background/matchSighting` does it for a page without a correction. */
  match(sighting: Sighting): Match {
    const clues = cluesOf(sighting, this.#ownDomains);
    const known = new Map(
      keysOfClues(clues).flatMap((key) => {
        const accounts = this.#keys.get(key);
        return accounts ? [[key, accounts] as const] : [];
      }),
    );
    const match = decide(clues, known);
    if (match.outcome !== 'matched') return match;
    const { accountId } = match;
    return doubt(match, sighting, this.#accounts.get(accountId), this.#keys.get(kinKey(accountId)));
  }
}
