import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { signInWaySchema } from '../domain/signInWay.ts';
import { type FrontName, fronts } from './fronts.ts';

/** To which store this device belongs. Nothing secret is in it. */
const connectionSchema = z.object({
  /** Without a slash at its end. */
  url: z.string(),
  front: z.enum(Object.keys(fronts) as [FrontName, ...FrontName[]]),
  /** The first day of which the log is told; empty: all of it. */
  since: z.string(),
  /** The team's name, as the store tells it. */
  workspace: z.optional(z.string()),
  role: z.optional(z.string()),
  /** How one signs in; missing where one joins by a code. */
  signIn: z.catch(z.optional(signInWaySchema), undefined),
  /** Who has signed in, as a hash that only this device can make: nobody else goes on in his place. */
  person: z.optional(z.string()),
});
export type Connection = z.infer<typeof connectionSchema>;

const CONNECTION = 'team';
const SESSION = 'teamSession';

const optional = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** Undefined on a device without a team store. */
export const readConnection = async (): Promise<Connection | undefined> =>
  optional(connectionSchema).parse((await browser.storage.local.get(CONNECTION))[CONNECTION]);

export const keepConnection = (connection: Connection): Promise<void> =>
  browser.storage.local.set({ [CONNECTION]: connection });

export const forgetConnection = (): Promise<void> => browser.storage.local.remove(CONNECTION);

/** Tokens: in the memory of the session alone, which no page and no disk sees. */
const sessionSchema = z.object({
  token: z.string(),
  /** Milliseconds since 1970. */
  expires: z.number(),
  /** To get the next token with. */
  refresh: z.optional(z.string()),
  /** Tells the provider whose session to end. */
  idToken: z.optional(z.string()),
});
export type Session = z.infer<typeof sessionSchema>;

export const readSession = async (): Promise<Session | undefined> =>
  optional(sessionSchema).parse((await browser.storage.session.get(SESSION))[SESSION]);

export const keepSession = (session: Session): Promise<void> => browser.storage.session.set({ [SESSION]: session });

export const forgetSession = (): Promise<void> => browser.storage.session.remove(SESSION);

/** Calls back with the connection after each change, and at once; returns how to stop. */
export function watchConnection(changed: (connection: Connection | undefined) => void): () => void {
  const tell = () => void readConnection().then(changed);
  const listener = (changes: Record<string, unknown>) => {
    if (CONNECTION in changes) tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  tell();
  return () => browser.storage.local.onChanged.removeListener(listener);
}
