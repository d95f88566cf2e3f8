import type * as z from 'zod/mini';
import type { DueRow, Edit, RunRow } from '../store/teamRows.ts';
import { readStats, type Stats } from './figuresWire.ts';
import { type FrontName, fronts } from './fronts.ts';
import type { StoreFunction } from './functions.ts';
import type { Address } from './http.ts';
import { Trouble } from './trouble.ts';
import { checkVersions } from './versions.ts';
import * as wire from './wire.ts';

export interface EventBatch {
  events: object[];
  runs: RunRow[];
  due: DueRow[];
}

/** The team store as the client sees it; each question may throw a Trouble and nothing else. */
export interface TeamStore {
  hello: () => Promise<wire.Hello>;
  changesSince: (after: string | null, most: number) => Promise<wire.ChangesAnswer>;
  pushEvents: (batch: EventBatch) => Promise<wire.Pushed>;
  pushEdits: (edits: Edit[]) => Promise<wire.EditsAnswer>;
  teamStats: (edition: string | null) => Promise<Stats>;
  eraseMine: () => Promise<void>;
}

/** A store behind one of the fronts. */
export function teamStore(address: Address, front: FrontName): TeamStore {
  const ask = async <T>(name: StoreFunction, given: unknown, read: (answer: unknown) => T): Promise<T> => {
    const answer = await fronts[front](address, name, given);
    try {
      return read(answer);
    } catch (error) {
      if (error instanceof Trouble) throw error;
      // Not what was agreed: most likely something else answers at this address.
      throw new Trouble('server', `${name}: ${String(error).slice(0, 300)}`);
    }
  };
  const as =
    <T extends z.ZodMiniType>(schema: T) =>
    (answer: unknown): z.infer<T> =>
      schema.parse(answer);
  return {
    hello: () =>
      ask('hello', undefined, (answer) => {
        checkVersions(answer);
        return wire.helloSchema.parse(answer);
      }),
    changesSince: (after, most) => ask('changes_since', { after, most }, as(wire.changesSchema)),
    pushEvents: (batch) => ask('push_events', batch, as(wire.pushedSchema)),
    pushEdits: (edits) => ask('push_edits', { edits }, as(wire.editsSchema)),
    teamStats: (edition) => ask('team_stats', { edition }, readStats),
    eraseMine: async () => void (await ask('erase_mine', undefined, as(wire.erasedSchema))),
  };
}
