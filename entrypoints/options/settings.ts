import { send } from '../../lib/messaging/send.ts';
import { changeSettings, readSettings, type Settings } from '../../lib/store/settings.ts';

let last: Promise<unknown> = Promise.resolve();

/** Changes the settings, one change after the other: each is worked out from what the one before has written. */
export function change(to: (now: Settings) => Partial<Settings>): Promise<void> {
  const done = last.then(async () => changeSettings(to(await readSettings())));
  last = done.catch(() => {});
  return done;
}

/** The settings when every change so far is written. */
export async function settled(): Promise<Settings> {
  await last;
  return readSettings();
}

/** Tells the background. It also reads what has changed when it starts, so a background that is gone misses nothing. */
export const tell = (what: 'reread' | 'applySites'): Promise<void> => send(what, undefined).catch(() => {});
