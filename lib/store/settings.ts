import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { languageChoices, type Policy, readPolicy } from '../domain/policy.ts';
import { roles } from '../domain/role.ts';
import { forgetStill } from './popupStill.ts';

/** Where the chip stands on a site: pixels from the lower edge, or hidden. */
const chipPlace = z.object({ bottom: z.optional(z.number()), hidden: z.optional(z.boolean()) });

const texts = z.catch(z.array(z.string()), []);
const hosts = z.catch(z.array(z.object({ origin: z.string(), site: z.string() })), []);

/** Each field stands for itself: one that is damaged or from another version falls back, the others are kept. */
const ownSchema = z.object({
  /** `auto` follows the browser. */
  language: z.catch(z.enum(languageChoices), 'auto'),
  /** What is switched off: ids of sites, and origins of one's own addresses. */
  sitesOff: texts,
  /** The addresses of one's own systems. */
  hosts,
  /** By the site's id; a site that is not here has the chip at the bottom. */
  chips: z.catch(z.record(z.string(), chipPlace), {}),
  /** The owner of accounts that the rep says he is, as the workspace names him; empty: everyone's accounts are shown. */
  owner: z.catch(z.string(), ''),
  /** What the user does in the team: whose figures the popup shows first. */
  role: z.catch(z.enum(roles), 'rep'),
  /** The rep has paused his log: nothing of what he does is written. */
  logPaused: z.catch(z.boolean(), false),
  /** Whether links of the catalogue are looked for in a message at the moment of sending. */
  watchSending: z.catch(z.boolean(), false),
  /** Version of the notice ("what is logged") that has been shown; 0: none yet, and nothing is logged. */
  noticeShown: z.catch(z.number(), 0),
});
/** What the user has chosen. */
type OwnSettings = z.infer<typeof ownSchema>;

/** What is in force: the user's own choice, and above it what policy and workspace have set. */
export interface Settings extends OwnSettings {
  policy: Policy;
  /** Ids of sites that the workspace has switched off. */
  workspaceSitesOff: string[];
}

/** Raised when the notice changes in a way that the rep must see again. */
export const NOTICE_VERSION = 3;

const SECRET = 'secret';
/**
 * Copies of what is kept elsewhere: the browser takes seconds for the first reading of a policy, and a worker is not told
 * of a new workspace. A page waits for neither.
 */
const POLICY = 'policy';
const WORKSPACE = 'workspace';
const SETTINGS = 'settings';
const KEYS = [SETTINGS, POLICY, WORKSPACE];

type Stored = Record<string, unknown>;
const readStored = (): Promise<Stored> => browser.storage.local.get(KEYS);

function inForce(stored: Stored): Settings {
  const own = ownSchema.parse(stored[SETTINGS] ?? {});
  const policy = readPolicy(stored[POLICY]);
  const workspaceSitesOff = texts.parse(Object(stored[WORKSPACE]).sitesOff);
  return {
    ...own,
    language: policy.language ?? own.language,
    sitesOff: [...own.sitesOff, ...policy.sitesOff, ...workspaceSitesOff],
    hosts: [...policy.hosts, ...own.hosts],
    policy,
    workspaceSitesOff,
  };
}

export const readSettings = async (): Promise<Settings> => inForce(await readStored());

/** Changes some of the user's own settings; changes at the same time, from whichever page, are made one after the other. */
export async function changeSettings(
  change: Partial<OwnSettings> | ((before: OwnSettings) => Partial<OwnSettings>),
): Promise<void> {
  await navigator.locks.request('whynow-settings', async () => {
    const before = ownSchema.parse((await readStored())[SETTINGS] ?? {});
    const next = typeof change === 'function' ? change(before) : change;
    await browser.storage.local.set({ [SETTINGS]: { ...before, ...next } });
    forgetStill();
  });
}

/** Puts a policy in force, as the browser hands it over. */
export const keepPolicy = (policy: Stored): Promise<void> => browser.storage.local.set({ [POLICY]: policy });

/** Puts in force which sites the workspace has switched off. */
export const keepWorkspaceSites = (sitesOff: string[]): Promise<void> =>
  browser.storage.local.set({ [WORKSPACE]: { sitesOff } });

/** Calls back with the settings after each change; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Stored) => {
    if (KEYS.some((key) => changes[key])) void readSettings().then(changed);
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
