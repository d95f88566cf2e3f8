import type { TeamStore } from '../../lib/team/transport.ts';
import type { Hello, Item } from '../../lib/team/wire.ts';

/** What a store says of itself in unit tests. */
export const hello: Hello = {
  schema: 2,
  leastClient: 2,
  epoch: 'e1',
  workspace: { id: 'w', name: 'Planora' },
  me: { role: 'rep', pseudonym: '7b7c6a1e-0000-4000-8000-000000000001', team: null },
  minGroupSize: 5,
  logAccounts: false,
  production: false,
};

/** A few functions of a store in memory; whatever else is asked of it fails the test. */
export function storeOf(some: Partial<TeamStore>): TeamStore {
  return new Proxy(some as TeamStore, {
    get: (target, name: keyof TeamStore) => {
      if (!target[name]) throw new Error(`${name} was not expected`);
      return target[name];
    },
  });
}

/** Gives changes in pages of the given size, as numbered by their place in the list. */
export function changesOf(items: Item[], size: number): TeamStore['changesSince'] {
  return async (after) => {
    const from = Number(after ?? 0);
    const page = items.slice(from, from + size);
    const to = from + page.length;
    return { items: page, cursor: String(to), more: to < items.length, total: items.length - to };
  };
}
