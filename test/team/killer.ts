import type { DBCore, DBCoreTable, Dexie } from 'dexie';

/** Ends a worker after so many steps: nothing that it would do with its database or the network happens any more. */
export interface Killer {
  /** From now on so many steps are left. */
  after: (steps: number) => void;
  isDead: () => boolean;
  /** A new worker begins on the same database. */
  revive: () => void;
}

/** Every question to a table, and every request before it goes and when its answer is there, is one step. */
export function killer(database: Dexie): Killer {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const step = (transaction?: unknown) => {
    if (!dead && left > 0) {
      left -= 1;
      return;
    }
    dead = true;
    // What is not committed when a worker dies has never been.
    (transaction as IDBTransaction | undefined)?.abort();
    throw new Error('killed');
  };
  const watched =
    <Q extends { trans: unknown }, A>(ask: (question: Q) => Promise<A>) =>
    async (question: Q): Promise<A> => {
      step(question.trans);
      return ask(question);
    };
  const table = (own: DBCoreTable): DBCoreTable => ({
    ...own,
    mutate: watched(own.mutate),
    get: watched(own.get),
    getMany: watched(own.getMany),
    query: watched(own.query),
    openCursor: watched(own.openCursor),
    count: watched(own.count),
  });
  database.use({
    stack: 'dbcore',
    name: 'killer',
    create: (core: DBCore) => ({ ...core, table: (name) => table(core.table(name)) }),
  });
  const { fetch } = globalThis;
  globalThis.fetch = async (...given) => {
    step();
    const answer = await fetch(...given);
    step();
    return answer;
  };
  return {
    after: (steps) => {
      left = steps;
    },
    isDead: () => dead,
    revive: () => {
      left = Number.POSITIVE_INFINITY;
      dead = false;
    },
  };
}
