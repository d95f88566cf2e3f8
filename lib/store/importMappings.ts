import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** How a table with these headings was read last. */
const mappingSchema = z.object({
  /** Stands for the set of headings. */
  headings: z.string().check(z.maxLength(80)),
  /** Field by column; null for a column that is not imported. */
  fields: z.array(z.nullable(z.string().check(z.maxLength(80)))).check(z.maxLength(200)),
  /** Where the dates themselves did not tell. */
  order: z.optional(z.enum(['dayFirst', 'monthFirst'])),
});
export type RememberedMapping = z.infer<typeof mappingSchema>;

const KEY = 'importMappings';
/** Sets of headings that are remembered; the one that was used longest ago goes. */
const MOST = 40;

const read = async (): Promise<RememberedMapping[]> => {
  const stored = z.array(z.unknown()).safeParse((await browser.storage.local.get(KEY))[KEY]);
  return (stored.data ?? []).flatMap((each) => mappingSchema.safeParse(each).data ?? []);
};

export const recallMapping = async (headings: string): Promise<RememberedMapping | undefined> =>
  (await read()).find((each) => each.headings === headings);

export async function rememberMapping(mapping: RememberedMapping): Promise<void> {
  await navigator.locks.request('whynow-import-mappings', async () => {
    const others = (await read()).filter(({ headings }) => headings !== mapping.headings);
    await browser.storage.local.set({ [KEY]: [mapping, ...others].slice(0, MOST) });
  });
}
