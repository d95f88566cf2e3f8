import type { Account } from '../domain/account.ts';
import type { Signal } from '../domain/signal.ts';
import { database } from './database.ts';
import { readSlices } from './packs.ts';

const ALL = { part: 0, parts: 1 };

/** Reads the next slice while one is worked through. */
async function* ahead<T>(slices: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = slices.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = slices.next();
    yield value;
  }
}

/** All accounts some at a time: a large workspace is never in memory as a whole. */
export async function* accountSlices(): AsyncGenerator<Account[]> {
  for await (const { entries } of ahead(readSlices<Account>(database, 'accounts', ALL)))
    yield entries.map(([, each]) => each);
}

/** All signals as the workspace has them, some at a time. */
export async function* signalSlices(): AsyncGenerator<Signal[]> {
  for await (const { entries } of ahead(readSlices<Signal[]>(database, 'signals', ALL)))
    yield entries.flatMap(([, signals]) => signals);
}
