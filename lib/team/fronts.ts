import type { StoreFunction } from './functions.ts';
import { graphql } from './graphql.ts';
import type { Address } from './http.ts';
import { rest } from './rest.ts';

/** One front of the store: calls a function with one JSON value and gives its answer. @throws Trouble */
export type Front = (address: Address, name: StoreFunction, given: unknown) => Promise<unknown>;

/** The fronts that may serve a store: PostGraphile (GraphQL), and PostgREST or Supabase (REST). */
export const fronts = { graphql, rest } satisfies Record<string, Front>;
export type FrontName = keyof typeof fronts;
