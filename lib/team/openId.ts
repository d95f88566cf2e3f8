import * as oauth from 'oauth4webapi';
import type { SignInWay } from '../domain/signInWay.ts';
import type { Session } from './connection.ts';

/** Where a sign-in begins, and what has to be known to end it. */
export interface Begun {
  address: string;
  verifier: string;
  state: string;
  nonce: string;
}

/** What signing in has given. */
export interface SignedIn {
  session: Session;
  /** Who that is to the provider; missing where a renewal does not say so. */
  subject: string | undefined;
}

/** Milliseconds that the provider may take for an answer. */
const PATIENCE = 20_000;

const asWhom = ({ clientId }: SignInWay): oauth.Client => ({ client_id: clientId });
/** An extension keeps no secret: PKCE says that whoever asks for the token is he who has begun. */
const auth = oauth.None();

const options = ({ issuer }: SignInWay) => ({
  // On this machine alone, to try one out: the way's schema allows no other.
  [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
  [oauth.customFetch]: (address: string, init: oauth.CustomFetchOptions<string, URLSearchParams | undefined>) =>
    fetch(address, { ...(init as RequestInit), credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }),
  signal: AbortSignal.timeout(PATIENCE),
});

const asked = ({ resource }: SignInWay): Record<string, string> => (resource ? { resource } : {});

async function discover(way: SignInWay): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(way.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options(way)));
}

/** What is of use of a token endpoint's answer. */
function signedIn(way: SignInWay, answer: oauth.TokenEndpointResponse, before?: Session): SignedIn {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  const idToken = answer.id_token ?? before?.idToken;
  const lasts = (answer.expires_in ?? 300) * 1000;
  const ends = way.token === 'id' && claims ? claims.exp * 1000 : Date.now() + lasts;
  const token = way.token === 'id' ? answer.id_token : answer.access_token;
  if (!token) throw new Error('The provider gave no ID token');
  return {
    session: { token, expires: ends, refresh: answer.refresh_token ?? before?.refresh, idToken },
    subject: claims?.sub,
  };
}

/**
 * Begins an authorization code flow with PKCE.
 * @param quietly whether the provider may show nothing: it answers from its own session or not at all
 */
export async function begin(way: SignInWay, redirect: string, quietly: boolean): Promise<Begun> {
  const { authorization_endpoint } = await discover(way);
  if (!authorization_endpoint) throw new Error('The provider has no authorization endpoint');
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = new URL(authorization_endpoint);
  const scopes = new Set(['openid', ...way.scopes.split(/\s+/).filter(Boolean)]);
  const parameters = {
    client_id: way.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: [...scopes].join(' '),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...asked(way),
    ...(quietly ? { prompt: 'none' } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address: address.href, verifier, state, nonce };
}

/** Ends the flow with the address to which the provider has sent the browser back. */
export async function finish(way: SignInWay, redirect: string, begun: Begun, came: string): Promise<SignedIn> {
  const server = await discover(way);
  const client = asWhom(way);
  const parameters = oauth.validateAuthResponse(server, client, new URL(came), begun.state);
  const answer = await oauth.authorizationCodeGrantRequest(server, client, auth, parameters, redirect, begun.verifier, {
    ...options(way),
    additionalParameters: asked(way),
  });
  const checked = { expectedNonce: begun.nonce, requireIdToken: true };
  return signedIn(way, await oauth.processAuthorizationCodeResponse(server, client, answer, checked));
}

/** The next token for a refresh token. */
export async function renew(way: SignInWay, session: Session): Promise<SignedIn> {
  const server = await discover(way);
  const client = asWhom(way);
  const given = { ...options(way), additionalParameters: asked(way) };
  const answer = await oauth.refreshTokenGrantRequest(server, client, auth, session.refresh ?? '', given);
  return signedIn(way, await oauth.processRefreshTokenResponse(server, client, answer), session);
}

/**
 * Has the provider forget the tokens, where it offers that.
 * @returns where its own session is ended, where it offers that too
 */
export async function revoke(way: SignInWay, session: Session, redirect: string): Promise<string | undefined> {
  const server = await discover(way);
  if (server.revocation_endpoint)
    for (const token of [session.refresh, way.token === 'access' ? session.token : undefined])
      if (token) await oauth.revocationRequest(server, asWhom(way), auth, token, options(way)).catch(() => undefined);
  if (!server.end_session_endpoint) return undefined;
  const address = new URL(server.end_session_endpoint);
  address.searchParams.set('client_id', way.clientId);
  address.searchParams.set('post_logout_redirect_uri', redirect);
  // An address is written down in many places; a token that opens the store must not be in one.
  if (session.idToken && way.token === 'access') address.searchParams.set('id_token_hint', session.idToken);
  return address.href;
}

/** Whether it was the provider who said no, and not the way to it. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError || (error instanceof oauth.ResponseBodyError && error.status < 500);
