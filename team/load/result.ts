/** Milliseconds of each question, in the order in which they were asked. */
export type Times = number[];

/** What one size of store was asked, and what it takes. */
export interface Measured {
  events: number;
  accounts: number;
  reps: number;
  teams: number;
  /** Seconds for the upkeep that tells 26 weeks and their months at once. */
  telling: number;
  /** By what was asked. */
  asked: { name: string; times: Times; bytes: number }[];
  /** Bytes. */
  size: { database: number; events: number; days: number; items: number };
  /** Bytes of the front's process after that; undefined where the system does not say. */
  memory: number | undefined;
}

export interface Pushed {
  reps: number;
  /** Most at once. */
  most: number;
  seconds: number;
  /** Events per second in the hour in which most is done. */
  peak: number;
  /** Of a batch of 100. */
  times: Times;
  /** Batches that were sent twice, as after an answer that was lost. */
  again: number;
  /** Events that were sent, rows of that day, different ids in them, and what the roll-ups of the day add up to. */
  counts: { sent: number; rows: number; distinct: number; rolledUp: number };
  memory: number | undefined;
}

export interface LoadResult {
  sizes: Measured[];
  pushed: Pushed;
}
