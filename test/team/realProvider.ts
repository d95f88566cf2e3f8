import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DemoServer, startServer } from '../demo/server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const HOST = 'id.whynow.example';
export const issuer = `https://${HOST}`;
const audience = 'https://team.whynow.example';

/** A real OpenID provider, which the browser and the store reach under the same public name. */
export interface RealProvider {
  server: DemoServer;
  /** What it has printed: each grant it has given, each token it has forgotten. */
  said: () => string;
  /** For the store: which provider that is, and the way to it. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

/** The way of a program to names that only the demo's server answers; the browser has its host map for that. */
async function tunnel(port: number): Promise<Server> {
  const server = createServer().on('connect', (_request, client, head) => {
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const each of [client, target]) each.on('error', () => each.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const portSaid = (child: ChildProcess, said: () => string) =>
  new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const port = /^port (\d+)$/m.exec(said())?.[1];
      if (port) resolve(port);
    });
    child.once('exit', () => reject(new Error(`The OpenID provider does not start:\n${said()}`)));
  });

/** @param seconds that an access token holds */
export async function realProvider(extensionId: string, seconds: number): Promise<RealProvider> {
  const node = path.join(root, 'node_modules/.bin/node');
  // Its packages are the store's, which are fetched at the first start; the way to the provider leads nowhere else.
  if (spawnSync(node, ['team/install.ts'], { cwd: root, stdio: 'inherit' }).status !== 0)
    throw new Error('The packages of the team store cannot be installed');
  const env = {
    ...process.env,
    ISSUER: issuer,
    AUDIENCE: audience,
    REDIRECT: `https://${extensionId}.chromiumapp.org/`,
    SECONDS: String(seconds),
  };
  const child = spawn(node, ['team/test/provider.ts'], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  const target = `http://127.0.0.1:${await portSaid(child, () => output)}`;
  const server = await startServer({ proxy: { host: HOST, target } });
  const way = await tunnel(server.port);
  const folder = mkdtempSync(path.join(tmpdir(), 'whynow-provider-'));
  const trusted = path.join(folder, 'certificate.pem');
  writeFileSync(trusted, server.certificate);
  return {
    server,
    said: () => output,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: audience,
      OIDC_RESOURCE: audience,
      OIDC_CLIENT_ID: 'whynow',
      NODE_USE_ENV_PROXY: '1',
      HTTPS_PROXY: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
      NO_PROXY: 'localhost,127.0.0.1',
      NODE_EXTRA_CA_CERTS: trusted,
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await gone;
      way.closeAllConnections();
      way.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
