import type { SearchEnd } from './usageEvent.ts';

/** Letters from which on a query is a search, and milliseconds for which it must stand: typing is none. */
const LETTERS = 3;
const STOOD = 1_000;

/** A search that is going on. */
export interface Search {
  query: string;
  /** Since when this query stands, in milliseconds. */
  since: number;
  /** Whether it has results; undefined while they are looked for. */
  found: boolean | undefined;
  /** Whether it has been counted already: with a use of what it found. */
  counted: boolean;
  /** What the last query that stood had found, while another is being typed. */
  stood: boolean | undefined;
}

export const NO_SEARCH: Search = { query: '', since: 0, found: undefined, counted: false, stood: undefined };

/** What the last query that stood long enough has found, by an instant; undefined where none stood. */
const stoodAt = ({ query, since, found, stood }: Search, now: number): boolean | undefined =>
  query.length >= LETTERS && now - since >= STOOD ? (found ?? stood) : stood;

export interface Step {
  search: Search;
  /** Of a search that has ended with this step. */
  end?: SearchEnd;
}

/** How a search ends that is given up: cleared, or left with the account, the page or the panel. */
export function leave(search: Search, now: number): Step {
  const found = stoodAt(search, now);
  if (search.counted || found === undefined) return { search: NO_SEARCH };
  return { search: NO_SEARCH, end: found ? 'unused' : 'noResult' };
}

/** The query has changed, or what it finds has: a search goes on through all its letters until its field is empty. */
export function look(search: Search, text: string, found: boolean | undefined, now: number): Step {
  const query = text.trim();
  if (query === '') return leave(search, now);
  if (query === search.query) return { search: { ...search, found } };
  return { search: { ...search, query, found, since: now, stood: stoodAt(search, now) } };
}

/** Something was used: a search has its answer, once, however quickly it was found. */
export function answer(search: Search): Step {
  if (search.counted || (search.query.length < LETTERS && search.stood === undefined)) return { search };
  return { search: { ...search, counted: true }, end: 'answered' };
}
