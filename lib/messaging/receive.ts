import * as z from 'zod/mini';
import { sightingSchema } from '../domain/sighting.ts';
import { signInWaySchema } from '../domain/signInWay.ts';
import { syncOutcomeSchema } from '../domain/teamTurn.ts';

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
const addresses = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(50));
const fromPage = {
  sighting: sightingSchema,
  left: nothing,
  openPanel: nothing,
  chip: z.strictObject({
    bottom: z.optional(z.number()),
    hidden: z.optional(z.boolean()),
  }),
  links: addresses,
  sent: addresses,
};
const fromExtension = {
  reread: nothing,
  website: z.number(),
  teamSync: z.enum(['now', 'soon']),
  teamJoin: z.object({
    url: z.string().check(z.maxLength(500)),
    code: z.string().check(z.maxLength(200)),
    past: z.boolean(),
  }),
  teamSignIn: z.object({
    url: z.string().check(z.maxLength(500)),
    way: signInWaySchema,
    past: z.boolean(),
  }),
  teamLeave: nothing,
  teamShare: z.number(),
  teamDone: syncOutcomeSchema,
};

/** One message of a map of payload schemas. */
type MessageOf<M extends Record<string, z.ZodMiniType>> = {
  [T in keyof M]: { type: T; payload: z.infer<M[T]>; visit?: string | undefined };
}[keyof M];

const visits = z.optional(z.string().check(z.maxLength(40)));

export type PageMessage = MessageOf<typeof fromPage>;
export type ExtensionMessage = MessageOf<typeof fromExtension>;
export type Received =
  | (Origin & { from: 'page'; message: PageMessage })
  | { from: 'extension'; message: ExtensionMessage };

function originOf(sender: Sender, extensionId: string, extensionUrl: string): Origin | undefined {
  if (sender.id !== extensionId || !sender.url) return undefined;
  if (sender.url.startsWith(extensionUrl)) return { from: 'extension' };
  const url = URL.parse(sender.url);
  return url && sender.tab?.id !== undefined ? { from: 'page', tabId: sender.tab.id, url } : undefined;
}

function parse<M extends Record<string, z.ZodMiniType>>(schemas: M, message: unknown): MessageOf<M> | undefined {
  const { type, payload, visit, ...rest } = (message ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type) || Object.keys(rest).length > 0) return undefined;
  const parsed = schemas[type]?.safeParse(payload);
  const named = visits.safeParse(visit);
  return parsed?.success && named.success
    ? ({ type, payload: parsed.data, ...(named.data && { visit: named.data }) } as MessageOf<M>)
    : undefined;
}

/**
 * Checks a message at the receiver: it must come from this extension, each type only from those who may send it, and its
 * payload must parse. A page's process may have been taken over, so a content script's word counts for nothing.
 * @returns undefined for everything that is not exactly right
 */
export function receive(
  message: unknown,
  sender: Sender,
  extensionId: string,
  extensionUrl: string,
): Received | undefined {
  const origin = originOf(sender, extensionId, extensionUrl);
  if (!origin) return undefined;
  if (origin.from === 'extension') {
    const parsed = parse(fromExtension, message);
    return parsed && { from: 'extension', message: parsed };
  }
  const parsed = parse(fromPage, message);
  return parsed && { ...origin, message: parsed };
}
