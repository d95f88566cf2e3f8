import { type SignalEdit, signalEditSchema } from '../domain/signalEdit.ts';
import { database } from './database.ts';
import { hashIdentity } from './overrides.ts';

/** Under which name this installation speaks: of no use to find the rep, and the same for all that he says. */
export const pseudonym = async (): Promise<string> => `rep-${(await hashIdentity('rep')).slice(0, 8)}`;

/** What a rep says, without what the device knows itself. */
export type Said = Pick<SignalEdit, 'accountId' | 'signalId' | 'action' | 'on' | 'until' | 'signal' | 'source'>;

/**
 * Keeps what the rep says of a signal from a day on, which is the team's and not the device's. Resolves when it is durable.
 * @returns its id
 * @throws when it is not what may be kept, or the database's error
 */
export async function recordSignalEdit(said: Said, now: number): Promise<string> {
  const id = crypto.randomUUID();
  await database.signalEdits.add(signalEditSchema.parse({ ...said, id, at: now, by: await pseudonym() }));
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
