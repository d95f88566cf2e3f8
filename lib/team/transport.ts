import type * as z from 'zod/mini';
import type { DueRow, Edit, RunRow } from '../store/teamRows.ts';
import { readStats, type Stats } from './figuresWire.ts';
import type { StoreFunction } from './functions.ts';
import { graphql } from './graphql.ts';
import type { Address } from './http.ts';
import { rest } from './rest.ts';
import { Trouble } from './trouble.ts';
import * as wire from './wire.ts';

/** One front of the store: calls a function with one JSON value and gives its answer. @throws Trouble */
export type Front = (address: Address, name: StoreFunction, given: unknown) => Promise<unknown>;

/** The fronts that may serve a store: PostGraphile (GraphQL), and PostgREST or Supabase (REST). */
export const fronts = { graphql, rest } satisfies Record<string, Front>;
export type FrontName = keyof typeof fronts;

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
  join: (code: string) => Promise<{ token: string; expires: number }>;
}

/** Milliseconds since 1970 of an expiry in seconds or as text. */
const instantOf = (expires: number | string): number =>
  typeof expires === 'number' ? expires * 1000 : Date.parse(expires) || 0;

/** A store behind one of the fronts. */
export function teamStore(address: Address, front: FrontName): TeamStore {
  const ask = async <T>(name: StoreFunction, given: unknown, read: (answer: unknown) => T): Promise<T> => {
    const answer = await fronts[front](address, name, given);
    try {
      return read(answer);
    } catch (error) {
      // Not what was agreed: most likely something else answers at this address.
      throw new Trouble('server', `${name}: ${String(error).slice(0, 300)}`);
    }
  };
  const as =
    <T extends z.ZodMiniType>(schema: T) =>
    (answer: unknown): z.infer<T> =>
      schema.parse(answer);
  return {
    hello: () => ask('hello', undefined, as(wire.helloSchema)),
    changesSince: (after, most) => ask('changes_since', { after, most }, as(wire.changesSchema)),
    pushEvents: (batch) => ask('push_events', batch, as(wire.pushedSchema)),
    pushEdits: (edits) => ask('push_edits', { edits }, as(wire.editsSchema)),
    teamStats: (edition) => ask('team_stats', { edition }, readStats),
    eraseMine: async () => void (await ask('erase_mine', undefined, as(wire.erasedSchema))),
    join: async (code) => {
      const { token, expires } = await ask('join', { code }, as(wire.joinedSchema));
      return { token, expires: instantOf(expires) };
    },
  };
}
