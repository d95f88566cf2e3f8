import * as z from 'zod/mini';
import { sightingSchema } from '../domain/sighting.ts';

z.config({ jitless: true }); // zod would try `new Function` once, which our content security policy reports

/** The part of `runtime.MessageSender` that the rules look at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
}

/** Where a message comes from, as the browser says and not the message. */
export type Origin = { from: 'extension' } | { from: 'page'; tabId: number; url: URL };

const nothing = z.optional(z.undefined());
const fromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sighting'), payload: sightingSchema }),
  z.strictObject({ type: z.literal('left'), payload: nothing }),
  z.strictObject({ type: z.literal('openPanel'), payload: nothing }),
  z.strictObject({
    type: z.literal('chip'),
    payload: z.strictObject({
      bottom: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))),
      hidden: z.optional(z.boolean()),
    }),
  }),
]);
const fromExtension = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reread'), payload: nothing }),
  z.strictObject({ type: z.literal('applySites'), payload: nothing }),
]);

export type PageMessage = z.infer<typeof fromPage>;
export type ExtensionMessage = z.infer<typeof fromExtension>;
export type Received =
  | { from: 'page'; tabId: number; url: URL; message: PageMessage }
  | { from: 'extension'; message: ExtensionMessage };

function originOf(sender: Sender, extensionId: string, extensionUrl: string): Origin | undefined {
  if (sender.id !== extensionId || !sender.url) return undefined;
  if (sender.url.startsWith(extensionUrl)) return { from: 'extension' };
  const url = URL.parse(sender.url);
  return url && sender.tab?.id !== undefined ? { from: 'page', tabId: sender.tab.id, url } : undefined;
}

/**
 * Checks a message at the receiver: it must come from this extension, each type only from those who may send it, and its
 * payload must parse. A page's process may have been taken over, so a content script's word counts for nothing.
 * @returns undefined for everything that is not exactly right
 */
export function receive(message: unknown, sender: Sender, extensionId: string, extensionUrl: string): Received | undefined {
  const origin = originOf(sender, extensionId, extensionUrl);
  if (!origin) return undefined;
  if (origin.from === 'extension') {
    const parsed = fromExtension.safeParse(message);
    return parsed.success ? { from: 'extension', message: parsed.data } : undefined;
  }
  const parsed = fromPage.safeParse(message);
  return parsed.success ? { ...origin, message: parsed.data } : undefined;
}
