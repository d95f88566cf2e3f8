import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Refusal } from './refusal.ts';

export interface AuthSettings {
  /** `https://id.example/realms/acme`: whose tokens are taken; their keys are found by discovery. */
  issuer?: string | undefined;
  audience?: string | undefined;
  /** As whom the extension asks there: a public client, without a secret. */
  clientId?: string | undefined;
  /** Parted by spaces; `openid` is always among them. */
  scopes?: string | undefined;
  /** For which service a token is asked (RFC 8707), where the provider wants to be told. */
  resource?: string | undefined;
  /** Where roles stand in a token: a claim, or a way to it as in `realm_access.roles`. */
  roleClaim?: string | undefined;
  teamClaim?: string | undefined;
  /** With what `api.join` signs; without it nobody joins by a code. */
  joinSecret?: string | undefined;
}

/** What the database is told of whoever asks. */
export interface Claims {
  iss: string;
  sub: string;
  role: Role;
  team?: string;
}

/** The roles that there are, in the order in which they are looked for where a token has several. */
const roles = ['admin', 'marketer', 'manager', 'rep'] as const;
type Role = (typeof roles)[number];

const JOIN_ISSUER = 'whynow-join';
const JOIN_AUDIENCE = 'whynow';
/** Only keys that nobody but the provider can sign with: neither `none` nor a shared secret. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds by which two machines' clocks may differ. */
const clockTolerance = 60;

function claimAt(payload: JWTPayload, name: string): unknown {
  if (name in payload) return payload[name];
  return name.split('.').reduce<unknown>((at, part) => Object(at)[part], payload);
}

function roleIn(payload: JWTPayload, claim: string): Role {
  const given = [claimAt(payload, claim)].flat().map((each) => String(each).replace(/^whynow[-_]/, ''));
  const role = roles.find((each) => given.includes(each));
  if (role) return role;
  throw new Refusal('WN403', 'Your account has no role in this team store. Ask your administrator.');
}

/** The provider's keys, fetched when first asked for and anew when it has others. */
function keysOf(issuer: string): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discover = async () => {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`discovery: HTTP ${answer.status}`);
    const { jwks_uri } = Object(await answer.json());
    return createRemoteJWKSet(new URL(jwks_uri));
  };
  return () => {
    keys ??= discover().catch((error) => {
      keys = undefined;
      console.error(`The identity provider ${issuer} cannot be reached: ${error}`);
      throw new Refusal('WN503', 'The identity provider cannot be reached. Try again later.');
    });
    return keys;
  };
}

/** jose's own reasons are kept to ourselves: which of them it was helps only a forger. */
function refusalOf(error: unknown): Error {
  if (error instanceof Refusal) return error;
  if (error instanceof errors.JWTExpired) return new Refusal('WN401', 'Your sign-in has expired. Sign in again.');
  if (error instanceof errors.JWKSTimeout)
    return new Refusal('WN503', 'The identity provider cannot be reached. Try again later.');
  return new Refusal('WN401', 'This sign-in is not valid here. Sign in again.');
}

/**
 * Verifies bearer tokens: those of the team's OpenID provider, and those that `api.join` has given where that is on.
 * @returns the claims of an `Authorization` header, undefined where there is none
 * @throws Refusal
 */
export function verifier(settings: AuthSettings): (header: string | undefined) => Promise<Claims | undefined> {
  const { issuer, audience, roleClaim = 'roles', teamClaim = 'team', joinSecret } = settings;
  if (issuer && !audience)
    throw new Error('OIDC_AUDIENCE is missing: without it tokens for other services would be taken.');
  const keys = issuer ? keysOf(issuer) : undefined;
  const secret = joinSecret ? new TextEncoder().encode(joinSecret) : undefined;
  const requiredClaims = ['exp', 'sub'];

  const verify = async (token: string): Promise<[JWTPayload, roleAt: string, teamAt: string]> => {
    const from = decodeJwt(token).iss;
    if (from === JOIN_ISSUER && secret) {
      const options = {
        issuer: JOIN_ISSUER,
        audience: JOIN_AUDIENCE,
        algorithms: ['HS256'],
        requiredClaims,
        clockTolerance,
      };
      return [(await jwtVerify(token, secret, options)).payload, 'role', 'team'];
    }
    if (from === issuer && issuer && audience && keys) {
      const options = { issuer, audience, algorithms, requiredClaims, clockTolerance };
      return [(await jwtVerify(token, await keys(), options)).payload, roleClaim, teamClaim];
    }
    throw new Refusal('WN401', 'This sign-in is not valid here. Sign in again.');
  };

  return async (header) => {
    if (!header) return undefined;
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1];
    try {
      if (!token || token.length > 16_000) throw new Refusal('WN401', 'This sign-in is not valid here. Sign in again.');
      const [payload, roleAt, teamAt] = await verify(token);
      const team = claimAt(payload, teamAt);
      return {
        iss: String(payload.iss),
        sub: String(payload.sub),
        role: roleIn(payload, roleAt),
        ...(typeof team === 'string' && { team }),
      };
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
