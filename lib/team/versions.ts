import * as z from 'zod/mini';
import { Trouble } from './trouble.ts';

/** The version of what client and store say to each other that this client speaks; see docs/team-store.md. */
const CLIENT = 2;
/** The oldest schema of a store that this client understands. */
const LEAST_SCHEMA = 2;

const versionsSchema = z.object({
  /** Version of the store's schema. */
  schema: z.int(),
  /** The oldest client that the store still serves. */
  leastClient: z.int(),
});

/**
 * Whether client and store understand each other, by what the store says of itself. To be asked before anything else of
 * that is looked at: another version may say it in another shape.
 * @throws Trouble where they do not, ZodError for what is no word of a store
 */
export function checkVersions(hello: unknown): void {
  const { schema, leastClient } = versionsSchema.parse(hello);
  if (leastClient > CLIENT) throw new Trouble('clientTooOld', `The store asks for client ${leastClient}`);
  if (schema < LEAST_SCHEMA) throw new Trouble('storeTooOld', `The store has schema ${schema}`);
}
