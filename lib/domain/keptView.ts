import * as z from 'zod/mini';
import { line } from './text.ts';

/** A view of a table that somebody has kept: what it shows, by name. */
export const keptViewSchema = z.object({
  id: z.uuid(),
  /** The table. */
  table: z.string().check(z.maxLength(40)),
  name: line,
  /** Filter, order and columns, as the table's address writes them. */
  state: z.string().check(z.maxLength(2000)),
});
export type KeptView = z.infer<typeof keptViewSchema>;
