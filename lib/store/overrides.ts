import { dayOf } from '../domain/day.ts';
import { database, type Override } from './database.ts';
import { installationSecret } from './settings.ts';
import { putTwice, removeTwice } from './twice.ts';

/** The identity of a page as a salted SHA-256: recognised again, but not readable, so nothing that was read is kept. */
export async function hashIdentity(identity: string): Promise<string> {
  const text = new TextEncoder().encode(`${await installationSecret()}|${identity}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const readOverride = (id: string): Promise<Override | undefined> => database.overrides.get(id);

/** Remembers the user's choice for a page identity; `null` says that it belongs to no account of the workspace. */
export async function saveOverride(id: string, site: string, accountId: string | null, now: number): Promise<void> {
  await putOverride({ id, site, accountId, day: dayOf(now) });
}

/** Every correction, in no order. */
export const readOverrides = (): Promise<Override[]> => database.overrides.toArray();

/** Puts back a correction that was removed. */
export async function putOverride(override: Override): Promise<void> {
  await putTwice(database.overrides, override);
}

export const removeOverride = (id: string): Promise<void> => removeTwice(database.overrides, [id]);
