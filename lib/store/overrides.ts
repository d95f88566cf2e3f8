import { dayOf } from '../domain/day.ts';
import { database, type Override } from './database.ts';
import { putTwice, removeTwice } from './twice.ts';

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
