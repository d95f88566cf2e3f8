import path from 'node:path';
import { parseArgs } from 'node:util';
import type { AuthSettings } from './auth.ts';

export interface StartSettings {
  /** Of a PostgreSQL that is there, for the login that owns the store; without it one of our own is started. */
  databaseUrl: string | undefined;
  /** For the front's login; made from `databaseUrl` and the secret where it is missing. */
  frontDatabaseUrl: string | undefined;
  /** Where the secret and the data of our own PostgreSQL are. */
  folder: string;
  secret: string | undefined;
  port: number;
  host: string | undefined;
  /** Of our own PostgreSQL, for those who want to look at it with SQL; else any free one. */
  databasePort: number | undefined;
  production: boolean;
  sample: boolean;
  auth: AuthSettings;
}

function portIn(text: string | undefined, name: string): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${name}: a number from 0 to 65535, not “${text}”.`);
}

/** What the start command was told, by its environment and its options. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[]): StartSettings {
  const { values } = parseArgs({
    args,
    options: { sample: { type: 'boolean' }, 'no-sample': { type: 'boolean' }, production: { type: 'boolean' } },
  });
  const production = values.production ?? env.NODE_ENV === 'production';
  const auth = {
    issuer: env.OIDC_ISSUER || undefined,
    audience: env.OIDC_AUDIENCE || undefined,
    clientId: env.OIDC_CLIENT_ID || undefined,
    scopes: env.OIDC_SCOPES || undefined,
    resource: env.OIDC_RESOURCE || undefined,
    roleClaim: env.OIDC_ROLE_CLAIM || undefined,
    teamClaim: env.OIDC_TEAM_CLAIM || undefined,
  };
  if (production && !auth.issuer)
    throw new Error('OIDC_ISSUER is missing: in production members sign in at an OpenID provider, and nowhere else.');
  if (auth.issuer && !auth.audience)
    throw new Error('OIDC_AUDIENCE is missing: without it tokens for other services would be taken.');
  if (auth.clientId && !auth.issuer)
    throw new Error('OIDC_ISSUER is missing: OIDC_CLIENT_ID says as whom the extension asks there.');
  if (env.TEAM_SECRET && env.TEAM_SECRET.length < 32) throw new Error('TEAM_SECRET: at least 32 characters.');
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    frontDatabaseUrl: env.FRONT_DATABASE_URL || undefined,
    folder: path.resolve(env.TEAM_DATA || path.join(import.meta.dirname, 'data')),
    secret: env.TEAM_SECRET || undefined,
    port: portIn(env.PORT, 'PORT') ?? 5678,
    host: env.HOST || undefined,
    databasePort: portIn(env.TEAM_DATABASE_PORT, 'TEAM_DATABASE_PORT'),
    production,
    sample: values.sample ?? (!values['no-sample'] && !env.DATABASE_URL && !production),
    auth,
  };
}
