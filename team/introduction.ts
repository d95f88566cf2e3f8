import type { AuthSettings } from './auth.ts';

/** What whoever has the address of a store may know of it before he signs in. */
export interface Introduction {
  issuer?: string | undefined;
  clientId?: string | undefined;
  scopes?: string | undefined;
  resource?: string | undefined;
  /** Which of the provider's tokens the store takes. */
  token?: 'access' | 'id' | undefined;
  joinByCode: boolean;
}

/** How one comes in, for the client: so that members are given one address and nothing else. Nothing of it is secret. */
export function introduction({ issuer, audience, clientId, scopes, resource, joinSecret }: AuthSettings): Introduction {
  const joinByCode = joinSecret !== undefined;
  if (!issuer) return { joinByCode };
  // An ID token is for the client itself, an access token for the service that it opens.
  const token = audience === clientId ? 'id' : 'access';
  return { issuer, clientId, scopes: scopes ?? 'openid offline_access', resource, token, joinByCode };
}
