import * as z from 'zod/mini';
import { isLocalHost } from './localHost.ts';
import type { SignInPolicy } from './policy.ts';

const line = z.string().check(z.minLength(1), z.maxLength(500));
/** `https:`, or plain `http:` on this machine, to try one out. */
const isProvider = (text: string) => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocalHost(url.hostname));
};
const issuer = line.check(z.refine(isProvider));

/** How one signs in at the team's OpenID provider. Nothing of it is secret. */
export const signInWaySchema = z.object({
  issuer,
  /** As whom this extension asks there; it has no secret. */
  clientId: line,
  scopes: z.catch(line, 'openid offline_access'),
  /** For which service a token is asked, where the provider wants to be told. */
  resource: z.optional(line),
  /** Which of the provider's tokens the store takes. */
  token: z.catch(z.enum(['access', 'id']), 'access'),
});
export type SignInWay = z.infer<typeof signInWaySchema>;

/** How one comes into a store. */
export interface WayIn {
  signIn: SignInWay | undefined;
  joinByCode: boolean;
}

/**
 * Reads what a store tells of itself at `/team.json`; what the organisation has set stands above it. A store that tells
 * nothing, such as one behind PostgREST, may be joined by a code, and signed in to where the policy says all of it.
 */
export function readWayIn(told: unknown, policy: SignInPolicy = {}): WayIn {
  const { joinByCode, ...rest } = Object(told) as Record<string, unknown>;
  const set = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
  const { data } = signInWaySchema.safeParse({ ...rest, ...set });
  return { signIn: data, joinByCode: typeof joinByCode === 'boolean' ? joinByCode : !data };
}
