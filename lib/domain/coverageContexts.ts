import type { Account } from './account.ts';
import type { BadgeKind } from './badgeKinds.ts';

/** What accounts say of who buys and how far they are, counted slice by slice. */
export interface Contexts {
  /** Accounts by the cell in which they stand: badge, persona of a contact, stage. */
  cells: Map<string, number>;
  /** The words that accounts use, with how many use each. */
  personas: Map<string, number>;
  stages: Map<string, number>;
  /** Accounts with a badge, and those of them without a stage or a contact whose persona is known. */
  badged: number;
  unplaced: number;
}

/** Stands for one cell of the matrix. */
export const cellKey = (badge: string, persona: string, stage: string) => JSON.stringify([badge, persona, stage]);

const one = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

export const noContexts = (): Contexts => ({
  cells: new Map(),
  personas: new Map(),
  stages: new Map(),
  badged: 0,
  unplaced: 0,
});

/** Counts some accounts in. @param badges the kind of badge that each account carries now, by its id */
export function addContexts(into: Contexts, accounts: Account[], badges: ReadonlyMap<string, BadgeKind>): void {
  for (const { id, stage, contacts = [] } of accounts) {
    const personas = new Set(contacts.flatMap(({ persona }) => persona ?? []));
    for (const persona of personas) one(into.personas, persona);
    if (stage !== undefined) one(into.stages, stage);
    const badge = badges.get(id);
    if (!badge) continue;
    into.badged++;
    if (stage === undefined || personas.size === 0) into.unplaced++;
    else for (const persona of personas) one(into.cells, cellKey(badge, persona, stage));
  }
}
