import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { resources } from './install.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file behind an address below `WebServerResources`, or undefined when it is none. */
function resourceOf(address: string): string | undefined {
  const [, name] = /^\/SOGo(?:\.woa)?\/WebServerResources\/([^?]+)/.exec(address) ?? [];
  const file = name && path.join(resources, decodeURIComponent(name));
  return file?.startsWith(`${resources}/`) && existsSync(file) ? file : undefined;
}

function pass(port: number, origin: URL, req: IncomingMessage, res: ServerResponse) {
  const headers = {
    ...req.headers,
    connection: 'close',
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': '127.0.0.1',
    'x-webobjects-server-name': origin.hostname,
    'x-webobjects-server-url': origin.origin,
    'x-webobjects-server-port': origin.port || '443',
  };
  const { method = 'GET', url = '/' } = req;
  // SOGo promises to keep a connection and drops it: each request gets its own.
  const passed = request({ agent: false, host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  passed.on('error', (error) => (res.headersSent ? res.destroy() : res.writeHead(502).end(error.message)));
  req.pipe(passed);
}

export interface Front {
  url: string;
  stop: () => Promise<void>;
}

/** What a web server does for SOGo: serves its files, and tells it the address that the user sees. */
export async function startFront(sogod: number, origin: URL): Promise<Front> {
  const server = createServer((req, res) => {
    const address = req.url ?? '/';
    const file = resourceOf(address);
    if (file)
      createReadStream(file).pipe(
        res.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }),
      );
    else if (address === '/') res.writeHead(302, { location: '/SOGo/' }).end();
    else pass(sogod, origin, req, res);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
