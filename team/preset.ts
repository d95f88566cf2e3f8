import type { IncomingMessage } from 'node:http';
import type { Pool } from 'pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import type { Claims } from './auth.ts';
import { maskError } from './errors.ts';
import { limitsPlugin, MOST_BYTES } from './limits.ts';

export interface PresetSettings {
  pool: Pool;
  production: boolean;
  /** Lent to `api.join` for the one call. */
  joinSecret?: string | undefined;
  /** Whose request it is, as it was verified; undefined for nobody. */
  claimsOf: (request: IncomingMessage) => Claims | undefined;
}

/** What PostgreSQL is told before a question: PostgREST's conventions, so that the functions serve both. */
function pgSettings(claims: Claims | undefined, joinSecret: string | undefined): Record<string, string> {
  if (claims) return { role: `whynow_${claims.role}`, 'request.jwt.claims': JSON.stringify(claims) };
  return {
    role: 'whynow_anon',
    'request.jwt.claims': '',
    ...(joinSecret && { 'app.settings.jwt_secret': joinSecret }),
  };
}

/** The front as configuration: the functions of the schema `api` and nothing else. */
export function preset({ pool, production, joinSecret, claimsOf }: PresetSettings): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset],
    plugins: [limitsPlugin(production)],
    // What would let one question hold another.
    disablePlugins: ['QueryQueryPlugin', 'NodePlugin', 'MutationPayloadQueryPlugin'],
    pgServices: [makePgService({ pool, schemas: ['api'] })],
    gather: { installWatchFixtures: false },
    grafast: {
      // Not `context: { role }`: that would win over the role of the token.
      context: ({ node }) => ({ pgSettings: pgSettings(node && claimsOf(node.req), joinSecret) }),
      explain: false,
    },
    grafserv: {
      graphqlPath: '/graphql',
      graphiql: !production,
      graphiqlPath: '/ruru',
      graphiqlOnGraphQLGET: false,
      watch: false,
      websockets: false,
      maxRequestLength: MOST_BYTES,
      maskError,
    },
  };
}
