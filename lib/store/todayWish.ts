import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'todayWish';
const wishSchema = z.catch(
  z.optional(z.object({ tab: z.number(), accountId: z.optional(z.string()), week: z.optional(z.boolean()) })),
  undefined,
);

/**
 * That the panel is to show where to act today though its tab has an account: which tab, and which account; and whether
 * the rep's own week is to be open there.
 */
export type TodayWish = z.infer<typeof wishSchema> & object;

export const wishForToday = (wish: TodayWish): Promise<void> => browser.storage.session.set({ [KEY]: wish });
export const dropTodayWish = (): Promise<void> => browser.storage.session.remove(KEY);

/** Calls back with the wish of this session, now and after each change; returns how to stop. */
export function watchTodayWish(changed: (wish: TodayWish | undefined) => void): () => void {
  const tell = async () => changed(wishSchema.parse((await browser.storage.session.get(KEY))[KEY]));
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.session.onChanged.addListener(listener);
  void tell();
  return () => browser.storage.session.onChanged.removeListener(listener);
}
