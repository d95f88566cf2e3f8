import { dayOf } from '../domain/day.ts';
import { type SignalEdit, signalEditSchema } from '../domain/signalEdit.ts';
import { database } from './database.ts';
import { pseudonym } from './pseudonym.ts';
import { putTwice } from './twice.ts';

const startOf = (now: number) => Date.parse(dayOf(now));

/** What a rep says, without what the device knows itself. */
export type Said = Pick<SignalEdit, 'accountId' | 'signalId' | 'action' | 'on' | 'until' | 'signal' | 'source'>;

/**
 * Keeps what the rep says of a signal from a day on, which is the team's and not the device's. Resolves when it is durable.
 * @returns its id
 * @throws when it is not what may be kept, or the database's error
 */
export async function recordSignalEdit(said: Said, now: number): Promise<string> {
  const id = crypto.randomUUID();
  const last = Math.max(-1, ...(await readSignalEdits()).map(({ at }) => at));
  const at = Math.max(startOf(now), last + 1);
  await putTwice(database.signalEdits, signalEditSchema.parse({ ...said, id, at, by: await pseudonym() }));
  return id;
}

/** Everything that this rep has said, in no order. */
export const readSignalEdits = (): Promise<SignalEdit[]> => database.signalEdits.toArray();

async function change(id: string, undoneAt: number | undefined): Promise<void> {
  const edit = await database.signalEdits.get(id);
  if (!edit) return;
  const { undoneAt: _, ...rest } = edit;
  await putTwice(database.signalEdits, undoneAt === undefined ? rest : { ...rest, undoneAt });
}

/** Takes back what was said; it stays on record as taken back. */
export const undoSignalEdit = (id: string, now: number): Promise<void> => change(id, startOf(now));

/** Lets what was taken back hold again. */
export const redoSignalEdit = (id: string): Promise<void> => change(id, undefined);
