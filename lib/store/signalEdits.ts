import { dayOf } from '../domain/day.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import { database, type WhynowDatabase } from './database.ts';
import { hashIdentity } from './overrides.ts';

/** What reps have said of the facts about one account, what was taken back included; in no order. */
export const readSignalEdits = (accountId: string, db: WhynowDatabase = database): Promise<SignalEdit[]> =>
  db.signalEdits.where('accountId').equals(accountId).toArray();

/** Under which name this installation speaks: of no use to find the rep, and the same for all that he says. */
export const pseudonym = async (): Promise<string> => `rep-${(await hashIdentity('rep')).slice(0, 8)}`;

/** What a rep says, without what the device knows itself. */
export type Said = Pick<SignalEdit, 'accountId' | 'signalId' | 'action' | 'until' | 'signal' | 'source'>;

/** Keeps what the rep says of a signal from this day on. Resolves when it is durable. @returns its id */
export async function recordSignalEdit(said: Said, now: number): Promise<string> {
  const id = crypto.randomUUID();
  await database.signalEdits.add({ ...said, id, on: dayOf(now), at: now, by: await pseudonym() });
  return id;
}

/** Takes back what was said; it stays on record as taken back. */
export async function undoSignalEdit(id: string, now: number): Promise<void> {
  await database.signalEdits.update(id, { undoneAt: now });
}

/** Lets what was taken back hold again. */
export async function redoSignalEdit(id: string): Promise<void> {
  await database.signalEdits.update(id, { undoneAt: undefined });
}
