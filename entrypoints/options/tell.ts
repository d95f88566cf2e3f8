import { send } from '../../lib/messaging/send.ts';

/** Tells the background. It also reads what has changed when it starts, so a background that is gone misses nothing. */
export const tell = (what: 'reread' | 'applySites'): Promise<void> => send(what, undefined).catch(() => {});
