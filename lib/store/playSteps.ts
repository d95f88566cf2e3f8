import { type StepMark, stepMarkSchema } from '../domain/playRun.ts';
import { database } from './database.ts';
import { putTwice, removeTwice } from './twice.ts';

/** Days that a mark stays on the device: longer than any badge lasts, so that a play never forgets its beginning. */
export const STEP_RETENTION_DAYS = 400;

/** What the rep has ticked and skipped at an account, in no order. */
export const readStepMarks = (accountId: string): Promise<StepMark[]> =>
  database.playSteps.where('accountId').equals(accountId).toArray();

/** Every mark of this device, in no order. */
export const readMarks = (): Promise<StepMark[]> => database.playSteps.toArray();

/** Resolves when the mark is on the disk. @throws ZodError for anything that is no mark, the database's error otherwise */
export async function putStepMark(mark: StepMark): Promise<void> {
  await putTwice(database.playSteps, stepMarkSchema.parse(mark));
}

export const removeStepMark = (id: string): Promise<void> => removeTwice(database.playSteps, [id]);

/** Deletes the marks of days before this one, or all of them. */
export async function removeStepMarks(before?: string): Promise<void> {
  const { playSteps } = database;
  const old = before === undefined ? playSteps.toCollection() : playSteps.where('day').below(before);
  await removeTwice(playSteps, await old.primaryKeys());
}
