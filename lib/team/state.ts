import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { troubles } from '../domain/teamTurn.ts';

/** How this device stands with its team store, in one small record: what the quiet line says. */
const stateSchema = z.object({
  kind: z.enum(['fresh', 'syncing', ...troubles]),
  /** When the data were last the store's own, in milliseconds since 1970; 0: never yet. */
  freshAt: z.number(),
  /** Since when there has been trouble. */
  since: z.optional(z.number()),
  /** How much of a long pull is done, 0 to 1. */
  share: z.optional(z.number()),
  /** Turns that failed in a row. */
  failures: z.number(),
});
export type TeamState = z.infer<typeof stateSchema>;

const KEY = 'teamState';
const unknown: TeamState = { kind: 'syncing', freshAt: 0, failures: 0 };

export const readTeamState = async (): Promise<TeamState> =>
  z.catch(stateSchema, unknown).parse((await browser.storage.local.get(KEY))[KEY]);

export const keepTeamState = (state: TeamState): Promise<void> => browser.storage.local.set({ [KEY]: state });

export const forgetTeamState = (): Promise<void> => browser.storage.local.remove(KEY);

/** Calls back with the state at once and after each change; returns how to stop. */
export function watchTeamState(changed: (state: TeamState) => void): () => void {
  const tell = () => void readTeamState().then(changed);
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  tell();
  return () => browser.storage.local.onChanged.removeListener(listener);
}
