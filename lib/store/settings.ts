import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** Where the chip stands on a site: pixels from the lower edge, or hidden. */
const chipPlace = z.object({ bottom: z.optional(z.number()), hidden: z.optional(z.boolean()) });

/** A self-hosted address that the user has granted: `https://mail.example.org`, without a path, and its site's id. */
const grantedHost = z.object({ origin: z.string(), site: z.string() });

/** Each field stands for itself: one that is damaged or from another version falls back, the others are kept. */
const fields = {
  /** `auto` follows the browser. */
  language: z.catch(z.enum(['auto', 'en', 'fr']), 'auto'),
  /** Ids of sites that are switched off. */
  sitesOff: z.catch(z.array(z.string()), []),
  hosts: z.catch(z.array(grantedHost), []),
  /** By the site's id; a site that is not here has the chip at the bottom. */
  chips: z.catch(z.record(z.string(), chipPlace), {}),
  /** Version of the notice ("what is logged") that has been shown; 0: none yet, and nothing is logged. */
  noticeShown: z.catch(z.number(), 0),
};
const settingsSchema = z.object(fields);
export type Settings = z.infer<typeof settingsSchema>;

/** Raised when the notice changes in a way that the rep must see again. */
export const NOTICE_VERSION = 1;

const SETTINGS = 'settings';
const SECRET = 'secret';

export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS))[SETTINGS];
  return settingsSchema.parse(stored ?? {});
}

/** Changes some settings; changes at the same time, from whichever page, are made one after the other. */
export async function changeSettings(
  change: Partial<Settings> | ((before: Settings) => Partial<Settings>),
): Promise<void> {
  await navigator.locks.request('whynow-settings', async () => {
    const before = await readSettings();
    const next = typeof change === 'function' ? change(before) : change;
    await browser.storage.local.set({ [SETTINGS]: { ...before, ...next } });
  });
}

/** Calls back with the settings after each change; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[SETTINGS];
    if (change) changed(settingsSchema.parse(change.newValue ?? {}));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Random per installation; makes hashed identities and event ids of no use to anybody else. */
export async function installationSecret(): Promise<string> {
  const read = async () => (await browser.storage.local.get(SECRET))[SECRET] as string | undefined;
  const known = await read();
  if (known) return known;
  return navigator.locks.request('whynow-secret', async () => {
    const secret = (await read()) ?? crypto.randomUUID();
    await browser.storage.local.set({ [SECRET]: secret });
    return secret;
  });
}
