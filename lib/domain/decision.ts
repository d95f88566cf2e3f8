import * as z from 'zod/mini';
import { day, id, line } from './text.ts';

/** What a meeting of sales and marketing has decided: what, by whom, until when. */
export const decisionSchema = z.strictObject({
  id: z.uuid(),
  /** The Monday of the week whose meeting decided it. */
  week: day,
  /** The day on which it was written down. */
  day,
  text: line,
  owner: line,
  /** The day until which it is to be done. */
  due: z.optional(day),
  /** The day on which it was done. */
  doneOn: z.optional(day),
  /** The asset, play or KPI that it is about. */
  about: z.optional(id),
});
export type Decision = z.infer<typeof decisionSchema>;
