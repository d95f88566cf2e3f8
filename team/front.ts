import './graphileEnv.ts';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { type AuthSettings, type Claims, verifier } from './auth.ts';
import { introduction } from './introduction.ts';
import { MOST_BYTES } from './limits.ts';
import { preset } from './preset.ts';
import { Refusal } from './refusal.ts';

export interface FrontSettings extends AuthSettings {
  /** For the login `whynow_front`. */
  databaseUrl: string;
  /** No joining by code, no introspection, no Ruru. */
  production: boolean;
  /** 0 takes a free one. */
  port: number;
  host?: string | undefined;
  /** Connections to the database at most. */
  connections?: number | undefined;
}

export interface Front {
  url: string;
  stop: () => Promise<void>;
}

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, { code, status, message }: Refusal) =>
  json(response, status, { errors: [{ message, extensions: { code } }] });

/** Tokens travel in a header that scripts must set, never in a cookie, so any origin may ask: it has nothing without one. */
function allowOrigins(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method !== 'OPTIONS') return false;
  // By name: a star does not cover Authorization (Fetch standard, 3.3.2).
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-max-age', '86400');
  response.writeHead(204).end();
  return true;
}

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1}.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves the functions of the store at `/graphql`, how one signs in at `/team.json`, and at `/health` whether the database answers. */
export async function startFront(settings: FrontSettings): Promise<Front> {
  const { databaseUrl, production, port, host, connections = 20 } = settings;
  const joinSecret = production ? undefined : settings.joinSecret;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, connectionTimeoutMillis: 10_000 });
  // A connection that breaks, used or not, is replaced when one is needed; it must not take the front with it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const verify = verifier({ ...settings, joinSecret });
  const known = new WeakMap<IncomingMessage, Claims>();
  const claimsOf = (request: IncomingMessage) => known.get(request);
  const instance = postgraphile(preset({ pool, production, joinSecret, claimsOf }));
  const serv = instance.createServ(grafserv);

  const server = createServer();
  const handle = serv.createHandler();
  const about = introduction({ ...settings, joinSecret });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (allowOrigins(request, response)) return;
    if (request.url === '/health') {
      await pool.query('select 1');
      return json(response, 200, { healthy: true });
    }
    if (request.url === '/team.json' && request.method === 'GET') return json(response, 200, about);
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
      throw new Refusal('WN413', 'This is too much at once; send it in parts.');
    const claims = await verify(request.headers.authorization);
    if (claims) known.set(request, claims);
    handle(request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error) => {
      const unwell = new Refusal('WN503', 'The team store does not answer. Nothing is lost; try again later.');
      if (!response.headersSent) refuse(response, error instanceof Refusal ? error : unwell);
    });
  });
  await instance.getSchema();
  const at = await listen(server, port, host).catch(async (error) => {
    await instance.release();
    await pool.end();
    throw error;
  });
  const stop = async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
      // Whoever is being answered has a moment to be so.
      setTimeout(() => server.closeAllConnections(), 3000).unref();
    });
    await instance.release();
    await pool.end();
  };
  return { url: `http://localhost:${at}`, stop };
}
