import { send } from '../../lib/messaging/send.ts';

/** Has the open pages matched anew. Without a background to hear it nothing is lost: each page is read when it loads. */
export const rereadPages = (): Promise<void> => send('reread', undefined).catch(() => {});
