import { type Decision, decisionSchema } from '../domain/decision.ts';
import { database } from './database.ts';
import { putTwice, removeTwice } from './twice.ts';

/** What has been decided, without what the device adds itself. */
export type Resolve = Omit<Decision, 'id' | 'doneOn'>;

/** Keeps a decision. Resolves when it is durable. @throws ZodError for what may not be kept, the database's error otherwise */
export async function putDecision(resolve: Resolve): Promise<Decision> {
  const decision = decisionSchema.parse({ ...resolve, id: crypto.randomUUID() });
  await putTwice(database.decisions, decision);
  return decision;
}

/** Says that a decision is done on a day, or with undefined that it is not done after all. */
export async function markDone(id: string, day: string | undefined): Promise<void> {
  const decision = await database.decisions.get(id);
  if (!decision) return;
  const { doneOn: _, ...open } = decision;
  await putTwice(database.decisions, decisionSchema.parse(day === undefined ? open : { ...open, doneOn: day }));
}

export const removeDecision = (id: string): Promise<void> => removeTwice(database.decisions, [id]);

/** Every decision of this device, in no order. */
export const readDecisions = (): Promise<Decision[]> => database.decisions.toArray();
