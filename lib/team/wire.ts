import * as z from 'zod/mini';

z.config({ jitless: true }); // zod would try `new Function` once, which our content security policy reports

/**
 * What the team store answers. Everything from there is taken for hostile: parsed here, bounded, and items are checked
 * again one by one under the schemas of the workspace before they are put in force.
 */

const text = z.string().check(z.maxLength(400));
const count = z.int().check(z.nonnegative());

/** Most items in a page that are read, whatever was asked for. */
const MOST_ITEMS = 20_000;

export const helloSchema = z.object({
  /** Version of the store's schema. */
  schema: z.int(),
  /** The oldest client that the store still serves. */
  leastClient: z.int(),
  epoch: text,
  workspace: z.object({ id: z.nullable(text), name: z.nullable(text) }),
  me: z.object({
    role: z.enum(['rep', 'marketer', 'manager', 'admin']),
    pseudonym: text,
    team: z.optional(z.nullable(text)),
  }),
  minGroupSize: count,
  logAccounts: z.boolean(),
  production: z.boolean(),
});
export type Hello = z.infer<typeof helloSchema>;

/** An item as it comes; its body is checked by `checkItem`. */
const itemSchema = z.object({
  list: text,
  id: text,
  version: count,
  /** Null: deleted. */
  body: z.nullable(z.unknown()),
});
export type Item = z.infer<typeof itemSchema>;

export const changesSchema = z.object({
  items: z.array(itemSchema).check(z.maxLength(MOST_ITEMS)),
  cursor: text,
  more: z.boolean(),
  total: count,
});
export type ChangesAnswer = z.infer<typeof changesSchema>;

export const pushedSchema = z.object({
  taken: count,
  known: count,
  refused: z.array(z.object({ id: text, reason: text })).check(z.maxLength(1_000)),
});
export type Pushed = z.infer<typeof pushedSchema>;

const version = z.optional(z.nullable(count));
const reason = z.optional(z.nullable(text));
export const editsSchema = z.object({
  results: z
    .array(
      z.object({
        id: text,
        state: z.enum(['applied', 'conflict', 'refused']),
        version,
        body: z.optional(z.unknown()),
        reason,
      }),
    )
    .check(z.maxLength(1_000)),
});
export type EditsAnswer = z.infer<typeof editsSchema>;

export const erasedSchema = z.object({ erased: count });
